import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findIssueProblem, isJsonObject } from './check-issue';
import { findJsonError } from './json-syntax';
import type { Problems } from './problems';
import type { IssueJson } from './types';

const FOLDER = 'issues';
const ENDING = '.jsonl';
const LINE_FEED = 10;

/** Ids and keys of the whole site, each with the place that used it first. */
interface Seen {
  id: Map<string, string>;
  key: Map<string, string>;
}

function parseLine(line: string, place: string, problems: Problems): Readonly<Record<string, unknown>> | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const found = findJsonError(line);
    if (!found) throw error;
    const what = found.at >= line.length ? 'the line is cut short' : 'not JSON';
    problems.add(`${place}:${found.at + 1}: ${what}, expected ${found.expected}`);
    return null;
  }
  if (isJsonObject(value)) return value;
  problems.add(`${place}: expected one issue as a JSON object`);
  return null;
}

function noteIdentity(issue: IssueJson, place: string, seen: Seen, problems: Problems): void {
  for (const name of ['id', 'key'] as const) {
    const first = seen[name].get(issue[name]);
    if (first === undefined) seen[name].set(issue[name], place);
    else problems.add(`${place}: ${name}: expected one of its own, ${issue[name]} is also at ${first}`);
  }
}

function readFile(dir: string, file: string, project: string, seen: Seen, problems: Problems): IssueJson[] {
  const issues: IssueJson[] = [];
  const bytes = readFileSync(join(dir, file));
  let number = 0;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    // A line is decoded at a time: the file as one string would double the memory that loading takes at its peak.
    const line = bytes.toString('utf8', start, end);
    start = end + 1;
    number++;
    if (line.trim() === '') continue;
    const place = `${file}:${number}`;
    const value = parseLine(line, place, problems);
    if (!value) continue;
    const problem = findIssueProblem(value, project);
    if (problem) {
      problems.add(`${place}: ${problem}`);
      continue;
    }
    // Every key that IssueJson names was just checked.
    const issue = value as unknown as IssueJson;
    noteIdentity(issue, place, seen, problems);
    issues.push(issue);
  }
  return issues;
}

/**
 * Reads issues/<PROJECT>.jsonl for every project that has one. A project without a file is left out (its issues are unknown); an empty file means no issues.
 * What is wrong goes to `problems` as "file:line: path: what was expected".
 */
export function readIssues(dir: string, projectKeys: readonly string[], problems: Problems): Map<string, IssueJson[]> {
  const issues = new Map<string, IssueJson[]>();
  const folder = join(dir, FOLDER);
  const known = new Set(projectKeys);
  const seen: Seen = { id: new Map(), key: new Map() };
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return issues;
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith(ENDING)) continue;
    const project = name.slice(0, -ENDING.length);
    if (known.has(project)) issues.set(project, readFile(dir, `${FOLDER}/${name}`, project, seen, problems));
    else problems.add(`${FOLDER}/${name}: expected a project of projects.json, which has none with the key ${project}`);
  }
  return issues;
}
