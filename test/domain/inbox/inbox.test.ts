import fc from 'fast-check';
import { inboxKinds } from '../../../src/contract/inbox';
import { parsePlaybook } from '../../../src/domain/playbook/parse';
import { arrange, chooseInbox, newsSince } from '../../../src/domain/inbox/arrange';
import type { Notice } from '../../../src/domain/inbox/item';
import { listInbox, type InboxGround } from '../../../src/domain/inbox/list-inbox';
import type { Reader } from '../../../src/domain/inbox/matter-items';
import type { Tie } from '../../../src/domain/inbox/ties';
import { listReviews } from '../../../src/domain/governance/review';
import { checks } from '../../../src/checks';
import type { Playbook } from '../../../src/contract/playbook';
import { accessPlaybook } from '../../app/access-site';
import { buildAsk, buildBench, buildContest, buildDecision, buildWaiver, dayMs } from '../../kit/governance';

const now = 100 * dayMs;
const read = (yaml: string): Playbook => {
  const parsed = parsePlaybook(yaml, checks);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.playbook;
};
const playbook = read(accessPlaybook);
const counted = 'review-before-done';
const shadow = 'in-the-dark';
const squad = { key: 'A', name: 'Crew A', tribe: 'T', kind: null };

const nobody: Tie = { leads: false, holds: false, works: false, within: false, speaks: false };
const holder: Tie = { ...nobody, holds: true, within: true, speaks: true };
const leader: Tie = { ...nobody, leads: true, speaks: true };
const readerOf = (accountId: string, tie: Tie | null, more: Partial<Reader['judge']> = {}): Reader => ({
  judge: { accountId, productOps: false, leadership: false, ...more },
  ties: new Map(tie ? [['A', tie]] : []),
});
const ops = readerOf('ops', null, { productOps: true });

const noGround = (): never => {
  throw new Error('there is no rollout');
};

/** Nothing has happened, unless said otherwise. */
const groundOf = (more: Partial<InboxGround> = {}): InboxGround => ({
  ...{ now, since: now - 30 * dayMs, waivers: [], contests: [], reviews: [], cards: [], said: [], publication: null },
  ...{ answerDays: 10, adoptedAfterDays: 14, playbook, squads: [squad], unneededDays: () => null },
  benchOf: () => buildBench({ lead: 'lead' }),
  standardOf: (id) => playbook.standards.find((standard) => standard.id === id),
  modeIn: ({ mode }) => (mode === 'draft' ? 'out' : mode),
  ...{ rollouts: [], rolloutGroundOf: noGround },
  ...more,
});
const textsOf = (notices: readonly Notice[]): string[] => notices.map(({ text }) => text);
const told = (reader: Reader, more: Partial<InboxGround>): string[] => textsOf(listInbox(reader, groundOf(more)));

const asked = buildWaiver({ standard: counted, asks: [buildAsk({ at: now - 3 * dayMs, until: now + 60 * dayMs })] });
const granted = (until: number, at = now - 2 * dayMs) =>
  buildWaiver({ standard: counted, asks: [buildAsk({ at: at - dayMs, until, decisions: [buildDecision('grant', at)] })] });

describe('waivers', () => {
  test('wait for whom the governance names, with the promised day, and for nobody else', () => {
    expect(listInbox(ops, groundOf({ waivers: [asked] }))).toMatchObject([
      { kind: 'waiver-to-decide', waits: true, squad: 'A', due: now + 7 * dayMs, late: false, place: 'answers' },
    ]);
    for (const reader of [readerOf('pm', holder), readerOf('lead', leader), readerOf('vp', null, { leadership: true })])
      expect(told(reader, { waivers: [asked] })).toEqual([]);
    const late = buildWaiver({ standard: counted, asks: [buildAsk({ at: now - 11 * dayMs, until: now + 60 * dayMs })] });
    expect(listInbox(ops, groundOf({ waivers: [late] }))[0]?.late).toBe(true);
    // Who has spoken is not asked again.
    const one = buildDecision('grant', now - 1, { needed: 2 });
    const half = buildWaiver({ standard: counted, asks: [buildAsk({ at: now - dayMs, until: now + dayMs, decisions: [one] })] });
    expect(told(ops, { waivers: [half] })).toEqual([]);
  });

  test('decided are news to who asked, and to whom the position of Product Ops sends news; not to who decided', () => {
    const waivers = [granted(now + 60 * dayMs)];
    const hear = (reader: Reader, model: 'top-down' | 'relay' | 'holistic'): number =>
      told(reader, { waivers, benchOf: () => buildBench({ model, lead: 'lead' }) }).length;
    const models = ['top-down', 'relay', 'holistic'] as const;
    expect(models.map((model) => hear(readerOf('pm', nobody), model))).toEqual([1, 1, 1]);
    expect(models.map((model) => hear(readerOf('dev', holder), model))).toEqual([1, 0, 1]);
    expect(models.map((model) => hear(readerOf('lead', leader), model))).toEqual([1, 1, 0]);
    expect(models.map((model) => hear(readerOf('ops', holder, { productOps: true }), model))).toEqual([0, 0, 0]);
    // Somebody who may not know of the squad (any more) is told nothing, though they asked.
    expect(hear(readerOf('pm', null), 'top-down')).toBe(0);
    const refused = buildWaiver({ standard: counted, asks: [buildAsk({ decisions: [buildDecision('refuse', now - dayMs)] })] });
    const revoked = { ...granted(now + 60 * dayMs), ended: { how: 'revoked' as const, at: now - 1, by: 'ops', text: 'Over' } };
    expect(told(readerOf('pm', nobody), { waivers: [refused] })).toEqual(['waiver-refused']);
    expect(told(readerOf('pm', nobody), { waivers: [revoked] })).toEqual(['waiver-revoked', 'waiver-granted']);
    expect(told(readerOf('pm', nobody), { waivers: [granted(now + 60 * dayMs, now - 31 * dayMs)] })).toEqual([]);
  });

  test('that end within two weeks wait for the squad until their last day, unless a renewal is being decided', () => {
    const endingIn = (days: number) => told(readerOf('dev', holder), { waivers: [granted(now + days * dayMs, now - 40 * dayMs)] });
    expect([endingIn(15), endingIn(14), endingIn(0.5), endingIn(0)]).toEqual([[], ['waiver-ending'], ['waiver-ending'], []]);
    const { asks, ...waiver } = granted(now + 5 * dayMs, now - 40 * dayMs);
    const renewing = { ...waiver, asks: [asks[0], buildAsk({ at: now - 1, until: now + 30 * dayMs })] as typeof asks };
    expect(told(readerOf('dev', holder), { waivers: [renewing] })).toEqual([]);
    expect(told(ops, { waivers: [renewing] })).toEqual(['renewal-to-decide']);
  });

  test('that nobody needs any more wait to be closed', () => {
    const ground = { waivers: [granted(now + 5 * dayMs, now - 40 * dayMs)], unneededDays: () => 20 };
    expect(listInbox(readerOf('lead', leader), groundOf(ground))).toMatchObject([{ text: 'waiver-unneeded', n: 20, at: now - 6 * dayMs }]);
  });
});

describe('contests', () => {
  const contest = buildContest({ standard: counted, at: now - 2 * dayMs, answerBy: now + 8 * dayMs });
  test('wait for the owner and Product Ops with their clock', () => {
    const benchOf = () => buildBench({ owner: 'owner' });
    for (const reader of [ops, readerOf('owner', null)])
      expect(listInbox(reader, groundOf({ contests: [contest], benchOf }))).toMatchObject([
        { kind: 'contest-to-answer', waits: true, due: now + 8 * dayMs, late: false },
      ]);
    expect(told(readerOf('pm', holder), { contests: [contest], benchOf })).toEqual([]);
  });

  test('answered are news to who asked', () => {
    const upheld = { ...contest, decisions: [buildDecision('grant', now - 1)] };
    const rejected = { ...contest, decisions: [buildDecision('refuse', now - 1)] };
    expect(told(readerOf('pm', nobody), { contests: [upheld] })).toEqual(['contest-upheld']);
    expect(told(readerOf('pm', nobody), { contests: [rejected] })).toEqual(['contest-rejected']);
    expect(told(ops, { contests: [upheld] })).toEqual([]);
  });
});

test('a role card waits until it was read as it is now', () => {
  const [role] = playbook.roles;
  if (!role) throw new Error('the playbook has no role');
  const reading = { version: 2, hash: 'h', since: now - dayMs, readAt: null, readBefore: false };
  const cards = (more: Partial<typeof reading> | { readAt: number }) => [{ role, squad: 'A', reading: { ...reading, ...more } }];
  const reader = readerOf('dev', holder);
  expect(told(reader, { cards: cards({}) })).toEqual(['card-new']);
  expect(told(reader, { cards: cards({ readBefore: true }) })).toEqual(['card-changed']);
  expect(told(reader, { cards: cards({ readAt: now - 1 }) })).toEqual([]);
});

test('a declaration waits for those who speak for the squad from two weeks before its end on, and after it', () => {
  const entry = { squad: 'A', kind: 'tool' as const, subject: 'notes', seq: 1, on: '1970-01-01' };
  const until = (day: string | null) => [{ ...entry, said: { tools: ['Pen'], statement: null, until: day, evidence: null } }];
  const dayAt = (days: number) => new Date(now + days * dayMs).toISOString().slice(0, 10);
  const reader = readerOf('dev', holder);
  expect(told(reader, { said: until(dayAt(14)) })).toEqual([]);
  expect(told(reader, { said: until(dayAt(13)) })).toEqual(['declaration-ends']);
  expect(listInbox(reader, groundOf({ said: until(dayAt(-1)) }))).toMatchObject([{ text: 'declaration-ended', late: true, waits: true }]);
  expect(told(reader, { said: until(null) })).toEqual([]);
  expect(told(reader, { said: [{ ...entry, said: null }] })).toEqual([]);
  expect(told(readerOf('dev', { ...holder, speaks: false }), { said: until(dayAt(1)) })).toEqual([]);
});

describe('a new version of the playbook', () => {
  const withMode = (id: string, mode: string) =>
    read(
      accessPlaybook.replace(
        new RegExp(`(  - id: ${id}\\n(?:    (?!mode).*\\n)*?)(    mode: .*\\n)?(?=    (?:title|checks))`),
        `$1    mode: ${mode}\n`,
      ),
    );
  const publish = (after: Playbook, before: Playbook | null) => ({ publication: { version: 2, at: now - 1, playbook: after, before } });

  test('tells of standards that reach a squad, change for it or leave it, and of no draft', () => {
    const reader = readerOf('dev', holder);
    expect(told(reader, publish(playbook, playbook))).toEqual([]);
    expect(told(reader, publish(withMode(counted, 'draft'), playbook))).toEqual(['standard-left']);
    expect(told(reader, publish(playbook, withMode(counted, 'draft')))).toEqual(['standard-reaches']);
    expect(told(reader, publish(withMode(counted, 'required'), playbook))).toEqual(['standard-changed']);
    const owned = read(accessPlaybook.replace(`- id: ${counted}\n`, `- id: ${counted}\n    owner: somebody\n    reviewBy: 2030-01-01\n`));
    expect(told(reader, publish(owned, playbook))).toEqual([]);
    const elsewhere = read(accessPlaybook.replace(`- id: ${counted}\n`, `- id: ${counted}\n    scope: { tribes: [Other] }\n`));
    expect(told(reader, publish(elsewhere, playbook))).toEqual(['standard-left']);
    expect(told(readerOf('dev', nobody), publish(withMode(counted, 'required'), playbook))).toEqual([]);
  });

  test('tells of what is in shadow to the squad itself and to nobody else', () => {
    const after = publish(playbook, withMode(shadow, 'draft'));
    expect(told(readerOf('dev', holder), after)).toEqual(['standard-reaches']);
    for (const reader of [readerOf('lead', leader), ops]) expect(told(reader, after)).toEqual([]);
    const matter = { waivers: [{ ...asked, standard: shadow }], contests: [buildContest({ standard: shadow })] };
    for (const reader of [readerOf('lead', leader), ops, readerOf('vp', null, { leadership: true })])
      expect(told(reader, matter)).toEqual([]);
  });

  test('says how many squads of several, and is one line when it changes much', () => {
    const squads = [squad, { ...squad, key: 'B', name: 'Crew B' }];
    const reader = { ...readerOf('lead', leader), ties: new Map([['A', leader] as const, ['B', leader] as const]) };
    const changed = publish(withMode(counted, 'required'), playbook);
    expect(listInbox(reader, groundOf({ ...changed, squads }))).toMatchObject([{ text: 'standard-changed', n: 2, squad: null }]);
    const many = {
      ...playbook,
      standards: Array.from({ length: 6 }, (_, n) => ({ ...(playbook.standards[0] as never as object), id: `s-${n}` })),
    };
    expect(told(reader, publish(many as Playbook, { ...playbook, standards: [] }))).toEqual(['playbook-changed']);
  });
});

test('a question to a standard waits for its owner; without one, or of a role, for Product Ops', () => {
  const waivers = ['A', 'B', 'C'].map((key) =>
    buildWaiver({ id: key, squad: key, standard: counted, asks: [buildAsk({ at: now - dayMs })] }),
  );
  const reviews = listReviews(playbook.standards, waivers, [], [], now);
  const owned = (owner: string) => ({ reviews, standardOf: () => ({ ...playbook.standards[0], owner }) as Playbook['standards'][number] });
  expect(told(ops, { reviews })).toEqual(['review']);
  expect(told(ops, owned('pm'))).toEqual(['review']);
  expect([told(ops, owned('owner')), told(readerOf('owner', null), owned('owner'))]).toEqual([[], ['review']]);
  expect(told(readerOf('lead', leader), { reviews })).toEqual([]);
});

describe('what somebody is shown', () => {
  const notices = fc.array(
    fc.record({ kind: fc.constantFrom(...inboxKinds), waits: fc.boolean(), at: fc.integer({ min: 0, max: 100 }) }),
  ) as fc.Arbitrary<Notice[]>;
  const choices = fc.record({ muted: fc.subarray([...inboxKinds]), seenUntil: fc.integer({ min: 0, max: 100 }) });

  test('is all that waits and all that is new, but for what they muted; what was seen never comes back', () => {
    fc.assert(
      fc.property(notices, choices, choices, (list, choice, later) => {
        const shown = arrange(list, choice, 100);
        for (const notice of list)
          expect(shown.includes(notice)).toBe(!choice.muted.includes(notice.kind) && (notice.waits || notice.at > choice.seenUntil));
        const next = chooseInbox(choice, { seenUntil: later.seenUntil });
        const seen = (each: Notice) => !each.waits && each.at <= choice.seenUntil;
        expect(arrange(list, next, 100).some(seen)).toBe(false);
        expect([...next.muted].sort()).toEqual([...choice.muted].sort());
      }),
    );
  });

  test('stands in the order of what is due, then of what has no day, then news from the newest on', () => {
    const late = buildWaiver({ id: 'late', standard: counted, asks: [buildAsk({ at: now - 30 * dayMs, until: now + 60 * dayMs })] });
    const reviews = [{ standard: counted, version: 1, squads: 3, since: now, reasons: [] }];
    const contests = [buildContest({ id: 'c', standard: counted, at: now - 5 * dayMs, answerBy: now + 5 * dayMs })];
    expect(told(ops, { waivers: [asked, late], contests, reviews })).toEqual([
      ...['waiver-to-decide', 'contest-to-answer', 'waiver-to-decide', 'review'],
    ]);
    const reader = readerOf('pm', holder);
    const first = { ...granted(now + 90 * dayMs, now - 9 * dayMs), id: 'first' };
    const notices = listInbox(reader, groundOf({ waivers: [first, granted(now + 90 * dayMs), granted(now + dayMs, now - 40 * dayMs)] }));
    expect(notices.map(({ waits, at }) => [waits, Math.round((now - at) / dayMs)])).toEqual([
      [true, 13],
      [false, 2],
      [false, 9],
    ]);
  });

  test('news is told for thirty days to who does not look', () => {
    expect([newsSince({ seenUntil: 0 }, now), newsSince({ seenUntil: now - dayMs }, now)]).toEqual([now - 30 * dayMs, now - dayMs]);
  });
});
