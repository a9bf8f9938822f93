import { statSync } from 'node:fs';
import type { z } from 'zod';
import { InputError } from '../input-error';
import { Problems } from './problems';
import { readConfluence } from './read-confluence';
import { readIssues } from './read-issues';
import { readJson, readText } from './read-json';
import { readState } from './read-state';
import * as schemas from './schemas';
import type { ListName } from './schemas';
import type { Snapshot } from './types';

function requireFolder(dir: string): void {
  const found = statSync(dir, { throwIfNoEntry: false });
  if (!found) throw new InputError([`${dir}: no such folder, expected a site snapshot`]);
  if (!found.isDirectory()) throw new InputError([`${dir}: not a folder, expected a site snapshot`]);
}

function readRequired<T>(dir: string, file: string, schema: z.ZodType<T>, problems: Problems): T | undefined {
  if (readText(dir, file) !== null) return readJson(dir, file, schema, problems);
  problems.add(`${file}: not found in ${dir}, a site snapshot needs it`);
  return undefined;
}

/** The optional files. A loop over their names would lose which type belongs to which file. */
function readLists(dir: string, problems: Problems): Lists {
  const read = <T>(name: ListName, schema: z.ZodType<T>) => readJson(dir, `${name}.json`, schema, problems);
  const { lists } = schemas;
  const found = {
    users: read('users', lists.users),
    groups: read('groups', lists.groups),
    issuetypes: read('issuetypes', lists.issuetypes),
    statuses: read('statuses', lists.statuses),
    resolutions: read('resolutions', lists.resolutions),
    priorities: read('priorities', lists.priorities),
    fields: read('fields', lists.fields),
    projectroles: read('projectroles', lists.projectroles),
    workflows: read('workflows', lists.workflows),
    boards: read('boards', lists.boards),
    sprints: read('sprints', lists.sprints),
  };
  return dropAbsent(found);
}

type Lists = Pick<Snapshot, ListName>;
type MaybeLists = { [Name in ListName]: Lists[Name] | undefined };

/** In a Snapshot an unknown list is an absent key, so that spreading one never hides a known list. */
function dropAbsent(lists: MaybeLists): Lists {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined));
}

/**
 * Reads a site snapshot (one folder of files in the shapes of Atlassian's REST APIs) into memory. What has no file is absent: unknown, never empty.
 * Throws InputError with a line for every problem found, 20 at most.
 */
export function loadSnapshot(dir: string): Snapshot {
  requireFolder(dir);
  const problems = new Problems();
  const site = readRequired(dir, 'site.json', schemas.site, problems);
  const projects = readRequired(dir, 'projects.json', schemas.projects, problems);
  const lists = readLists(dir, problems);
  const keys = (projects ?? []).map(({ key }) => key);
  const issues = projects && readIssues(dir, keys, problems);
  const confluence = readConfluence(dir, problems);
  const playbook = readText(dir, 'playbook.yaml');
  const state = readState(dir, { projects: keys, accounts: (lists.users ?? []).map(({ accountId }) => accountId) }, problems);
  problems.throwIfAny();
  if (!site || !projects || !issues) throw new Error('a snapshot without site, projects or issues passed its checks');
  return {
    ...lists,
    site,
    projects,
    issues,
    ...(confluence && { confluence }),
    ...(playbook !== null && { playbook }),
    ...(state && { state }),
  };
}
