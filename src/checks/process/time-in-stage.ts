import { z } from 'zod';
import { defineCheck, type CheckContext } from '../../domain/check';
import type { DayKind } from '../../domain/calendar';
import type { FlowCase } from '../../domain/flow-cases';
import { refStage } from '../../domain/value';
import { exampleCases, examplePlaybook } from '../example';
import { durationShape, roundDays } from './duration';
import { chooseHeadline, measureShare, readPicked, tellTooFew } from './share';

const ask = { flow: 'feature', stage: 'build', days: 5, atLeast: 0.85 };
const whole = ['open', 'build', 'review', 'done'];
const weekMinutes = 7 * 24 * 60;

/** The longest stay in the stage that ended, in days; null when the case never left it. */
function measureLongest({ visits }: FlowCase, stage: string, countDays: CheckContext['countDays'], calendar: DayKind): number | null {
  let longest: number | null = null;
  visits.forEach((visit, index) => {
    const next = visits[index + 1];
    if (visit.stage === stage && next) longest = Math.max(longest ?? 0, countDays(visit.at, next.at, calendar));
  });
  return longest;
}

/** Share of the finished cases that were in the stage and left it within so many days each time. */
export const timeInStage = defineCheck({
  id: 'process/time-in-stage',
  about: { en: 'Do work items leave this stage within so many days?', fr: 'Les tickets quittent-ils cette étape dans le délai prévu ?' },
  needs: ['cases'],
  params: z.strictObject({ flow: z.string(), stage: z.string(), ...durationShape, atLeast: z.number().min(0).max(1).optional() }),
  refs: ({ flow, stage }) => [
    { kind: 'flow', id: flow, path: ['flow'] },
    { kind: 'stage', id: stage, path: ['stage'] },
  ],
  messages: {
    en: {
      all: '{n, plural, one {The only item of *{flow}* that was} other {All # items of *{flow}* that were}} in *{stage}* and finished{since, select, ever {} other { since {since}}} left it in time.',
      most: '{met} of {n} items of *{flow}* that were in *{stage}* and finished{since, select, ever {} other { since {since}}} left it in time.',
      some: '{missed} of {n} items of *{flow}* that were in *{stage}* and finished{since, select, ever {} other { since {since}}} stayed too long.',
      none: '{n, plural, one {The only item of *{flow}* that was in *{stage}* and finished{since, select, ever {} other { since {since}}} did not leave it} other {None of the # items of *{flow}* that were in *{stage}* and finished{since, select, ever {} other { since {since}}} left it}} in time.',
      expected:
        'Expected: *{stage}* lasts {calendar, select, elapsed {{limit, plural, one {# day} other {# days}}} other {{limit, plural, one {# working day} other {# working days}}}} at most{atLeast, plural, =1 {, for every item} other {, for at least {atLeast, number, ::percent .##} of the items}}.',
      longest:
        'The longest stay lasted {calendar, select, elapsed {{longest, plural, one {# day} other {# days}}} other {{longest, plural, one {# working day} other {# working days}}}}.',
      look: 'Look at the slowest items together: what were they waiting for in *{stage}*?',
      less: 'Let fewer items into *{stage}* at once: what is not there cannot wait there.',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket du parcours *{flow}* passé} other {Les # tickets du parcours *{flow}* passés}} par *{stage}* et {n, plural, one {terminé} other {terminés}}{since, select, ever {} other { depuis le {since}}} en {n, plural, one {est sorti} other {sont tous sortis}} à temps.',
      most: '{met, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* passés par *{stage}* et terminés{since, select, ever {} other { depuis le {since}}} en {met, plural, one {est sorti} other {sont sortis}} à temps.',
      some: '{missed, plural, one {# ticket sur {n}} other {# tickets sur {n}}} du parcours *{flow}* passés par *{stage}* et terminés{since, select, ever {} other { depuis le {since}}} y {missed, plural, one {est resté} other {sont restés}} trop longtemps.',
      none: '{n, plural, one {Le seul ticket du parcours *{flow}* passé par *{stage}* et terminé{since, select, ever {} other { depuis le {since}}} n’en est pas} other {Aucun des # tickets du parcours *{flow}* passés par *{stage}* et terminés{since, select, ever {} other { depuis le {since}}} n’en est}} sorti à temps.',
      expected:
        'Attendu : *{stage}* dure {calendar, select, elapsed {{limit, plural, one {# jour} other {# jours}}} other {{limit, plural, one {# jour ouvré} other {# jours ouvrés}}}} au plus{atLeast, plural, =1 {, pour tous les tickets} other {, pour au moins {atLeast, number, ::percent .##} des tickets}}.',
      longest:
        'Le plus long passage a duré {calendar, select, elapsed {{longest, plural, one {# jour} other {# jours}}} other {{longest, plural, one {# jour ouvré} other {# jours ouvrés}}}}.',
      look: 'Regarder ensemble les tickets les plus lents : qu’attendaient-ils en *{stage}* ?',
      less: 'Laisser entrer moins de tickets à la fois en *{stage}* : ce qui n’y est pas n’y attend pas.',
    },
  },
  evaluate: ({ params: { flow, stage, days, calendar, atLeast }, context }) => {
    const stayOf = (each: FlowCase): number | null => measureLongest(each, stage, context.countDays, calendar);
    const judged = readPicked(context, flow, 'finished', (each) => (stayOf(each) === null ? null : each.finishedAt));
    const stays = new Map(judged.cases.map((each) => [each, stayOf(each) ?? 0]));
    const share = measureShare(judged, (each) => Math.max(0, (stays.get(each) ?? 0) - days), atLeast, context.minSample);
    const { measured, n, met, missed, rate, evidence } = share;
    const observed = { n, met, rate };
    if (measured === 'too-early') return tellTooFew(observed, judged, 'through', stage);
    return {
      measured,
      observed,
      headline: chooseHeadline(share),
      expected: 'expected',
      notes: missed > 0 ? ['longest'] : [],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'look', minutes: 20, who: 'squad', link: 'evidence' },
              { message: 'less', minutes: 15, who: 'squad', link: null },
            ],
      values: {
        ...judged.values,
        stage: refStage(stage),
        limit: days,
        calendar,
        atLeast: atLeast ?? 1,
        missed,
        longest: roundDays([...stays.values()].reduce((most, stay) => Math.max(most, stay), 0)),
      },
      evidence,
      window: judged.window,
    };
  },
  examples: [
    {
      title: 'One day each',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }) },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* that were in *Build* and finished since 3 January left it in time.',
    },
    {
      title: 'A week without its weekend is five working days',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole, stayMinutes: weekMinutes }) },
      with: ask,
      state: 'met',
      headline: 'All 8 items of *Feature* that were in *Build* and finished since 3 January left it in time.',
    },
    {
      title: 'One of ten took longer, and that is allowed',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: whole }, { count: 1, stages: whole, stayMinutes: 2 * weekMinutes }) },
      with: ask,
      state: 'met',
      headline: '9 of 10 items of *Feature* that were in *Build* and finished since 3 January left it in time.',
    },
    {
      title: 'Within ten points of the target',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 8, stages: whole }, { count: 2, stages: whole, stayMinutes: 2 * weekMinutes }) },
      with: ask,
      state: 'partly',
      headline: '2 of 10 items of *Feature* that were in *Build* and finished since 3 January stayed too long.',
    },
    {
      title: 'Weekends count where elapsed days are asked',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 9, stages: whole, stayMinutes: weekMinutes }) },
      with: { ...ask, calendar: 'elapsed' },
      state: 'not-yet',
      headline: 'None of the 9 items of *Feature* that were in *Build* and finished since 3 January left it in time.',
    },
    {
      title: 'Too few were in the stage',
      playbook: examplePlaybook,
      facts: { cases: exampleCases({ count: 2, stages: whole }, { count: 9, stages: ['open', 'done'] }) },
      with: ask,
      state: 'too-early',
      headline:
        'Too early to tell: 2 items of *Feature* that were in *Build* have finished since 3 April 2025; this check needs 8. Nothing to do.',
    },
  ],
});
