import type { InboxItem } from '../../src/contract/inbox';
import { NOW, type AppHost } from '../kit/app-host';
import { accessPlaybook, findTraces, readers, startSealedApp } from './access-site';

const dayMs = 86_400_000;
const dayAt = (days: number): string => new Date(NOW + days * dayMs).toISOString().slice(0, 10);
const standard = 'review-before-done';
const people = readers.filter((reader) => reader !== null);

describe('an inbox', () => {
  let app: AppHost;
  beforeAll(async () => {
    app = await startSealedApp();
    // Whatever stood there on the first day is not what these tests tell of.
    for (const reader of people) await app.get('inbox.save', { seenUntil: NOW }, reader);
    await app.host.advance('1m');
  });
  afterAll(() => app.stop());

  const read = async (reader: string, project?: string): Promise<InboxItem[]> =>
    (await app.get('inbox.get', { ...(project !== undefined && { project }), lang: 'en' }, reader)).items;
  const kindsOf = async (reader: string): Promise<string[]> => (await read(reader)).map(({ kind }) => kind);
  /** Who of all is told of a kind. */
  async function toldOf(kind: InboxItem['kind']): Promise<string[]> {
    const told: string[] = [];
    for (const reader of people) if ((await kindsOf(reader)).includes(kind)) told.push(reader);
    return told;
  }

  test('says what waits for somebody’s decision, by when, in their language, and to nobody else', async () => {
    const words = { reason: 'Law', practice: 'By hand', lastDay: dayAt(10), lang: 'en' } as const;
    await app.get('waiver.ask', { project: 'SEC', standard, check: null, category: 'imposed', ...words }, 'member');
    expect(await toldOf('waiver-to-decide')).toEqual(['ops']);
    const [item] = await read('ops');
    expect(item).toMatchObject({
      ...{ state: 'waiting', text: 'Sealed crew asks for a waiver from “Reviewed before done”', place: 'answers', late: false },
      squad: { key: 'SEC', mayOpen: false },
    });
    expect(Math.round(((item?.due ?? 0) - NOW) / dayMs)).toBe(10);
    const french = await app.get('inbox.get', { lang: 'fr' }, 'ops');
    expect(french.items[0]?.text).toBe('Sealed crew demande une dérogation à «\u00a0Revu avant la fin\u00a0»');
  });

  test('tells who asked, the squad and its lead what was decided, and that it ends soon', async () => {
    const { matters } = await app.get('governance.queue', { lang: 'en' }, 'ops');
    const verdict = { waiver: matters[0]?.id ?? '', verdict: 'grant', text: '', lastDay: null, basedOn: 1, lang: 'en' } as const;
    await app.get('waiver.decide', verdict, 'ops');
    expect([await toldOf('waiver-to-decide'), await toldOf('waiver-decided')]).toEqual([[], ['member', 'holder', 'lead']]);
    expect(await toldOf('waiver-ending')).toEqual(['member', 'holder', 'lead']);
    expect((await read('member', 'SEC')).map(({ state, kind }) => [state, kind])).toEqual([
      ['waiting', 'waiver-ending'],
      ['new', 'waiver-decided'],
    ]);
    expect([await read('member', 'OTH'), await read('stranger', 'SEC'), await read('stranger', 'NONE')]).toEqual([[], [], []]);
  });

  test('forgets no choice: what was seen and muted stays so for its owner, and for nobody else', async () => {
    const { asOf } = await app.get('inbox.get', { lang: 'en' }, 'member');
    await app.get('inbox.save', { seenUntil: asOf }, 'member');
    expect(await kindsOf('member')).toEqual(['waiver-ending']);
    expect((await app.get('inbox.save', { muted: ['waiver-ending'] }, 'member')).muted).toEqual(['waiver-ending']);
    expect([await kindsOf('member'), await read('member', 'SEC')]).toEqual([[], []]);
    // What was seen stays seen, whatever an older page still sends.
    await app.get('inbox.save', { seenUntil: 0 }, 'member');
    await app.get('inbox.save', { muted: [] }, 'member');
    expect([await kindsOf('member'), await toldOf('waiver-decided')]).toEqual([['waiver-ending'], ['holder', 'lead']]);
  });

  test('refuses what is no choice', async () => {
    const forged = [
      { seenUntil: NOW + 365 * dayMs },
      { seenUntil: -1 },
      { seenUntil: 1.5 },
      { muted: ['everything'] },
      { accountId: 'ops', muted: [] },
    ];
    for (const payload of forged) {
      const reply = await app.ask('inbox.save', payload as { seenUntil: number }, 'member');
      expect([payload, reply]).toMatchObject([payload, { ok: false, failure: { code: 'invalid-input' } }]);
    }
    const other = { lang: 'en', accountId: 'ops' } as const;
    expect(await app.ask('inbox.get', other, 'stranger')).toMatchObject({ failure: { code: 'invalid-input' } });
  });

  test('says what a squad holds to be wrong to whoever owes it an answer, and the answer to who asked', async () => {
    await app.host.advance('1m');
    const said = { reason: 'wrong-evidence', text: 'Not so', link: null, lang: 'en' } as const;
    const contest = await app.get('contest.ask', { project: 'SEC', standard, check: 'path', ...said }, 'member');
    expect(await toldOf('contest-to-answer')).toEqual(['ops']);
    const verdict = { contest: contest.id, verdict: 'refuse', text: 'It is so', basedOn: contest.version, lang: 'en' } as const;
    await app.get('contest.decide', verdict, 'ops');
    expect([await toldOf('contest-to-answer'), await toldOf('contest-answered')]).toEqual([[], ['member', 'holder', 'lead']]);
  });

  test('says to the holder of a role that its card is to be read, until it was read', async () => {
    expect(await toldOf('card-to-read')).toEqual(['other', 'holder']);
    const { roles } = await app.get('squad.get', { project: 'SEC', lang: 'en' }, 'holder');
    const hash = roles.find(({ role }) => role === 'pm')?.reading?.hash ?? '';
    await app.get('roles.acknowledge', { project: 'SEC', role: 'pm', hash }, 'holder');
    expect(await toldOf('card-to-read')).toEqual(['other']);
  });

  test('says what a squad says of itself and what ends, to those who speak for it', async () => {
    const saying = { kind: 'tool' as const, subject: 'notes', tools: ['Pen'], on: null, until: dayAt(5), evidence: null };
    await app.get('attestations.say', { project: 'SEC', saying, basedOn: 0, lang: 'en' }, 'holder');
    expect(await toldOf('declaration')).toEqual(['padmin', 'holder', 'lead']);
    const item = (await read('holder')).find(({ kind }) => kind === 'declaration');
    expect(item).toMatchObject({ text: 'Sealed crew: what the squad says of “Notes” ends on 6 June', place: 'declarations' });
  });

  test('says which standards a new version of the playbook brings; nothing of a draft, and of what is in shadow to the squad alone', async () => {
    const isNew = (id: string, mode: string) =>
      `  - id: ${id}\n    version: 1\n    mode: ${mode}\n    title: ${id}\n    checks:\n      - { id: filled, use: roles/filled }\n`;
    const more = isNew('brand-new', 'counted') + isNew('half-done', 'draft') + isNew('on-trial', 'shadow');
    await app.host.advance('1m');
    await app.publish(accessPlaybook.replace('tools:\n', `${more}tools:\n`));
    await app.settle();
    const namesOf = async (reader: string) =>
      (await read(reader)).flatMap(({ kind, standard: of }) => (kind === 'standard' && of ? [of.id] : [])).sort();
    expect(await namesOf('holder')).toEqual(['brand-new', 'on-trial']);
    expect([await namesOf('member'), await namesOf('padmin')]).toEqual([
      ['brand-new', 'on-trial'],
      ['brand-new', 'on-trial'],
    ]);
    expect(await namesOf('lead')).toEqual(['brand-new']);
    for (const reader of ['ops', 'leader', 'admin', 'stranger']) expect(await namesOf(reader)).toEqual([]);
  });

  test('who leads sees their squads with what is next, whom to talk to and what is theirs to decide; Product Ops the squads without a lead', async () => {
    await app.get('governance.save', { tribes: [{ tribe: 'Hidden tribe', model: 'relay' }], answerDays: 10, basedOn: 0 });
    const words = { reason: 'Law', practice: 'By hand', lastDay: dayAt(30), lang: 'en' } as const;
    await app.get('waiver.ask', { project: 'SEC', standard: 'space-findable', check: null, category: 'tooling', ...words }, 'member');
    const relay = await app.get('relay.get', { lang: 'en' }, 'lead');
    expect(relay).toMatchObject({
      squads: [
        {
          squad: { key: 'SEC', name: 'Sealed crew', mayOpen: false },
          talkTo: [
            { role: 'Product Manager', people: [{ accountId: 'holder' }] },
            { role: 'Tech Lead', people: [{ accountId: 'crew' }] },
          ],
        },
      ],
      orphans: [],
      decisions: [{ kind: 'waiver-to-decide', squad: { key: 'SEC' } }],
    });
    const page = await app.get('squad.get', { project: 'SEC', lang: 'en' }, 'lead');
    expect(relay.squads[0]?.next?.step).toEqual(page.steps[0]);
    const waits = (await read('lead')).filter(({ state, squad }) => state === 'waiting' && squad?.key === 'SEC').length;
    expect([relay.squads[0]?.waits, waits]).toEqual([waits, 3]);
    const ofOps = await app.get('relay.get', { lang: 'en' }, 'ops');
    expect([ofOps.squads, ofOps.orphans.map(({ squad }) => squad.key)]).toEqual([[], ['OTH']]);
    for (const reader of ['stranger', 'other', 'member', 'leader']) {
      const none = await app.get('relay.get', { lang: 'en' }, reader);
      expect([none.squads, none.orphans, none.decisions]).toEqual([[], [], []]);
      if (reader !== 'member' && reader !== 'leader') expect(findTraces(none)).toEqual([]);
    }
  });

  test('says to a lead that their signature is due, to the lead alone that a wave comes, and nothing of a rollout that is still a draft', async () => {
    const plan = { waves: [{ day: dayAt(9), tribes: [], squads: ['SEC'] }], milestones: [], lastDay: dayAt(60), askDays: 14 };
    const draft = await app.get('rollout.save', { rollout: null, standard: 'brand-new', plan, basedOn: 0, lang: 'en' }, 'ops');
    const toldOfRollouts = async () => [await toldOf('rollout-to-decide'), await toldOf('rollout'), await toldOf('rollout-to-answer')];
    expect(await toldOfRollouts()).toEqual([[], [], []]);
    const step = { rollout: draft.id, basedOn: draft.version, step: { do: 'schedule' as const }, lang: 'en' as const };
    const going = await app.get('rollout.steer', step, 'ops');
    expect(await toldOfRollouts()).toEqual([['lead'], ['lead'], []]);
    const word = { rollout: going.id, basedOn: going.version, wave: 0, verdict: 'sign', text: '', lang: 'en' } as const;
    await app.get('rollout.sign', word, 'lead');
    expect(await toldOfRollouts()).toEqual([[], ['lead'], []]);
    const coming = (await read('lead')).find(({ kind }) => kind === 'rollout');
    expect(coming).toMatchObject({ text: '“brand-new” comes to Sealed crew on 10 June', squad: { key: 'SEC' } });
  });

  test('a question to a standard waits for Product Ops, is answered once with reasons, stands in the log, and opens again for further squads alone', async () => {
    const ask = async (squads: string[]) => {
      const at = new Date((await app.get('session.get', {})).now).toISOString();
      const past = { at, by: 'member', lastDay: dayAt(60), reason: 'Not for us', practice: 'By hand', decisions: [] };
      const old = { standard: 'space-findable', check: 'hygiene', category: 'other-way' as const, ended: null };
      await app.get('governance.import', { waivers: squads.map((squad) => ({ ...old, squad, asks: [past] })), contests: [], rollouts: [] });
      await app.host.advance('1m');
    };
    const answer = { standard: 'space-findable', outcome: 'change', text: 'In version 2', lang: 'en' } as const;
    const notOpen = await app.ask('review.close', { ...answer, basedOn: 0 }, 'ops');
    expect(notOpen).toMatchObject({ failure: { code: 'governance-refused', values: { reason: 'notopen' } } });
    await ask(['X', 'Y']);
    expect(await toldOf('review')).toEqual(['ops']);
    for (const reader of ['lead', 'leader', 'member', 'admin'])
      expect(await app.ask('review.close', { ...answer, basedOn: 0 }, reader)).toMatchObject({ failure: { code: 'forbidden' } });
    const empty = await app.ask('review.close', { ...answer, text: ' ', basedOn: 0 }, 'ops');
    expect(empty).toMatchObject({ failure: { code: 'governance-refused', values: { reason: 'noanswer' } } });
    const replies = await Promise.all([1, 2].map(() => app.ask('review.close', { ...answer, basedOn: 0 }, 'ops')));
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.failure.code)).sort()).toEqual(['decided-meanwhile', 'ok']);
    await app.host.advance('1m');
    const reviewOf = async (reader: string) =>
      (await app.get('governance.queue', { lang: 'en' }, reader)).reviews.find(({ standard: { id } }) => id === 'space-findable');
    expect(await reviewOf('leader')).toMatchObject({
      ...{ open: null, mayClose: false },
      past: [{ outcome: 'change', text: 'In version 2', version: 1, by: { accountId: 'ops' } }],
    });
    expect([await toldOf('review'), await reviewOf('lead')]).toEqual([[], undefined]);
    await ask(['D', 'E']);
    expect((await reviewOf('ops'))?.open).toBeNull();
    await ask(['F']);
    expect(await reviewOf('ops')).toMatchObject({ open: { squads: 3 }, past: [{ outcome: 'change' }], mayClose: true });
    const { acts } = await app.get('act.list', { what: 'review.close', before: null, lang: 'en' });
    expect(acts).toMatchObject([{ standard: 'space-findable', by: { name: 'Person ops' }, title: 'Question to a standard answered' }]);
  });
});
