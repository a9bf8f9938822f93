import fc from 'fast-check';
import { checks } from '../../src/checks';
import { exampleAsOf } from '../../src/checks/example';
import { doerSchema, findingStates, measuredStates } from '../../src/contract/finding';
import { standardSchema } from '../../src/contract/playbook';
import { judgeSquad } from '../../src/domain/audit';
import { linkKinds, type StoredFinding } from '../../src/domain/finding';
import { decodeFinding, encodeFinding } from '../../src/domain/finding-code';
import { knowFacts } from '../kit/facts';

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((each) => (each === 0 ? 0 : each));
const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const name = fc.string({ maxLength: 8 }).filter((each) => each !== '__proto__');
const at = fc.integer({ min: 0, max: 4_000_000_000_000 });
const key = fc.oneof(
  fc.tuple(fc.constantFrom('CHK', 'A1_B'), fc.integer({ min: 1, max: 99_999 })).map(([project, digits]) => `${project}-${digits}`),
  fc.constantFrom('', '!', '!A-1', 'chk-1', 'CHK-01', 'CHK', 'CHK-', 'CHK-1234567890123456', 'É-3'),
);
const reference = fc.oneof(
  fc
    .tuple(fc.constantFrom('stage', 'stages', 'path', 'flow', 'date', 'names', 'messages', 'roles', 'other'), text)
    .map((each) => `@${each.join(':')}`),
  at.map((each) => `@date:${each}`),
  fc.constantFrom('@', '@@stage:a', '~', '~sa', '~~', '@date:007', '@date:1.5', '@date:99999999999999999', '@names:["a\\nb"]'),
);
const findingArbitrary: fc.Arbitrary<StoredFinding> = fc.record({
  standard: text,
  check: text,
  use: text,
  version: fc.integer({ min: 1, max: 20 }),
  state: fc.constantFrom(...findingStates),
  measured: fc.constantFrom(...measuredStates),
  since: at,
  asOf: at,
  observed: fc
    .tuple(
      fc.dictionary(name, fc.oneof(number, text, fc.array(text, { maxLength: 3 }), fc.constant(null)), { maxKeys: 3 }),
      fc.record({ n: fc.nat(50), met: fc.nat(50), rate: fc.option(number) }),
      fc.boolean(),
    )
    .map(([more, figures, isShare]) => {
      const rate = figures.n === 0 ? null : figures.met / figures.n;
      return { ...more, ...figures, ...(isShare ? { rate } : {}) };
    }),
  headline: text,
  expected: fc.oneof(text, fc.constant('expected')),
  notes: fc.array(text, { maxLength: 3 }),
  fixes: fc.array(
    fc.record({
      message: text,
      minutes: fc.nat(60),
      who: fc.constantFrom(...doerSchema.options),
      link: fc.option(fc.constantFrom(...linkKinds)),
    }),
    { maxLength: 3 },
  ),
  values: fc.dictionary(name, fc.oneof(number, text, reference), { maxKeys: 4 }),
  evidence: fc.array(key, { maxLength: 10 }),
  evidenceTotal: fc.nat(20),
  windowDays: fc.option(fc.integer({ min: 1, max: 999 })),
  widened: fc.boolean(),
  lastGood: fc.option(fc.record({ measured: fc.constantFrom(...measuredStates), asOf: at })),
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the compact form of a finding', () => {
  it('gives back what was written, through JSON, whatever it was', () => {
    fc.assert(
      fc.property(findingArbitrary, (finding) => {
        expect(decodeFinding(plain(encodeFinding(finding)))).toEqual(plain(finding));
      }),
      { numRuns: 1000, seed: 11 },
    );
  });

  it('refuses what is no finding', () => {
    const broken = [null, {}, [], ['s', 'c', 'u', 0, 99, 0, 0, 'h', {}], ['s', 'c', 'u', 0, 0, 0, 0, 'h', { z: 1 }]];
    for (const each of broken) expect(() => decodeFinding(each)).toThrow();
  });

  /** Every example of every check, with the long ids that playbooks have. */
  const examples = [...checks.values()].flatMap((check) =>
    check.examples.map((example) => {
      const entry = { id: 'stories-reviewed', use: check.id, with: example.with };
      const standard = standardSchema.parse({ id: 'checked-before-launch', title: 'T', checks: [entry] });
      const { findings } = judgeSquad({
        playbook: { ...example.playbook, standards: [standard] },
        checks,
        squad: { key: 'DEMO', name: 'Demo', tribe: null, kind: null, projectIds: ['1'], stageMap: {} },
        facts: knowFacts(example.facts, exampleAsOf),
        asOf: exampleAsOf,
        previous: new Map(),
        incident: () => 'incident',
      });
      return findings[0];
    }),
  );

  it('takes 280 bytes or less on average over the examples of all checks, and never 400', () => {
    const sizes = examples.map((finding) => Buffer.byteLength(JSON.stringify(finding && encodeFinding(finding))));
    expect(sizes.length).toBeGreaterThan(40);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(280);
    expect(Math.max(...sizes)).toBeLessThan(400);
  });
});
