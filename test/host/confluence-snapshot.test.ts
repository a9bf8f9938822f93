import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InputError } from '../../host/input-error';
import { loadSnapshot } from '../../host/snapshot/load';
import { buildProject } from '../kit/site';
import { buildWikiSite } from './confluence-site';

const { confluence } = buildWikiSite();
const good = {
  'site.json': JSON.stringify({ name: 'Site', baseUrl: 'https://a.example', cloudId: 'c', locale: 'en_US', timeZone: 'Europe/Paris' }),
  'projects.json': JSON.stringify([buildProject('ABC')]),
};
/** Two days of one check of one squad. */
const read = {
  ...{ squad: 'ABC', tribe: 'Blue', from: '2024-05-01', until: '2024-05-02' },
  standards: [
    {
      ...{ standard: 'ready', version: 1, mode: 'counted' },
      checks: [{ check: 'passes', severity: 'must', states: [{ from: '2024-05-01', state: 'met' }] }],
    },
  ],
};

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'snapshot-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

function load(files: Record<string, string>) {
  for (const [name, text] of Object.entries({ ...good, ...files })) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  return loadSnapshot(dir);
}

function listProblems(files: Record<string, string>): readonly string[] {
  try {
    load(files);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.lines;
    throw error;
  }
}

test('a folder without confluence is a site where it is not connected', () => {
  expect(load({})).not.toHaveProperty('confluence');
  expect(load({})).not.toHaveProperty('state');
});

test('spaces and pages come in as they were written', () => {
  const files = {
    'confluence/spaces.json': JSON.stringify(confluence?.spaces),
    'confluence/pages.json': JSON.stringify(confluence?.pages),
  };
  expect(load(files).confluence).toEqual(confluence);
});

test('spaces without a file of pages are empty', () => {
  expect(load({ 'confluence/spaces.json': JSON.stringify(confluence?.spaces) }).confluence?.pages).toEqual([]);
});

test.each([
  [
    'a space twice',
    'confluence/spaces.json',
    [confluence?.spaces[0], confluence?.spaces[0]],
    'spaces.json:1: [1].id: expected one of its own',
  ],
  ['a page in no space', 'confluence/pages.json', [{ ...confluence?.pages[0], spaceId: '77' }], '[0].spaceId: expected a space'],
  [
    'a parent elsewhere',
    'confluence/pages.json',
    [{ ...confluence?.pages[0], parentId: '21' }],
    '[0].parentId: expected a page of the same space',
  ],
  [
    'a block of no kind',
    'confluence/pages.json',
    [{ ...confluence?.pages[0], 'diapason:blocks': [{ kind: 'table' }] }],
    'diapason:blocks[0]',
  ],
  ['an id that is none', 'confluence/pages.json', [{ ...confluence?.pages[0], id: 'home' }], 'expected an id'],
])('%s is told with file and path', (_, file, content, expected) => {
  const files = { 'confluence/spaces.json': JSON.stringify(confluence?.spaces), [file]: JSON.stringify(content) };
  expect(listProblems(files).join('\n')).toContain(expected);
});

describe('diapason.yaml', () => {
  const access = 'access:\n  productOps: [{ groupId: g1, name: ops }]\n  leadership: []\n';

  test('holds the groups of the audiences and readings of the past', () => {
    const { state } = load({ 'diapason.yaml': `${access}history:\n  - ${JSON.stringify(read)}\n` });
    expect(state).toEqual({ access: { productOps: [{ groupId: 'g1', name: 'ops' }], leadership: [] }, history: [read] });
  });

  test.each([
    [
      'a mode that is none',
      `history:\n  - ${JSON.stringify(read).replace('counted', 'often')}\n`,
      'diapason.yaml:2: history[0].standards[0].mode',
    ],
    ['a day that is none', `history:\n  - ${JSON.stringify({ ...read, until: '2024-06-31' })}\n`, 'diapason.yaml:2: history[0].until'],
    ['a part that cannot be loaded yet', 'reports: []\n', 'waivers, contests, rollouts and history only, not reports'],
    ['what is no YAML', 'access: [\n', 'diapason.yaml:2'],
  ])('%s: told with the line', (_, text, expected) => {
    expect(listProblems({ 'diapason.yaml': text }).join('\n')).toContain(expected);
  });
});
