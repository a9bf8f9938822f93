import { listSubjects, listSubjectsOf } from '../../src/domain/attestation/asked';
import { hashStatement, lastDay, listOthers, listStanding, standingOf, type Attestation } from '../../src/domain/attestation/attestation';
import { writeDeclarationsTable } from '../../src/domain/attestation/export';
import { refuseSaying } from '../../src/domain/attestation/refuse';
import { viewDeclarations, viewOverview } from '../../src/domain/attestation/view';
import { playbookSchema } from '../../src/contract/playbook';
import { readCsv } from '../../src/domain/csv';

const saying = (tools: string[], more: Partial<NonNullable<Attestation['said']>> = {}): Attestation['said'] => ({
  ...{ tools, statement: null, until: null, evidence: null },
  ...more,
});
const entry = (seq: number, on: string, said: Attestation['said'], more: Partial<Attestation> = {}): Attestation => ({
  ...{ squad: 'ABC', kind: 'tool', subject: 'notes', seq, on, said },
  ...more,
});
const statement = { en: 'We met users.', fr: 'On a rencontré des utilisateurs.' };
const use = (id: string, check: string, parameters: object) => ({ id, use: check, with: parameters });
const playbook = playbookSchema.parse({
  playbook: 1,
  id: 'p',
  name: 'P',
  stages: [{ id: 'open', name: 'Open', category: 'new' }],
  tools: [
    { purpose: 'notes', name: { en: 'Notes', fr: 'Notes' }, tool: 'Pen', owner: 'ops' },
    { purpose: 'maps', name: 'Maps', tool: 'Atlas' },
  ],
  standards: [
    {
      ...{ id: 'tools', title: 'Tools' },
      checks: [
        use('a', 'tools/attested', { purpose: 'notes', tools: ['Pen', 'Pencil'], days: 90 }),
        use('b', 'tools/attested', { purpose: 'chat', tools: ['Bell'], days: 30 }),
      ],
    },
    { ...{ id: 'users', title: 'Users', scope: { kinds: ['product'] } }, checks: [use('c', 'attest/confirmed', { statement, days: 45 })] },
    { ...{ id: 'later', title: 'Later', mode: 'draft' }, checks: [use('d', 'attest/confirmed', { statement: 'Soon', days: 45 })] },
  ],
});
const squad = { key: 'ABC', name: 'Abc', tribe: null, kind: 'platform' };

describe('what stands of what was said', () => {
  const log = [entry(1, '2026-01-01', saying(['Pen'])), entry(2, '2026-02-01', saying(['Chalk'])), entry(3, '2026-03-01', null)];

  test.each([
    ['2025-12-31', null],
    ['2026-01-01', ['Pen']],
    ['2026-01-31', ['Pen']],
    ['2026-02-01', ['Chalk']],
    ['2026-02-28', ['Chalk']],
    ['2026-03-01', null],
  ])('on %s: %j', (day, tools) => {
    expect(listStanding(log, day)[0]?.said.tools ?? null).toEqual(tools);
  });

  test('the later of two that were said on one day', () => {
    expect(listStanding([entry(2, '2026-01-01', saying(['B'])), entry(1, '2026-01-01', saying(['A']))], '2026-01-01')[0]?.seq).toBe(2);
  });

  test('squads and subjects do not mix', () => {
    const mixed = [
      ...log,
      entry(1, '2026-01-05', saying(['X']), { squad: 'XYZ' }),
      entry(1, '2026-01-05', saying(['M']), { subject: 'maps' }),
    ];
    expect(listStanding(mixed, '2026-03-02').map((each) => [each.squad, each.subject])).toEqual([
      ['XYZ', 'notes'],
      ['ABC', 'maps'],
    ]);
  });
});

test('it counts to the end of its days, or of its own end if that is sooner', () => {
  const [own] = listStanding([entry(1, '2026-01-31', saying(['Pen']))], '2026-01-31');
  const [ending] = listStanding([entry(1, '2026-01-31', saying(['Pen'], { until: '2026-02-10' }))], '2026-01-31');
  if (!own || !ending) throw new Error('nothing stands');
  expect([lastDay(own, 28), lastDay(own, null), lastDay(ending, 28), lastDay(ending, 5), lastDay(ending, null)]).toEqual([
    '2026-02-28',
    null,
    '2026-02-10',
    '2026-02-05',
    '2026-02-10',
  ]);
  const stands = (day: string, days: number) => standingOf(own, { agreed: ['Pen'], days }, day);
  expect([stands('2026-02-28', 28), stands('2026-03-01', 28)]).toEqual(['stands', 'lapsed']);
  expect(standingOf(undefined, { agreed: ['Pen'], days: 28 }, '2026-02-01')).toBe('silent');
});

test('a tool is the agreed one however it is spelt, and any tool will do where none is agreed', () => {
  expect(listOthers(['PEN ', 'Chalk'], ['pen'])).toEqual(['Chalk']);
  expect(listOthers(['Chalk'], [])).toEqual([]);
});

test('a statement goes by its text in both languages, whatever its spaces', () => {
  expect(hashStatement({ en: ' We  met users. ', fr: 'On a rencontré des\nutilisateurs.' })).toBe(hashStatement(statement));
  expect(hashStatement({ ...statement, fr: 'Autre chose.' })).not.toBe(hashStatement(statement));
  expect(hashStatement('Same')).toBe(hashStatement({ en: 'Same', fr: 'Same' }));
});

test('asked is what the catalogue has and standards in force ask of this squad; checks say which tools are agreed', () => {
  const told = (of: ReturnType<typeof listSubjects>) =>
    of.map(({ subject, agreed, days, standards }) => [subject, agreed, days, standards.length]);
  const chat = ['chat', ['Bell'], 30, 1];
  expect(told(listSubjectsOf(playbook, squad))).toEqual([['notes', ['Pen', 'Pencil'], 90, 1], ['maps', ['Atlas'], null, 0], chat]);
  expect(told(listSubjectsOf(playbook, { ...squad, kind: 'product' })).at(-1)).toEqual([hashStatement(statement), [], 45, 1]);
  expect(listSubjects(playbook)).toHaveLength(4);
});

test('what is refused, and why', () => {
  const [subject] = listSubjects(playbook);
  const ground = { subject, on: '2026-03-01', today: '2026-03-01', last: null };
  const one = { kind: 'tool' as const, subject: 'notes', tools: ['Pen'], on: null, until: null, evidence: null };
  expect(refuseSaying(one, ground)).toBeNull();
  expect(refuseSaying(one, { ...ground, subject: undefined })).toBe('unknown');
  expect(refuseSaying({ ...one, tools: [] }, ground)).toBe('tools');
  expect(refuseSaying({ ...one, kind: 'statement' }, ground)).toBe('tools');
  expect(refuseSaying(one, { ...ground, on: '2026-03-02' })).toBe('future');
  expect(refuseSaying(one, { ...ground, last: '2026-03-02', today: '2026-03-03' })).toBe('earlier');
  expect(refuseSaying({ ...one, until: '2026-02-28' }, ground)).toBe('dates');
});

describe('what is shown', () => {
  const log = [
    entry(1, '2026-01-01', saying(['=HYPERLINK("x")'])),
    entry(2, '2026-01-05', saying(['Pen'], { evidence: 'https://example.com/a,b' })),
    entry(1, '2026-01-05', saying(['Old']), { subject: 'gone' }),
  ];

  test('each subject with what is said of it now and was before, one that nobody asks for any more too', () => {
    const shown = viewDeclarations(listSubjectsOf(playbook, squad), log, '2026-01-06', 'en');
    expect(shown.map(({ subject, standing, version, past }) => [subject, standing, version, past.map(({ seq }) => seq)])).toEqual([
      ['notes', 'stands', 2, [1]],
      ['maps', 'silent', 0, []],
      ['chat', 'silent', 0, []],
      ['gone', 'stands', 1, []],
    ]);
  });

  test('squads beside each other; no cell of the table is a formula', () => {
    const squads = ['ABC', 'XYZ'].map((key) => ({ ...squad, key, projectKey: key, subjects: listSubjectsOf(playbook, squad) }));
    const formula = entry(3, '2026-01-06', saying(['=1+1', '@x']));
    const overview = viewOverview(listSubjects(playbook), squads, [...log, formula], '2026-01-06', 'en');
    expect(overview.squads.map(({ said }) => said.map(({ standing }) => standing))).toEqual([
      ['differs', 'silent', 'silent'],
      ['silent', 'silent', 'silent'],
    ]);
    const csv = writeDeclarationsTable(overview);
    expect(csv).toContain("'=1+1");
    const table = readCsv(csv);
    expect(table.ok && table.rows[1]?.cells.slice(0, 9)).toEqual([
      'ABC',
      'Abc',
      '',
      'tool',
      'notes',
      'Notes',
      'Pen, Pencil',
      'differs',
      '=1+1, @x',
    ]);
  });
});
