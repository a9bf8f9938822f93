import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../src/checks';
import { createAligner } from '../../src/domain/alignment';
import { parsePlaybook } from '../../src/domain/playbook/parse';
import { starters } from '../../src/starters';
import { writeStarters } from '../../tools/starters';
import { root } from '../kit/shared';

const folder = join(root, 'playbooks');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const readFile = (name: string): string => readFileSync(join(folder, name), 'utf8');

it('the app carries the files of playbooks/ word for word (npm run docs)', () => {
  expect(readFileSync(join(root, 'src/starters.generated.json'), 'utf8')).toBe(writeStarters(files.map(readFile)));
  expect(starters.map(({ id, yaml }) => [`${id}.yaml`, yaml])).toEqual(files.sort().map((name) => [name, readFile(name)]));
});

describe.each(starters.map((starter) => [starter.id, starter] as const))('%s', (id, { yaml }) => {
  const parsed = parsePlaybook(yaml, checks);
  const playbook = parsed.ok ? parsed.playbook : null;

  it('has no problem', () => {
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
    expect(playbook?.id).toBe(id);
  });

  it('lets nothing count before Product Ops says so, and three standards at most are judged from the first day', () => {
    const modes = playbook?.standards.map(({ mode }) => mode) ?? [];
    expect(new Set(modes)).toEqual(new Set(['shadow', 'draft']));
    expect(modes.filter((mode) => mode === 'shadow').length).toBeLessThanOrEqual(3);
  });

  it('gives no dates: they are set on the day of publication', () => {
    expect(playbook?.standards.filter(({ since, reviewBy }) => since ?? reviewBy)).toEqual([]);
  });

  it('has a way through each flow, and each standard says why in both languages', () => {
    for (const flow of playbook?.flows ?? []) expect(createAligner(flow, playbook?.stages ?? []).shortest).toBeGreaterThan(1);
    for (const { why } of playbook?.standards ?? [])
      expect(why).toEqual({ en: expect.stringMatching(/\.$/), fr: expect.stringMatching(/\.$/) });
  });

  it('is true French: no-break spaces, apostrophes', () => {
    const french = [...yaml.matchAll(/\bfr: (?:"([^"]*)"|([^",}]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    expect(french.length).toBeGreaterThan(30);
    for (const text of french) expect(text).not.toMatch(/ [;?!:»]|« |\w'\w/u);
  });
});
