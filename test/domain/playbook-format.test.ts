import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { checks } from '../../src/checks';
import { playbookSchema, type Playbook } from '../../src/contract/playbook';
import { readDocument } from '../../src/domain/playbook/document';
import { parsePlaybook } from '../../src/domain/playbook/parse';
import { writePlaybook } from '../../src/domain/playbook/write';
import { starters } from '../../src/starters';
import { writePlaybookSchema } from '../../tools/playbook-schema';
import { root, sharedPath } from '../kit/shared';
import { makePlaybook } from '../kit/random-playbook';

const read = (path: string): string => readFileSync(path, 'utf8');
const files: [string, string][] = [
  ...starters.map(({ id, yaml }): [string, string] => [id, yaml]),
  // The shared data may be absent.
  ...['apache', 'helpdesk']
    .map((name) => [name, sharedPath('data', name, 'playbook.yaml')] as const)
    .filter(([, path]) => existsSync(path))
    .map(([name, path]): [string, string] => [name, read(path)]),
];
const parse = (yaml: string): Playbook => {
  const parsed = parsePlaybook(yaml, checks);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.playbook;
};
const dataOf = (yaml: string) => readDocument(yaml).data as Record<string, unknown>;

describe('a playbook written as YAML is read as the same playbook', () => {
  test.each(files)('%s', (_, yaml) => {
    const data = dataOf(yaml);
    const written = writePlaybook(data);
    expect(dataOf(written)).toEqual(data);
    expect(parse(written)).toEqual(parse(yaml));
    // Also with its defaults written out; and writing it again changes nothing.
    expect(parse(writePlaybook({ ...parse(yaml) }))).toEqual(parse(yaml));
    expect(writePlaybook(dataOf(written))).toBe(written);
  });

  test('whatever it says', () => {
    fc.assert(
      fc.property(makePlaybook(), (document) => {
        const written = writePlaybook(document);
        expect(readDocument(written).problems).toEqual([]);
        expect(dataOf(written)).toEqual(document);
        expect(playbookSchema.parse(dataOf(written))).toEqual(playbookSchema.parse(document));
        const playbook = playbookSchema.parse(document);
        expect(playbookSchema.parse(dataOf(writePlaybook({ ...playbook })))).toEqual(playbook);
      }),
      { numRuns: 300 },
    );
  });

  test('whatever a draft holds that is no playbook yet', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (draft) => {
        const kept = JSON.parse(JSON.stringify(draft)) as Record<string, unknown>;
        expect(dataOf(writePlaybook(kept))).toEqual(kept);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the JSON Schema of the format', () => {
  const schema = read(join(root, 'playbooks', 'playbook.schema.json'));
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(schema) as object);

  test('is in step with the format and the checks (npm run docs)', () => {
    expect(schema).toBe(writePlaybookSchema(checks.values()));
  });

  test.each(files)('takes %s', (_, yaml) => {
    validate(dataOf(yaml));
    expect(validate.errors).toBeNull();
  });

  test('takes what the app takes', () => {
    fc.assert(
      fc.property(makePlaybook(), (document) => {
        validate(document);
        expect(validate.errors).toBeNull();
      }),
    );
  });

  test.each([
    ['an unknown key', { colour: 'red' }],
    ['another version', { playbook: 2 }],
    ['no stage', { stages: [] }],
    ['a text in no language', { name: {} }],
    ['a check that is not built', { standards: [{ id: 'a', title: 'A', checks: [{ id: 'b', use: 'process/none' }] }] }],
    [
      'a parameter that the check does not have',
      { standards: [{ id: 'a', title: 'A', checks: [{ id: 'b', use: 'process/path-fit', with: { flow: 'f', stage: 's' } }] }] },
    ],
    ['a check without what it asks for', { standards: [{ id: 'a', title: 'A', checks: [{ id: 'b', use: 'process/path-fit' }] }] }],
  ])('refuses %s', (_, change) => {
    const sound = { playbook: 1, id: 'a', name: 'A', stages: [{ id: 's', name: 'S', category: 'done' }] };
    expect([validate(sound), validate({ ...sound, ...change })]).toEqual([true, false]);
  });
});
