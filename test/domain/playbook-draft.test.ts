import fc from 'fast-check';
import en from '../../locales/en-US.json';
import fr from '../../locales/fr-FR.json';
import { checks } from '../../src/checks';
import type { MergePart } from '../../src/contract/playbook-draft';
import { sumProcessCost } from '../../src/domain/playbook/cost';
import { compareDocuments } from '../../src/domain/playbook/diff';
import { readDocument } from '../../src/domain/playbook/document';
import { indexParts, keyPart, mergeParts } from '../../src/domain/playbook/merge';
import { findPart, listParts, readPart, writePart } from '../../src/domain/playbook/parts';
import { findProblems } from '../../src/domain/playbook/read-data';
import { sayPartDifference } from '../../src/domain/playbook/say-changes';
import { dateStandards } from '../../src/domain/playbook/since';
import { starters } from '../../src/starters';
import { makePlaybook } from '../kit/random-playbook';

type Document = Record<string, unknown>;
const starterOf = (id: string): Document => readDocument(starters.find((each) => each.id === id)?.yaml ?? '').data as Document;
const productFlow = starterOf('product-flow');
const clone = (document: Document): Document => JSON.parse(JSON.stringify(document)) as Document;
const standardOf = (document: Document, id: string) => (document.standards as Document[]).find((standard) => standard.id === id) ?? {};

describe('parts', () => {
  test('a document is the sum of its parts, in any state', () => {
    fc.assert(
      fc.property(makePlaybook(), (document) => {
        const rebuilt = listParts(document).reduce<Document>((next, part) => writePart(next, part, readPart(document, part)), {});
        // An item without an id of its own goes by its place, which a document that is being built does not have yet.
        const names = listParts(document).map(({ id }) => id ?? '');
        fc.pre(!names.some((name) => name.startsWith('#')));
        const { flows, roles, standards, ...rest } = document;
        expect(rebuilt).toEqual({
          ...rest,
          ...Object.fromEntries(Object.entries({ flows, roles, standards }).filter(([, list]) => Array.isArray(list) && list.length > 0)),
        });
      }),
    );
  });

  test('a save of one part leaves all others as they are', () => {
    for (const part of listParts(productFlow)) {
      const changed = writePart(productFlow, part, null);
      const touched = compareDocuments(productFlow, changed).map((difference) => difference.part);
      expect(touched).toEqual([part]);
      expect(readPart(writePart(changed, part, readPart(productFlow, part)), part)).toEqual(readPart(productFlow, part));
    }
  });

  test('every place belongs to the part that holds it', () => {
    expect(findPart(productFlow, ['standards', 1, 'checks', 0])).toEqual({ kind: 'standard', id: 'ready-before-build' });
    expect(findPart(productFlow, ['stageMap', 'Idea'])).toEqual({ kind: 'stageMap' });
    expect(findPart(productFlow, ['name', 'fr'])).toEqual({ kind: 'meta' });
    expect(findPart(productFlow, ['flows', 99])).toBeNull();
    expect(findPart(productFlow, [])).toBeNull();
  });
});

describe('differences in words', () => {
  const say = (before: Document, after: Document, lang: 'en' | 'fr' = 'en') =>
    compareDocuments(before, after).map((difference) => sayPartDifference(difference, { lang, catalogue: lang === 'en' ? en : fr }).text);

  test('name the part, the place and both values, in the language of the reader', () => {
    const after = clone(productFlow);
    const standard = standardOf(after, 'ready-before-build');
    const [ready, ...others] = standard.checks as { id: string; with: Document }[];
    expect(others.map(({ id }) => id)).toContain('measure-written');
    standard.checks = [
      { ...ready, with: { ...ready?.with, atLeast: 0.8 } },
      ...others.filter(({ id }) => id !== 'measure-written'),
      { id: 'linked', use: 'process/linked' },
    ];
    standard.why = { ...(standard.why as Document), fr: 'Autrement dit, en un texte assez long pour ne plus tenir sur une ligne.' };
    standard.mode = 'counted';
    after.stages = [...(after.stages as unknown[])].reverse();
    after.vision = { text: 'Ours' };
    (after.flows as { moves: Record<string, string[]> }[])[0]?.moves.idea?.push('ready');
    after.roles = (after.roles as unknown[]).slice(1);
    expect(say(productFlow, after)).toEqual([
      'Vision: added',
      'Stages: other order',
      'Flow *Feature*: moves · idea: ready added',
      'Standard *A feature is ready before anyone builds it*: why (French) changed; mode: shadow → counted; check *ready-first* · atLeast: 0.9 → 0.8; check *linked* added; check *measure-written* removed',
      'Role *Product Manager*: removed',
    ]);
    const [, , , french] = say(productFlow, after, 'fr');
    expect(french).toContain('mode\u00a0: discret → suivi\u00a0; critère *ready-first* · atLeast\u00a0: 0,9 → 0,8');
  });

  test('are none between equals, whatever the order of keys, and some between any two that differ', () => {
    fc.assert(
      fc.property(makePlaybook(), makePlaybook(), (a, b) => {
        expect(compareDocuments(a, clone(a))).toEqual([]);
        const reversed = Object.fromEntries(Object.entries(a).reverse());
        expect(compareDocuments(a, reversed)).toEqual([]);
        for (const lang of ['en', 'fr'] as const) for (const line of say(a, b, lang)) expect(line).not.toBe('');
      }),
    );
  });
});

describe('merging parts of a starter', () => {
  const listMergeParts = (starter: Document): MergePart[] => [...indexParts(starter).values()].map(({ part }) => part);
  const own: Document = { playbook: 1, id: 'own', name: 'Own', stages: [{ id: 'done', name: 'Done', category: 'done' }] };

  test.each(starters.map(({ id }) => [id]))('%s merges whole into an empty playbook, and any one part of it without a problem', (id) => {
    const starter = starterOf(id);
    const parts = listMergeParts(starter);
    const whole = mergeParts(own, starter, { parts, replace: parts }, checks);
    expect([whole.clashes, findProblems(whole.document, checks)]).toEqual([[], []]);
    for (const part of parts) {
      const { document, clashes } = mergeParts(own, starter, { parts: [part], replace: parts }, checks);
      expect([part, clashes, findProblems(document, checks)]).toEqual([part, [], []]);
      expect(mergeParts(document, starter, { parts: [part] }, checks)).toMatchObject({ document, added: [], replaced: [], clashes: [] });
    }
  });

  test('any two starters can be put together, keeping what was there first', () => {
    for (const first of starters)
      for (const second of starters) {
        const [a, b] = [starterOf(first.id), starterOf(second.id)];
        const parts = listMergeParts(b);
        const { document, clashes } = mergeParts(a, b, { parts, keep: parts }, checks);
        expect([first.id, second.id, clashes, findProblems(document, checks)]).toEqual([first.id, second.id, [], []]);
        for (const part of listParts(a)) if (part.id !== undefined) expect(readPart(document, part)).toEqual(readPart(a, part));
      }
  });

  test('tells an id that both have, and what differs; nothing is replaced unasked', () => {
    const part: MergePart = { kind: 'role', id: 'pm' };
    const mine = { ...own, roles: [{ id: 'pm', name: 'Chief' }] };
    const asked = mergeParts(mine, productFlow, { parts: [part] }, checks);
    expect(asked.clashes.map((clash) => [keyPart(clash.part), clash.chosen])).toEqual([['role pm', true]]);
    expect(asked.clashes[0]?.differences).toContainEqual(expect.objectContaining({ steps: ['name'], before: 'Chief' }));
    expect((asked.document.roles as { id: string; name: unknown }[])[0]?.name).toBe('Chief');
    expect(mergeParts(mine, productFlow, { parts: [part], keep: [part] }, checks)).toMatchObject({ clashes: [], replaced: [] });
    expect(mergeParts(mine, productFlow, { parts: [part], replace: [part] }, checks).replaced).toEqual([part]);
  });

  test('puts a new stage next to its neighbours', () => {
    const mine = { ...own, stages: [{ id: 'build', name: 'Build', category: 'indeterminate' }, ...(own.stages as unknown[])] };
    const { document } = mergeParts(
      mine,
      productFlow,
      {
        parts: [
          { kind: 'stage', id: 'review' },
          { kind: 'stage', id: 'idea' },
        ],
      },
      checks,
    );
    expect((document.stages as { id: string }[]).map(({ id }) => id)).toEqual(['idea', 'build', 'review', 'done']);
  });
});

test('the process cost is the sum over standards that are no drafts; those that do not say are counted', () => {
  const standards = [
    { minutesPerMonth: 30 },
    { minutesPerMonth: 20, mode: 'shadow' },
    { minutesPerMonth: 500, mode: 'draft' },
    {},
    { minutesPerMonth: 'x' },
  ];
  expect(sumProcessCost({ standards })).toEqual({ minutesPerMonth: 50, said: 2, unsaid: 2 });
  expect(sumProcessCost({})).toEqual({ minutesPerMonth: 0, said: 0, unsaid: 0 });
});

test('a standard gets the day that it comes into force, once, and only where it gives none', () => {
  const dated = (standards: Document[], before: Document[] | null) =>
    (dateStandards({ standards }, before && { standards: before }, '2026-03-01').standards as Document[]).map(({ since }) => since);
  expect(dated([{ id: 'a' }, { id: 'b', mode: 'draft' }, { id: 'c', since: '2025-01-01' }], null)).toEqual([
    '2026-03-01',
    undefined,
    '2025-01-01',
  ]);
  expect(
    dated(
      [{ id: 'a' }, { id: 'b' }, { id: 'd' }],
      [
        { id: 'a', mode: 'shadow' },
        { id: 'b', mode: 'draft' },
      ],
    ),
  ).toEqual([undefined, '2026-03-01', '2026-03-01']);
});
