import fc from 'fast-check';

const id = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
const name = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('yes', '1', 'null', '# no comment', 'a: b', '- x', "it's “so”", ' né\nen 2 lignes ', '{}', '2026-01-01', '*', '&a'),
);
const text = fc.oneof(name, fc.record({ en: name, fr: name }), fc.record({ fr: name }));
const texts = fc.array(text, { maxLength: 3 });
const date = fc.constantFrom('2026-01-15', '2024-02-29');
const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { minLength: 1, maxLength: 3 });
const partly = <T extends object>(must: { [K in keyof T]: fc.Arbitrary<T[K]> }, may: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(fc.record(must), fc.record(may, { requiredKeys: [] })).map(([a, b]) => ({ ...a, ...b }));

const stage = fc.record({ id, name: text, category: fc.constantFrom('new', 'indeterminate', 'done') });
const stageMap = fc.oneof(
  fc.dictionary(name, id),
  fc.array(partly({ status: name, stage: id }, { issueTypes: some(name) }), { maxLength: 3 }),
);
const flow = partly(
  { id, name: text, start: some(id), end: some(id), moves: fc.dictionary(id, fc.array(id, { maxLength: 3 })) },
  { appliesTo: fc.record({ issueTypes: some(name), resolutions: some(name), statuses: some(name) }, { requiredKeys: [] }) },
);
const role = partly(
  { id, name: text },
  {
    ...{ purpose: text, responsibilities: texts, decides: texts, delivers: texts, doesNot: texts, needs: texts },
    ...{ cover: text, goal: text, scopeOfRole: text },
    ...{ perSquad: fc.record({ min: fc.nat(3), max: fc.integer({ min: 1, max: 5 }) }), maxSquads: fc.integer({ min: 1, max: 9 }) },
    ...{
      notWith: fc.array(id, { maxLength: 2 }),
      jiraRole: name,
      level: fc.constantFrom('squad', 'tribe', 'organisation'),
      aliases: fc.array(name, { maxLength: 2 }),
    },
    reviewEvery: fc.constantFrom('P6M', 'P1Y'),
  },
);
const check = fc.oneof(
  partly(
    {
      id,
      use: fc.constant('process/path-fit'),
      with: partly({ flow: name }, { atLeast: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0) }),
    },
    {
      ...{
        severity: fc.constantFrom('must', 'advice'),
        minSample: fc.integer({ min: 1, max: 99 }),
        windowDays: fc.integer({ min: 1, max: 365 }),
      },
    },
  ),
  fc.record({ id, use: fc.constant('roles/filled') }),
);
const selector = {
  tribes: fc.array(name, { maxLength: 2 }),
  squads: fc.array(name, { maxLength: 2 }),
  kinds: fc.array(name, { maxLength: 2 }),
};
const standard = partly(
  { id, title: text },
  {
    ...{
      version: fc.integer({ min: 1, max: 9 }),
      area: fc.constantFrom('ready', 'delivery'),
      serves: fc.array(id, { maxLength: 2 }),
      level: name,
      why: text,
      owner: name,
    },
    ...{ governance: fc.constantFrom('top-down', 'relay', 'holistic'), mode: fc.constantFrom('draft', 'shadow', 'required') },
    scope: fc.record({ ...selector, except: fc.record(selector, { requiredKeys: [] }) }, { requiredKeys: [] }),
    ...{
      effort: fc.constantFrom('S', 'M', 'L'),
      graceDays: fc.nat(60),
      minutesPerMonth: fc.nat(600),
      doc: name,
      since: date,
      reviewBy: date,
    },
    checks: fc.array(check, { maxLength: 3 }),
  },
);

/** Playbooks of the right shape as plain data, whatever they refer to: texts that YAML could misread among them. */
export const makePlaybook = (): fc.Arbitrary<Record<string, unknown>> =>
  partly(
    { playbook: fc.constant(1), id, name: text, stages: some(stage) },
    {
      vision: partly({ text }, { by: name, date }),
      objectives: fc.array(partly({ id, name: text }, { until: date }), { maxLength: 2 }),
      tools: fc.array(partly({ purpose: id, name: text, tool: name }, { owner: name, access: name, guide: name }), { maxLength: 2 }),
      ...{
        stageMap,
        flows: fc.array(flow, { maxLength: 2 }),
        roles: fc.array(role, { maxLength: 2 }),
        standards: fc.array(standard, { maxLength: 3 }),
      },
      settings: fc.record(
        {
          minGroupSize: fc.integer({ min: 1, max: 9 }),
          minCoverage: fc.constantFrom(0, 0.8, 1),
          levels: fc.array(name, { maxLength: 2 }),
          goal: partly({ share: fc.constantFrom(0.5, 0.75, 1) }, { by: date }),
          outcomes: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
    },
    // Without prototypes and undefined: as JSON has it.
  ).map((document) => JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
