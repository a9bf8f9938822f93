import { daysSinceStart } from './calendar';
import { chooseResolution, type Draft } from './draft';
import type { Step } from './vocabulary';
import { bornAt, draftFrom, type Workshop } from './workshop';

type Delivery = 'story' | 'bug';
/** Calendar days of one block of history; the last block is the window of which the squad's row speaks. */
const blockDays = 90;
/** Keeps what is drawn off the borders of a window, in working days. */
const margin = 0.2;
/** Review before launch was proposed in this month; before, fewer items went through it. */
const reviewProposed = 6;

/** How much was delivered around a day, against the last quarter: a peak at M13–M15 and a year before, a little less when squads were smaller. */
function seasonOf(daysAgo: number): number {
  const month = 19 - daysAgo / (365.25 / 12);
  const peak = (month > 12.5 && month < 15.5) || month < 3.5 ? 0.2 : 0;
  return 0.62 + 0.017 * month + peak;
}

interface Order {
  work: Delivery;
  doneAt: number;
  reviewed: boolean;
  aside: 'aside' | 'waiting' | null;
}

function stepsOf({ random, statuses }: Workshop, { work, reviewed, aside }: Order): Step[] {
  const steps: Step[] = ['idea'];
  if (random.chance(work === 'bug' ? 0.2 : 0.65)) steps.push('ready');
  steps.push('build');
  if (aside) steps.push(aside, 'build');
  if (reviewed) {
    const luck = random.next();
    const returns = luck < 0.82 ? 0 : luck < 0.95 ? 1 : luck < 0.985 ? 2 : 3;
    for (let i = 0; i < returns; i++) steps.push('review', 'build');
    steps.push('review');
    const second = statuses.delivery.acceptance !== undefined || statuses.removed.has('In QA');
    if (second && random.chance(0.45)) steps.push('acceptance');
  }
  // Reopened once in a while.
  if (random.chance(0.015)) steps.push('done', 'build', ...(reviewed ? (['review'] as const) : []));
  return [...steps, 'done'];
}

/** Points of the steps, the last at `doneAt`: half of the time is spent waiting before work begins. */
function pace(shop: Workshop, { work, doneAt }: Order, steps: readonly Step[]): number[] {
  const { random, squad, calendar } = shop;
  const born = bornAt(squad, calendar);
  const quick = squad.key === 'POLI' ? 0.4 : 1;
  const length = Math.min(quick * (work === 'bug' ? random.between(0.5, 9) : random.between(3, 26)), (doneAt - born) * 0.98);
  const shares = steps.slice(1).map((_, index) => (index === 0 ? 3 : 1) * random.between(0.5, 1.5));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let at = doneAt - length;
  const points = [at];
  for (const share of shares) points.push((at += (length * share) / total));
  points[points.length - 1] = doneAt;
  return points;
}

/** Some squads tidy their board on Friday afternoon: all moves after the first then come within seconds. */
function gatherOnFriday({ squad, random, calendar }: Workshop, draft: Draft): void {
  const last = draft.moves.at(-1);
  if (squad.key !== 'APP' || !last || !random.chance(0.7)) return;
  const start = Math.max(draft.created, last.at - 100_000) + 1000;
  draft.moves = draft.moves.map((move, index) => ({ ...move, at: Math.min(last.at, start + index * 9000) }));
  if (last.at > calendar.asOf) throw new Error('a move after the as-of date');
}

function drawDay({ squad, random, calendar }: Workshop, from: number, until: number): number {
  const day = random.between(from, until);
  if (squad.key !== 'APP') return day;
  const friday = Math.floor(day) + 5 - calendar.weekday(day) + 0.85;
  return friday > from && friday < until ? friday + random.between(0, 0.004) : day;
}

function draftDelivery(shop: Workshop, order: Order): Draft {
  const { statuses, calendar, phrases, crew, random } = shop;
  const steps = stepsOf(shop, order);
  const points = pace(shop, order, steps);
  const qa = statuses.removed.get('In QA');
  const renamed = calendar.ago(daysSinceStart(11));
  const visits = steps.map((step, index) => {
    const at = points[index] ?? order.doneAt;
    const second = step === 'acceptance' && qa ? (at < renamed ? qa : null) : (statuses.delivery[step] ?? null);
    return { at, to: second };
  });
  const draft = draftFrom(shop, order.work, order.work === 'bug' ? phrases.bug() : phrases.story(), visits);
  draft.reporter = random.chance(0.5) ? draft.reporter : random.pick(crew.developers);
  gatherOnFriday(shop, draft);
  return draft;
}

/** So many orders in a stretch of time, of which exactly `reviewed` go through Review. */
function orderBlock(shop: Workshop, work: Delivery, count: number, reviewed: number, from: number, until: number): Order[] {
  const doneAt = Array.from({ length: count }, () => drawDay(shop, from, until));
  return shop.random.shuffle(doneAt).map((at, index) => ({ work, doneAt: at, reviewed: index < reviewed, aside: null }));
}

function orderPast(shop: Workshop, work: Delivery, perBlock: number): Order[] {
  const { squad, calendar, random } = shop;
  const habit = work === 'story' ? (squad.reviewed ?? squad.stories) / squad.stories : (squad.fixesReviewed ?? 1);
  const orders: Order[] = [];
  for (let days = blockDays; days < daysSinceStart(squad.born ?? 1); days += blockDays / 3) {
    const from = Math.max(calendar.ago(days + blockDays / 3), bornAt(squad, calendar) + 2);
    const until = calendar.ago(days) - margin;
    if (from >= until) continue;
    const count = Math.round((perBlock / 3) * seasonOf(days));
    const share = days > daysSinceStart(reviewProposed) ? habit * 0.86 : habit * 0.97;
    orders.push(...orderBlock(shop, work, count, Array.from({ length: count }).filter(() => random.chance(share)).length, from, until));
  }
  return orders;
}

/** Bugs of a quarter: about one for four stories, and enough of them to be judged. */
function countBugs(stories: number): number {
  return Math.max(9, Math.round(stories * 0.24));
}

function orderAll(shop: Workshop): Order[] {
  const { squad, calendar, statuses } = shop;
  const from = Math.max(calendar.ago(blockDays), bornAt(squad, calendar) + 2) + margin;
  const until = calendar.now - margin / 2;
  const reviewable = statuses.delivery.review !== undefined;
  const reviewed = squad.reviewed ?? squad.stories - Math.floor(squad.stories * shop.random.between(0.02, 0.07));
  const stories = orderBlock(shop, 'story', squad.stories, reviewed, from, until);
  const { aside = 0, waiting = 0 } = squad.setAside ?? {};
  stories.slice(0, aside + waiting).forEach((order, index) => (order.aside = index < aside ? 'aside' : 'waiting'));
  const bugs = countBugs(squad.stories);
  const checked = squad.fixesReviewed === undefined ? bugs - Math.floor(bugs * 0.06) : Math.floor(bugs * squad.fixesReviewed);
  const orders = [
    ...stories,
    ...orderBlock(shop, 'bug', bugs, checked, from, until),
    ...orderPast(shop, 'story', squad.stories),
    ...orderPast(shop, 'bug', bugs),
  ];
  return reviewable ? orders : orders.map((order) => ({ ...order, reviewed: false }));
}

/** On the board now: nothing in the squad's figures, a good part of its days. */
function draftOpen(shop: Workshop, work: Delivery): Draft {
  const { random, calendar, statuses, squad } = shop;
  const path = (['idea', 'ready', 'build', 'review'] as const).filter((step) => statuses.delivery[step]);
  const steps = path.slice(0, random.int(1, path.length));
  const start = Math.max(bornAt(squad, calendar), calendar.now - random.between(2, 30));
  const visits = steps.map((step, index) => ({
    at: start + ((calendar.now - start) * index) / (steps.length + 0.3),
    to: statuses.delivery[step] ?? null,
  }));
  return draftFrom(shop, work, work === 'bug' ? shop.phrases.bug() : shop.phrases.story(), visits);
}

function draftDropped(shop: Workshop): Draft {
  const { random, calendar, statuses, squad } = shop;
  const born = bornAt(squad, calendar);
  const end = random.between(born + 3, calendar.now - 0.2);
  const start = Math.max(born, end - random.between(2, 40));
  const draft = draftFrom(shop, 'story', shop.phrases.story(), [
    { at: start, to: statuses.delivery.idea ?? null },
    { at: end, to: statuses.delivery.done ?? null },
  ]);
  return { ...draft, resolution: chooseResolution(squad, false) };
}

/** Every story and bug of the squad. */
export function draftStories(shop: Workshop): Draft[] {
  const { stories } = shop.squad;
  return [
    ...orderAll(shop).map((order) => draftDelivery(shop, order)),
    ...Array.from({ length: Math.round(stories * 0.16) }, () => draftOpen(shop, 'story')),
    ...Array.from({ length: Math.round(stories * 0.05) }, () => draftOpen(shop, 'bug')),
    ...Array.from({ length: Math.round(stories * 0.12) }, () => draftDropped(shop)),
  ];
}
