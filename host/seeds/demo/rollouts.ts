import type { RolloutState } from '../../snapshot/state-types';
import { daysSinceStart } from './calendar';
import { openCast, type Cast } from './cast';
import type { People } from './people';
import { squads } from './squads';

/** The story's cast, with its days counted from the start of its months: the tenth of M8 is `at(8, 10)`. */
interface Story extends Pick<Cast, 'people' | 'voiceOf'> {
  at: (month: number, days?: number) => string;
  day: (month: number, days?: number) => string;
  ops: string;
  sponsor: string;
}

function openStory(people: People, asOf: number): Story {
  const { at, day, voiceOf } = openCast(people, asOf);
  const ago = (month: number, days: number): number => Math.floor(daysSinceStart(month)) - days;
  return {
    ...{ people, voiceOf, ops: people.accountOf('product-ops'), sponsor: people.accountOf('vp-product') },
    at: (month, days = 0) => at(ago(month, days)),
    day: (month, days = 0) => day(-ago(month, days)),
  };
}

const toKeys = (words: string): string[] => words.split(' ');
const products = squads.filter(({ kind }) => kind === 'product').map(({ key }) => key);
const without = (keys: readonly string[], taken: readonly string[]): string[] => keys.filter((key) => !taken.includes(key));
const everyone = squads.map(({ key }) => key);

/** Product Ops planned it and set it going, so many days after the start of a month. */
const begun = ({ at, ops }: Story, month: number, models: RolloutState['scheduled']['models'], days = 0) => ({
  drafted: { at: at(month, days - 10), by: ops },
  scheduled: { at: at(month, days), by: ops, models },
});

/** Estimates by zeal: retired after their trial. */
function retired(story: Story): RolloutState {
  const { at, day, ops } = story;
  return {
    ...{ standard: 'every-story-estimated', title: { en: 'Every story is estimated', fr: 'Chaque récit est estimé' } },
    plan: { waves: [{ day: day(2, 20), tribes: [], squads: everyone }], milestones: [], lastDay: day(9), askDays: 14 },
    ...begun(story, 2, ['top-down'], 12),
    ended: {
      at: at(9, 3),
      by: ops,
      how: 'retire',
      text: 'Seven months of trial without any effect on time or rework. 14 hours a month are given back to the squads.',
    },
  };
}

/** Eight squads first, the others five months later. */
function common(story: Story): RolloutState {
  const { at, day } = story;
  const first = toKeys('SRCH IDEN TRIP DEVX CHK DSYS ACC CARE');
  const second = without(everyone, first);
  const gaps = (keys: string, month: number) => toKeys(keys).map((squad) => ({ squad, takenAt: at(month, 1), gaps: ['feedback-tool'] }));
  return {
    ...{ standard: 'common-tools', title: { en: 'One place for each use, known to all', fr: 'Un seul endroit par usage, connu de tous' } },
    plan: {
      waves: [
        { day: day(10, 4), tribes: [], squads: first },
        { day: day(15, 4), tribes: [], squads: second },
      ],
      milestones: [
        { day: day(13), share: 0.25 },
        { day: day(16), share: 0.5 },
        { day: day(19), share: 0.75 },
      ],
      lastDay: day(20),
      askDays: 14,
    },
    ...begun(story, 10, ['top-down', 'top-down']),
    baseline: [...gaps('TRIP DEVX CHK DSYS ACC CARE', 10), ...gaps('OFFR PAY INV REFD FRD CONN SEAT DISR CPOR POLI EXPN REPO DATA', 15)],
  };
}

/** Tribe by tribe, as their leads sign; that of Transporteurs had none for two months. */
function explored(story: Story): RolloutState {
  const { at, day, people } = story;
  const of = (tribe: string): string[] =>
    squads.filter((squad) => squad.tribe === tribe && products.includes(squad.key)).map(({ key }) => key);
  const sign = (wave: number, tribe: string, when: string, text: string, keys = without(of(tribe), ['YIELD'])) => ({
    ...{ at: when, by: people.leadOf(tribe).accountId, wave, squads: keys, verdict: 'sign' as const, text },
  });
  return {
    ...{
      standard: 'explore-and-stop-early',
      title: {
        en: 'We explore before we build, and stop early what should stop',
        fr: 'On explore avant de réaliser, et on arrête tôt ce qui doit l’être',
      },
    },
    plan: {
      waves: [
        { day: day(8, 6), tribes: ['Voyageur'], squads: [] },
        { day: day(9, 6), tribes: ['Entreprises'], squads: [] },
        { day: day(11), tribes: ['Paiement', 'Transporteurs'], squads: [] },
      ],
      milestones: [
        { day: day(12), share: 0.3 },
        { day: day(19), share: 0.6 },
      ],
      lastDay: day(20),
      askDays: 14,
    },
    ...begun(story, 8, ['relay', 'relay', 'relay'], -6),
    signatures: [
      sign(0, 'Voyageur', at(8, 2), 'Nous l’avons proposé\u00a0: nous commençons.'),
      sign(1, 'Entreprises', at(9, 1), 'D’accord, avec un point au bout d’un mois.'),
      sign(2, 'Paiement', at(10, 26), 'La loi dicte une part de ce que fait Facturation, nous le dirons.'),
      sign(2, 'Transporteurs', at(12, 3), 'Repris avec le poste.'),
      sign(2, 'Transporteurs', at(16, 20), 'Tarification dynamique en est.', ['YIELD']),
    ],
  };
}

/** All were asked; one reasoned objection, and the standard is of product squads since. */
function met(story: Story): RolloutState {
  const { at, day, ops, sponsor, voiceOf } = story;
  const pilot = toKeys('POLI SRCH TRIP PAY');
  const word = (squad: string, days: number, text = '') => ({
    at: at(10, days),
    by: voiceOf(squad),
    squad,
    verdict: 'agree' as const,
    text,
  });
  return {
    ...{ standard: 'users-every-month', title: { en: 'We meet users every month', fr: 'On rencontre des utilisateurs tous les mois' } },
    plan: {
      waves: [
        { day: day(11), tribes: [], squads: pilot },
        { day: day(12), tribes: [], squads: without(products, pilot) },
      ],
      milestones: [{ day: day(15), share: 0.5 }],
      lastDay: day(16),
      askDays: 14,
    },
    ...begun(story, 10, ['holistic', 'holistic'], 10),
    answers: [
      word('POLI', 11, 'We do it every week.'),
      word('SRCH', 12),
      word('TRIP', 13),
      word('PAY', 14),
      { ...word('DSYS', 15, 'Une squad plateforme a d’autres squads pour utilisateurs, elle les voit tous les jours.'), verdict: 'object' },
      word('CHK', 16),
      word('SEAT', 18),
    ],
    published: [
      { at: at(10, 25), by: sponsor, text: 'The objection holds: the standard is asked of product squads only.' },
      { at: at(11, 28), by: sponsor, text: '' },
    ],
    reviews: [{ at: at(11, 25), by: ops, verdict: 'keep', text: 'Four of four hold it, an hour a month each.' }],
    ended: { at: at(16), by: ops, how: 'standing', text: 'Ten of sixteen squads have it in place: it stays.' },
  };
}

/** For two weeks of high season nothing new was asked of anybody. */
function finished(story: Story): RolloutState {
  const { at, day, ops, sponsor, voiceOf } = story;
  const pilot = toKeys('SRCH PAY SEAT DEVX');
  return {
    ...{ standard: 'finish-before-starting', title: { en: 'We finish before we start', fr: 'On finit avant de commencer' } },
    plan: {
      waves: [
        { day: day(13, 5), tribes: [], squads: pilot },
        { day: day(15, 5), tribes: [], squads: without(everyone, pilot) },
      ],
      milestones: [{ day: day(19), share: 0.5 }],
      lastDay: day(21),
      askDays: 14,
    },
    ...begun(story, 12, ['holistic', 'holistic'], 14),
    answers: pilot.map((squad, index) => ({ at: at(12, 15 + index), by: voiceOf(squad), squad, verdict: 'agree', text: '' })),
    published: [
      { at: at(13, 1), by: sponsor, text: '' },
      { at: at(15, 1), by: sponsor, text: 'As advice, until platforms say what suits them.' },
    ],
    reviews: [{ at: at(14, 24), by: ops, verdict: 'keep', text: 'Three of four finish earlier; limits are set too high in the others.' }],
    pauses: [{ at: at(17, 4), by: ops, text: 'Two weeks of high season.', resumed: { at: at(17, 18), by: ops } }],
  };
}

/** A pilot of five squads, reviewed; all other product squads from M20 on. */
function measured(story: Story): RolloutState {
  const { at, day, ops, sponsor, voiceOf } = story;
  const pilot = toKeys('SRCH CHK APP DISR ACC');
  return {
    ...{
      standard: 'launched-then-measured',
      title: { en: 'Launched is not finished: we measure the effect', fr: 'Lancer n’est pas finir\u00a0: on mesure l’effet' },
    },
    plan: {
      waves: [
        { day: day(13, 3), tribes: [], squads: pilot },
        { day: day(20), tribes: [], squads: without(products, pilot) },
      ],
      milestones: [
        { day: day(16), share: 0.2 },
        { day: day(23), share: 0.6 },
      ],
      lastDay: day(24),
      askDays: 14,
    },
    ...begun(story, 12, ['holistic', 'holistic'], 12),
    answers: pilot.map((squad, index) => ({ at: at(12, 14 + index), by: voiceOf(squad), squad, verdict: 'agree', text: '' })),
    published: [
      { at: at(13), by: sponsor, text: 'Five squads to begin with.' },
      { at: at(15, 20), by: sponsor, text: 'For all product squads, once the season is over.' },
    ],
    reviews: [{ at: at(15, 12), by: ops, verdict: 'keep', text: 'Four of five measure what they launch. Keep it.' }],
    baseline: toKeys('APP').map((squad) => ({ squad, takenAt: at(13, 4), gaps: ['measured-in-time', 'result-written'] })),
  };
}

/** How Escale brought its standards to its squads. */
export function makeRollouts(people: People, asOf: number): RolloutState[] {
  const story = openStory(people, asOf);
  return [retired, common, explored, met, finished, measured].map((tell) => tell(story));
}
