import { createDemo } from '../../host/seeds/demo';
import type { Api } from '../../src/contract/endpoints';
import type { RolloutView } from '../../src/contract/rollout-views';
import type { AppHost } from '../kit/app-host';
import { readReport, readReportSquads, standingIn } from '../kit/report';
import { startDemoApp } from '../kit/demo-app';

/** Reading a whole demo site takes its time on a busy machine. */
jest.setTimeout(300_000);

const dayMs = 86_400_000;
const asOf = Date.parse('2026-11-20T09:30:00.000Z');
const dayAt = (days: number): string => new Date(asOf + days * dayMs).toISOString().slice(0, 10);
const ops = 'escale-product-ops';
const vp = 'escale-vp-product';
const leadOf = (tribe: string): string => `escale-lead-${tribe.toLowerCase()}`;
const pmOf = (squad: string): string => `escale-${squad.toLowerCase()}-product-manager`;
const tribes = ['Voyageur', 'Paiement', 'Transporteurs', 'Entreprises', 'Plateforme'];
const wave = (days: number, names: readonly string[], squads: readonly string[] = []) => ({
  ...{ day: dayAt(days), tribes: [...names], squads: [...squads] },
});

describe('on the demo site', () => {
  const demo = createDemo({ asOf });
  let app: AppHost;
  beforeAll(async () => {
    app = await startDemoApp(asOf, demo);
  });
  afterAll(() => app.stop());

  /** To so many days after the first, at one o’clock at night, without the sweep of that night. */
  async function goTo(days: number): Promise<void> {
    const { now } = await app.get('session.get', {});
    await app.host.advance(Math.floor(asOf / dayMs) * dayMs + days * dayMs + 3_600_000 - now);
    await app.settle();
  }

  async function begin(standard: string, plan: Partial<RolloutView['plan']>): Promise<RolloutView> {
    const whole = { waves: [], milestones: [], lastDay: dayAt(90), askDays: 2, ...plan };
    const draft = await app.get('rollout.save', { rollout: null, standard, plan: whole, basedOn: 0, lang: 'en' }, ops);
    return app.get('rollout.steer', { rollout: draft.id, basedOn: draft.version, step: { do: 'schedule' }, lang: 'en' }, ops);
  }
  const steer = (rollout: RolloutView, step: Api['rollout.steer']['input']['step']) =>
    app.get('rollout.steer', { rollout: rollout.id, basedOn: rollout.version, step, lang: 'en' }, ops);

  /** How the standard applies to a squad, wherever that is told: on its page, in the list of squads of the report, on its card, in the record. */
  async function readEverywhere(standard: string, squad: string) {
    const page = await app.get('squad.get', { project: squad, lang: 'en' }, ops);
    const own = page.standards.find(({ id }) => id === standard);
    const report = await readReport(app, vp);
    const figures = report.standards.find(({ id }) => id === standard)?.counts;
    const squads = await readReportSquads(app, vp);
    const card = await app.get('squad.card', { squad, lang: 'en' }, ops);
    const { rollouts } = await app.get('squad.rollouts', { project: squad, lang: 'en' }, ops);
    const { next } = await app.get('audit.get', { lang: 'en', after: null }, ops);
    const audit = await app.get('audit.get', { lang: 'en', after: next }, ops);
    return {
      mode: own?.mode,
      state: own?.state,
      inReport: standingIn(squads, squad, standard),
      figures,
      sum: audit.adoption.find((each) => each.standard === standard),
      counted: card.kind === 'squad' ? card.counts.total : 0,
      told: rollouts.find((each) => each.standard.id === standard)?.mode,
    };
  }

  /** A waiver of some days, asked by the squad. */
  const askWaiver = (squad: string, standard: string, days: number) =>
    app.get(
      'waiver.ask',
      {
        ...{ project: squad, standard, check: null, category: 'passing', reason: 'The season', practice: 'By hand' },
        ...{ lastDay: dayAt(days), lang: 'en' },
      },
      pmOf(squad),
    );
  const decide = (waiver: { id: string; version: number }, account: string) =>
    app.ask(
      'waiver.decide',
      { waiver: waiver.id, verdict: 'grant', text: '', lastDay: null, basedOn: waiver.version, lang: 'en' },
      account,
    );

  test('a draft is thrown away and the log tells it; what is set going can be withdrawn until its first wave, with a reason', async () => {
    const standard = 'roles-held';
    const plan = { waves: [wave(1, tribes)], milestones: [], lastDay: dayAt(90), askDays: 2 };
    const draft = await app.get('rollout.save', { rollout: null, standard, plan, basedOn: 0, lang: 'en' }, ops);
    const discard = (basedOn: number, account = ops) => app.ask('rollout.discard', { rollout: draft.id, basedOn }, account);
    expect(await discard(draft.version, leadOf('Voyageur'))).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(await discard(draft.version + 1)).toMatchObject({ ok: false, failure: { code: 'decided-meanwhile' } });
    expect(await discard(draft.version)).toEqual({ ok: true, value: {} });
    expect(await discard(draft.version)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    const { acts } = await app.get('act.list', { before: null, what: 'rollout.discard', lang: 'en' }, ops);
    const gone = acts.find(({ title }) => title === 'Rollout draft thrown away');
    expect(gone?.by?.name).toBe('Product Ops');
    expect(JSON.stringify(gone)).toContain(dayAt(1));

    const before = await readEverywhere(standard, 'CHK');
    const rollout = await begin(standard, { waves: [wave(1, tribes)] });
    expect(await app.ask('rollout.discard', { rollout: rollout.id, basedOn: rollout.version }, ops)).toMatchObject({
      ...{ ok: false, failure: { code: 'governance-refused', values: { reason: 'notdraft' } } },
    });
    expect(await readEverywhere(standard, 'CHK')).toMatchObject({ mode: 'shadow', told: 'shadow' });
    const withdrawn = await steer(rollout, { do: 'end', how: 'withdraw', text: 'After the season' });
    expect(withdrawn.state).toBe('ended');
    expect(await readEverywhere(standard, 'CHK')).toEqual(before);
  });

  test('top-down: by days alone, in shadow until then, and required where a wave has been', async () => {
    const standard = 'board-tells-the-truth';
    const before = await readEverywhere(standard, 'APP');
    expect([before.mode, before.figures?.inScope]).toEqual(['required', 24]);
    const rollout = await begin(standard, { waves: [wave(1, ['Voyageur']), wave(4, tribes.slice(1))] });
    expect(rollout).toMatchObject({ state: 'scheduled', models: ['top-down'], squads: { planned: 24, reached: 0 } });
    expect(await readEverywhere(standard, 'APP')).toMatchObject({ mode: 'shadow', state: 'grace', inReport: null, told: 'shadow' });

    await goTo(1);
    const reached = await readEverywhere(standard, 'APP');
    expect(reached).toMatchObject({
      mode: 'required',
      state: 'partly',
      inReport: 'not-yet',
      told: 'required',
      figures: { inScope: 6, notYet: 1 },
    });
    expect(reached.counted).toBe(before.counted);
    expect(reached.sum?.inScope).toBe(6);
    expect(await readEverywhere(standard, 'POLI')).toMatchObject({ mode: 'shadow', inReport: null });

    // Product Ops decides, and nobody else, also when called directly.
    const waiver = await askWaiver('APP', standard, 1);
    for (const account of [leadOf('Voyageur'), vp]) expect(await decide(waiver, account)).toMatchObject({ ok: false });
    expect(await decide(waiver, pmOf('APP'))).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(await decide(waiver, ops)).toMatchObject({ ok: true });
    expect((await readEverywhere(standard, 'APP')).figures).toMatchObject({ inScope: 6, notYet: 0, waived: 1 });
    await goTo(2);
    expect((await readEverywhere(standard, 'APP')).figures).toMatchObject({ inScope: 6, notYet: 1, waived: 0 });
  });

  test('a pause holds every wave back, and only one of two who end it at once ends it', async () => {
    const standard = 'board-tells-the-truth';
    const { rollouts } = await app.get('rollout.list', { lang: 'en' }, ops);
    const id = rollouts.find((each) => each.standard.id === standard)?.id ?? '';
    await app.sweep();
    const rollout = await app.get('rollout.get', { rollout: id, lang: 'en' }, ops);
    expect(rollout.baseline).toMatchObject({ squads: 6, first: 1, known: 1, fresh: 0 });
    const paused = await steer(rollout, { do: 'pause', text: 'High season' });
    await goTo(4);
    expect(await readEverywhere(standard, 'POLI')).toMatchObject({ mode: 'shadow' });
    const resumed = await steer(paused, { do: 'resume' });
    expect(resumed.squads).toEqual({ planned: 24, reached: 24 });
    expect(await readEverywhere(standard, 'POLI')).toMatchObject({ mode: 'required', inReport: 'not-yet', figures: { inScope: 24 } });

    const end = (how: 'standing' | 'retire' | 'withdraw') =>
      app.ask(
        'rollout.steer',
        { rollout: resumed.id, basedOn: resumed.version, step: { do: 'end', how, text: `To ${how}` }, lang: 'en' },
        ops,
      );
    expect(await end('withdraw')).toMatchObject({ ok: false, failure: { values: { reason: 'wavebegun' } } });
    const replies = await Promise.all([end('standing'), end('retire')]);
    const lost = replies.flatMap((reply) => (reply.ok ? [] : [reply.failure]));
    expect(lost).toMatchObject([{ code: 'decided-meanwhile', values: { state: 'ended', name: 'Product Ops' } }]);
    const ended = await app.get('rollout.get', { rollout: id, lang: 'en' }, vp);
    expect(ended.ended?.text).toBe(`To ${ended.ended?.how ?? ''}`);
    expect((await readEverywhere(standard, 'POLI')).mode).toBe(ended.ended?.how === 'standing' ? 'required' : undefined);
  });

  test('relay: advice until the squad’s lead signs, required only when all have signed, also for a playbook that says so', async () => {
    const standard = 'checked-before-launch';
    const required = (demo.playbook ?? '').replace(/(id: checked-before-launch[\s\S]*?mode: )counted/, '$1required');
    const publish = async () => {
      const { current } = await app.get('playbook.get', { lang: 'en' }, ops);
      return app.ask('playbook.import', { yaml: required, basedOn: current?.version ?? null, lang: 'en' }, ops);
    };
    expect(await publish()).toMatchObject({ ok: false, failure: { code: 'mode-refused', values: { reason: 'relay' } } });

    let rollout = await begin(standard, { waves: [wave(5, tribes)] });
    await goTo(5);
    expect(await readEverywhere(standard, 'REFD')).toMatchObject({ mode: 'advice', inReport: null, told: 'advice' });
    const sign = (account: string, verdict: 'sign' | 'decline' = 'sign', text = '') =>
      app.ask('rollout.sign', { rollout: rollout.id, wave: 0, verdict, text, basedOn: rollout.version, lang: 'en' }, account);
    for (const account of [ops, vp])
      expect(await sign(account)).toMatchObject({ ok: false, failure: { values: { reason: 'notyoursquads' } } });
    expect(await sign(leadOf('Paiement'), 'decline')).toMatchObject({ ok: false, failure: { values: { reason: 'noreason' } } });
    // Of two leads who sign at once one is told; then it is the other’s turn.
    const both = await Promise.all([sign(leadOf('Paiement')), sign(leadOf('Voyageur'))]);
    expect(both.filter(({ ok }) => ok).length).toBe(1);
    rollout = await app.get('rollout.get', { rollout: rollout.id, lang: 'en' }, ops);
    for (const tribe of ['Paiement', 'Voyageur']) {
      const reply = await sign(leadOf(tribe));
      if (reply.ok) rollout = reply.value;
    }
    rollout = await app.get('rollout.get', { rollout: rollout.id, lang: 'en' }, ops);
    expect(rollout.waves[0]?.squads.filter(({ signed }) => signed).length).toBe(10);
    const signed = await readEverywhere(standard, 'REFD');
    expect(signed).toMatchObject({ mode: 'counted', figures: { inScope: 10 } });
    expect(await readEverywhere(standard, 'POLI')).toMatchObject({ mode: 'advice', inReport: null });

    const waiver = await askWaiver('REFD', standard, 5);
    for (const account of [ops, vp, leadOf('Voyageur')]) expect(await decide(waiver, account)).toMatchObject({ ok: false });
    expect(await decide(waiver, leadOf('Paiement'))).toMatchObject({ ok: true });
    const waived = await readEverywhere(standard, 'REFD');
    expect(waived.figures?.waived).toBe((signed.figures?.waived ?? 0) + 1);
    await goTo(6);
    expect((await readEverywhere(standard, 'REFD')).figures?.waived).toBe(signed.figures?.waived);

    expect(await publish()).toMatchObject({ ok: false, failure: { code: 'mode-refused' } });
    for (const tribe of tribes.slice(2)) {
      const reply = await sign(leadOf(tribe));
      if (reply.ok) rollout = reply.value;
    }
    expect(rollout.waves[0]?.squads.every(({ signed: each }) => each)).toBe(true);
    expect(await publish()).toMatchObject({ ok: true });
    await app.settle();
    expect(await readEverywhere(standard, 'POLI')).toMatchObject({ mode: 'required', inReport: 'not-judged' });
  });

  test('holistic: all are asked, the sponsor publishes with their answers, the rest follows the review of the pilot', async () => {
    const standard = 'users-every-month';
    const pilot = ['SRCH', 'CHK', 'POLI'];
    const rollout = await begin(standard, { waves: [wave(6, [], pilot), wave(8, tribes)] });
    expect(rollout.asking).toMatchObject({ asked: 17, days: 2, agreed: 0 });
    const answer = (squad: string, verdict: 'agree' | 'object', text = '', account = pmOf(squad)) =>
      app.ask('rollout.answer', { project: squad, rollout: rollout.id, verdict, text, lang: 'en' }, account);
    expect(await answer('CHK', 'object')).toMatchObject({ ok: false, failure: { values: { reason: 'noreason' } } });
    expect(await answer('CHK', 'agree', '', pmOf('SRCH'))).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
    expect(await answer('CONN', 'agree')).toMatchObject({ ok: false, failure: { values: { reason: 'notasked' } } });
    // Squads do not wait for each other.
    const words = await Promise.all([
      answer('CHK', 'object', 'We have no time before M20'),
      answer('SRCH', 'agree'),
      answer('TRIP', 'agree'),
    ]);
    expect(words.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await readEverywhere(standard, 'CHK')).toMatchObject({ mode: 'shadow', inReport: null });

    const read = () => app.get('rollout.get', { rollout: rollout.id, lang: 'en' }, vp);
    const publish = async (account: string, text = '') =>
      app.ask('rollout.publish', { rollout: rollout.id, text, basedOn: (await read()).version, lang: 'en' }, account);
    expect(await publish(vp)).toMatchObject({ ok: false, failure: { values: { reason: 'stillasking', days: 2 } } });
    await goTo(8);
    for (const account of [ops, leadOf('Voyageur')])
      expect(await publish(account)).toMatchObject({ ok: false, failure: { values: { reason: 'sponsorpublishes' } } });
    expect(await publish(vp)).toMatchObject({ ok: false, failure: { values: { reason: 'noanswer' } } });
    expect(await publish(vp, 'The pilot begins without new duties.')).toMatchObject({ ok: true });
    expect(await readEverywhere(standard, 'CHK')).toMatchObject({ mode: 'counted', figures: { inScope: 3 } });
    expect(await readEverywhere(standard, 'EXPN')).toMatchObject({ mode: 'shadow', inReport: null });

    // Two leads of other tribes decide; the squad’s own does not.
    const waiver = await askWaiver('CHK', standard, 8);
    for (const account of [ops, leadOf('Voyageur')]) expect(await decide(waiver, account)).toMatchObject({ ok: false });
    await decide(waiver, leadOf('Paiement'));
    expect(await decide({ ...waiver, version: waiver.version + 1 }, leadOf('Plateforme'))).toMatchObject({ ok: true });
    expect((await readEverywhere(standard, 'CHK')).figures).toMatchObject({ inScope: 3, waived: 1 });

    expect(await publish(vp)).toMatchObject({ ok: false, failure: { values: { reason: 'notreviewed' } } });
    const review = { rollout: rollout.id, verdict: 'keep', text: 'Two of three hold it', lang: 'en' } as const;
    const { version } = await read();
    expect(await app.ask('rollout.review', { ...review, basedOn: version }, vp)).toMatchObject({ ok: false });
    await app.get('rollout.review', { ...review, basedOn: version }, ops);
    expect(await publish(vp)).toMatchObject({ ok: true });
    expect((await readEverywhere(standard, 'EXPN')).figures?.inScope).toBe(17);
    await goTo(9);
    expect((await readEverywhere(standard, 'CHK')).figures?.waived).toBe(0);
  });

  test('leads see the rollouts of their squads and sums, squads what reaches them; the log tells who did what', async () => {
    const lead = await app.get('rollout.list', { lang: 'fr' }, leadOf('Plateforme'));
    const own = lead.rollouts.find((each) => each.standard.id === 'checked-before-launch');
    expect(own?.squads.planned).toBe(5);
    expect(lead.mayPlan).toBe(false);
    const view = await app.get('rollout.get', { rollout: own?.id ?? '', lang: 'fr' }, leadOf('Plateforme'));
    expect(new Set(view.waves.flatMap(({ squads }) => squads.map(({ tribe }) => tribe)))).toEqual(new Set(['Plateforme']));
    expect(view.signatures.length).toBe(1);
    expect(JSON.stringify(view)).not.toContain('Remboursements');
    // Of product squads alone: there is none of them in Plateforme.
    expect(lead.rollouts.some((each) => each.standard.id === 'users-every-month')).toBe(false);
    const { acts } = await app.get('act.list', { before: null, lang: 'en' }, ops);
    const titles = acts.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Rollout steered', 'Wave signed or declined', 'Rollout published', 'Pilot reviewed']));
  });
});
