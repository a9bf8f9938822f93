import { findSeat, governanceOf, listLeads, type Bench, type Judge, type Matter } from '../../../src/domain/governance/judges';

const judge = (accountId: string, more: Partial<Judge> = {}): Judge => ({ accountId, productOps: false, leadership: false, ...more });
const ops = judge('ops', { productOps: true });
const sponsor = judge('vp', { leadership: true });

const leads = listLeads([
  { squad: { key: 'CHK', tribe: 'Voyageur' }, lead: { accountId: 'lead-v' } },
  { squad: { key: 'PAY', tribe: 'Paiement' }, lead: { accountId: 'lead-p' } },
  { squad: { key: 'ACC', tribe: 'Entreprises' }, lead: { accountId: 'lead-e' } },
  { squad: { key: 'SRCH', tribe: 'Voyageur' }, lead: { accountId: 'lead-w' } },
  { squad: { key: 'LOYA', tribe: 'Voyageur' }, lead: null },
]);
const bench = (more: Partial<Bench>): Bench => ({
  ...{ model: 'relay', squad: { key: 'CHK', tribe: 'Voyageur' }, lead: 'lead-v', leads, holders: new Set(['pm']), owner: null },
  ...more,
});
const waiver = (more: Partial<Matter> = {}): Matter => ({ kind: 'waiver', requesters: ['pm'], days: 30, ...more });
const contest = (more: Partial<Matter> = {}): Matter => ({ kind: 'contest', requesters: ['pm'], days: 0, ...more });

describe('which governance counts', () => {
  const tribes = { tribes: [{ tribe: 'voyageur ', model: 'relay' as const }] };
  test.each([
    ["the standard's own first", { governance: 'holistic' as const }, 'Voyageur', 'holistic'],
    ["else the tribe's, however it is written", {}, 'Voyageur', 'relay'],
    ['else top-down', {}, 'Paiement', 'top-down'],
    ['a squad without tribe is top-down', {}, null, 'top-down'],
  ] as const)('%s', (_, standard, tribe, model) => {
    expect(governanceOf(standard, { tribe }, tribes)).toBe(model);
  });
});

describe('who decides', () => {
  test('top-down: Product Ops, and beyond 90 days the sponsor alone', () => {
    const seated = bench({ model: 'top-down' });
    expect(findSeat(seated, waiver({ days: 90 }), ops)).toEqual({ may: true, as: 'product-ops', needed: 1 });
    expect(findSeat(seated, waiver({ days: 90.01 }), ops)).toEqual({ may: false, why: 'sponsor-decides' });
    expect(findSeat(seated, waiver({ days: 91 }), sponsor)).toEqual({ may: true, as: 'sponsor', needed: 1 });
    expect(findSeat(seated, waiver({ days: 30 }), sponsor)).toEqual({ may: false, why: 'no-judge' });
    expect(findSeat(seated, waiver({ days: 30 }), judge('lead-v'))).toEqual({ may: false, why: 'no-judge' });
  });

  test('relay: the lead of the squad and nobody in their place', () => {
    expect(findSeat(bench({}), waiver(), judge('lead-v'))).toEqual({ may: true, as: 'lead', needed: 1 });
    expect(findSeat(bench({}), waiver({ days: 180 }), judge('lead-v'))).toEqual({ may: true, as: 'lead', needed: 1 });
    expect(findSeat(bench({}), waiver(), ops)).toEqual({ may: false, why: 'lead-decides' });
    expect(findSeat(bench({}), waiver(), judge('lead-p'))).toEqual({ may: false, why: 'lead-decides' });
  });

  test('relay: a lead who holds a role in the squad, or who asked, leaves it to another lead or Product Ops', () => {
    for (const part of [bench({ holders: new Set(['lead-v']) }), bench({})]) {
      const matter = waiver({ requesters: part.holders.has('lead-v') ? ['pm'] : ['lead-v'] });
      expect(findSeat(part, matter, judge('lead-v')).may).toBe(false);
      expect(findSeat(part, matter, judge('lead-p'))).toEqual({ may: true, as: 'other-lead', needed: 1 });
      expect(findSeat(part, matter, ops)).toEqual({ may: true, as: 'product-ops', needed: 1 });
      expect(findSeat(part, matter, judge('stranger'))).toEqual({ may: false, why: 'no-judge' });
    }
  });

  test('relay: an orphan squad is judged by Product Ops, not by whoever leads elsewhere', () => {
    const orphan = bench({ lead: null, squad: { key: 'LOYA', tribe: 'Voyageur' } });
    expect(findSeat(orphan, waiver(), ops)).toEqual({ may: true, as: 'product-ops', needed: 1 });
    expect(findSeat(orphan, waiver(), judge('lead-p'))).toEqual({ may: false, why: 'no-judge' });
  });

  test('holistic: two leads of other tribes', () => {
    const all = bench({ model: 'holistic' });
    expect(findSeat(all, waiver(), judge('lead-p'))).toEqual({ may: true, as: 'other-lead', needed: 2 });
    expect(findSeat(all, waiver(), judge('lead-e'))).toEqual({ may: true, as: 'other-lead', needed: 2 });
    expect(findSeat(all, waiver(), judge('lead-v'))).toEqual({ may: false, why: 'own-tribe' });
    expect(findSeat(all, waiver(), judge('lead-w'))).toEqual({ may: false, why: 'own-tribe' });
    expect(findSeat(all, waiver(), ops)).toEqual({ may: false, why: 'lead-decides' });
    expect(findSeat(all, waiver(), sponsor)).toEqual({ may: false, why: 'no-judge' });
  });

  test('holistic with fewer than two: Product Ops stands in', () => {
    const few = bench({ model: 'holistic', holders: new Set(['lead-e']) });
    expect(findSeat(few, waiver(), judge('lead-p'))).toEqual({ may: true, as: 'other-lead', needed: 2 });
    expect(findSeat(few, waiver(), judge('lead-e'))).toEqual({ may: false, why: 'holds-role' });
    expect(findSeat(few, waiver(), ops)).toEqual({ may: true, as: 'product-ops', needed: 2 });
    expect(findSeat(bench({ model: 'holistic', leads: [] }), waiver(), ops)).toEqual({ may: true, as: 'product-ops', needed: 1 });
  });

  test.each(['top-down', 'relay', 'holistic'] as const)('%s: whoever asked never decides, whatever else they are', (model) => {
    for (const asker of ['lead-v', 'lead-p', 'owner'])
      for (const matter of [waiver({ requesters: [asker], days: 100 }), contest({ requesters: [asker] })])
        expect(findSeat(bench({ model, owner: 'owner' }), matter, judge(asker, { productOps: true, leadership: true }))).toEqual({
          may: false,
          why: 'requester',
        });
  });

  test('a contest is also answered by the standard’s owner, unless they hold a role in the squad', () => {
    const owned = bench({ owner: 'owner' });
    expect(findSeat(owned, contest(), judge('owner'))).toEqual({ may: true, as: 'owner', needed: 1 });
    expect(findSeat(owned, waiver(), judge('owner')).may).toBe(false);
    expect(findSeat({ ...owned, holders: new Set(['owner']) }, contest(), judge('owner')).may).toBe(false);
  });

  test('over 90 days is nobody’s business but a waiver’s', () => {
    expect(findSeat(bench({ model: 'top-down' }), contest({ days: 400 }), ops)).toEqual({ may: true, as: 'product-ops', needed: 1 });
  });
});
