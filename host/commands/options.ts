import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { InputError } from '../input-error';

type Lang = 'en' | 'fr';

/** Where a command takes its site from. */
export type Source = { kind: 'demo' } | { kind: 'snapshot'; dir: string };
/** An audit also takes a status log; there is nothing in it to serve. */
export type AuditSource = Source | { kind: 'log'; file: string };

export interface AuditOptions {
  source: AuditSource;
  /** Absolute path of a playbook, or null: the source's own. */
  playbook: string | null;
  /** Epoch ms, or null: the snapshot's `asOf`, else now. */
  asOf: number | null;
  /** Overrides every check's window; null = each check's own. */
  window: number | 'all' | null;
  squads: string[] | null;
  lang: Lang;
  /** Absolute path, `-` for stdout, or null. */
  json: string | null;
  /** The same for a table of comma-separated values. */
  csv: string | null;
  /** Absolute path, or null. */
  html: string | null;
  quiet: boolean;
}

export interface StartOptions {
  source: Source;
  port: number;
  /** The account that the first page is seen as, or null: the site's first persona. */
  user: string | null;
  fresh: boolean;
}

const notBuilt: Record<string, string> = {
  site: 'a live site as a source',
  email: 'a live site as a source',
};

/** Reads the options of `audit`. @throws InputError with one line for each thing that is wrong. */
export function parseAuditOptions(args: readonly string[], cwd: string): AuditOptions {
  const problems: string[] = [];
  const given = readOptions(
    args,
    {
      demo: { type: 'boolean' },
      snapshot: { type: 'string' },
      log: { type: 'string' },
      site: { type: 'string' },
      email: { type: 'string' },
      playbook: { type: 'string' },
      'as-of': { type: 'string' },
      window: { type: 'string' },
      squads: { type: 'string' },
      lang: { type: 'string' },
      json: { type: 'string' },
      csv: { type: 'string' },
      html: { type: 'string' },
      quiet: { type: 'boolean' },
    },
    problems,
  );
  for (const [option, what] of Object.entries(notBuilt)) {
    if (given[option] !== undefined) problems.push(`--${option}: ${what} is not built yet`);
  }
  const options: AuditOptions = {
    source: readSource(given, cwd, problems),
    playbook: readFilePath('playbook', 'a YAML file', text(given, 'playbook'), cwd, problems),
    asOf: readInstant(text(given, 'as-of'), problems),
    window: readWindow(text(given, 'window'), problems),
    squads: readSquads(text(given, 'squads'), problems),
    lang: readLang(text(given, 'lang'), problems),
    json: readOutput('json', text(given, 'json'), cwd, problems),
    csv: readOutput('csv', text(given, 'csv'), cwd, problems),
    html: readOutput('html', text(given, 'html'), cwd, problems),
    quiet: given.quiet === true,
  };
  if (options.json === '-' && options.csv === '-') problems.push('--csv: stdout is taken by --json; expected a file for one of them');
  if (problems.length > 0) throw new InputError(problems);
  return options;
}

/** Reads the options of `start`. @throws InputError with one line for each thing that is wrong. */
export function parseStartOptions(args: readonly string[], cwd: string): StartOptions {
  const problems: string[] = [];
  const given = readOptions(
    args,
    { snapshot: { type: 'string' }, port: { type: 'string' }, user: { type: 'string' }, fresh: { type: 'boolean' } },
    problems,
  );
  const port = text(given, 'port');
  const portNumber = port === null ? 3210 : Number(port);
  if (!Number.isInteger(portNumber) || portNumber < 0 || portNumber > 65535)
    problems.push(`--port: "${port}" is no port; expected a number from 0 to 65535`);
  const snapshot = text(given, 'snapshot');
  const source: Source = snapshot === null ? { kind: 'demo' } : { kind: 'snapshot', dir: resolve(cwd, snapshot) };
  if (problems.length > 0) throw new InputError(problems);
  return { source, port: portNumber, user: text(given, 'user'), fresh: given.fresh === true };
}

type Given = Record<string, string | boolean | undefined>;

function readOptions(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>, problems: string[]): Given {
  const { values, tokens, positionals } = parseArgs({ args: [...args], options, strict: false, tokens: true, allowPositionals: true });
  for (const word of positionals) problems.push(`"${word}": expected an option that starts with --`);
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const known = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (known === undefined)
      problems.push(
        `${token.rawName}: unknown option; expected one of ${Object.keys(options)
          .map((name) => `--${name}`)
          .join(', ')}`,
      );
    else if (known.type === 'string' && (token.value === undefined || token.value === ''))
      problems.push(`${token.rawName}: expected a value`);
    else if (known.type === 'boolean' && token.value !== undefined) problems.push(`${token.rawName}: takes no value`);
    if (seen.has(token.name)) problems.push(`${token.rawName}: given more than once`);
    seen.add(token.name);
  }
  return values;
}

function text(given: Given, name: string): string | null {
  const value = given[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function readSource(given: Given, cwd: string, problems: string[]): AuditSource {
  const named = ['demo', 'snapshot', 'log', 'site'].filter((name) => given[name] !== undefined);
  if (named.length !== 1) {
    const found = named.length === 0 ? 'none' : named.map((name) => `--${name}`).join(' and ');
    problems.push(`source: expected exactly one of --demo, --snapshot DIR, --log FILE, --site URL; found ${found}`);
  }
  const file = readFilePath('log', 'a CSV file', text(given, 'log'), cwd, problems);
  if (file !== null) return { kind: 'log', file };
  const dir = text(given, 'snapshot');
  return dir === null ? { kind: 'demo' } : { kind: 'snapshot', dir: resolve(cwd, dir) };
}

function readFilePath(option: string, expected: string, path: string | null, cwd: string, problems: string[]): string | null {
  if (path === null) return null;
  const full = resolve(cwd, path);
  if (!existsSync(full)) problems.push(`--${option}: no file at ${path}; expected ${expected}`);
  else if (!statSync(full).isFile()) problems.push(`--${option}: ${path} is no file; expected ${expected}`);
  return full;
}

/** A bare day means its end, UTC. */
function readInstant(value: string | null, problems: string[]): number | null {
  if (value === null) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value);
  const at = isDay ? Date.parse(`${value}T23:59:59.999Z`) : isInstant ? Date.parse(value) : Number.NaN;
  // Date.parse lets 31 February roll over into March; a date that is none must not pass.
  const rolledOver = isDay && !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) !== value;
  if (Number.isNaN(at) || rolledOver) {
    problems.push(`--as-of: "${value}" is no date; expected a day like 2026-03-01 or an instant like 2026-03-01T09:30:00Z`);
    return null;
  }
  return at;
}

function readWindow(value: string | null, problems: string[]): number | 'all' | null {
  if (value === null || value === 'all') return value;
  const days = Number(value);
  if (/^\d+$/.test(value) && days >= 1 && days <= 36_500) return days;
  problems.push(`--window: "${value}" is no window; expected a number of days from 1 to 36500, or all`);
  return null;
}

function readSquads(value: string | null, problems: string[]): string[] | null {
  if (value === null) return null;
  const keys = value.split(',').map((key) => key.trim());
  if (keys.some((key) => key === '')) problems.push(`--squads: "${value}" holds an empty key; expected keys like A,B`);
  return [...new Set(keys)];
}

function readLang(value: string | null, problems: string[]): Lang {
  if (value === null || value === 'en') return 'en';
  if (value !== 'fr') problems.push(`--lang: "${value}" is no language of Diapason; expected en or fr`);
  return 'fr';
}

function readOutput(option: 'json' | 'csv' | 'html', value: string | null, cwd: string, problems: string[]): string | null {
  if (value === null || (value === '-' && option !== 'html')) return value;
  if (value === '-') problems.push('--html: "-" is no file; expected a file');
  const full = resolve(cwd, value);
  const folder = resolve(full, '..');
  if (!existsSync(folder))
    problems.push(`--${option}: no folder for ${value}; expected a file in a folder that exists${option === 'html' ? '' : ', or -'}`);
  else if (existsSync(full) && !statSync(full).isFile())
    problems.push(`--${option}: ${value} is no file; expected a file${option === 'html' ? '' : ', or -'}`);
  return full;
}
