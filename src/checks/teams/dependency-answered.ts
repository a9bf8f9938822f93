import { z } from 'zod';
import { assigneeField, dueField } from '../../domain/case-facts';
import { defineCheck } from '../../domain/check';
import { plainText, refDate } from '../../domain/value';
import { decideVerdict, startOfWindow } from '../../domain/verdict';
import { examplePlaybook } from '../example';
import { durationShape } from '../process/duration';
import { chooseHeadline } from '../process/share';
import { unreadCases, waitingCases } from './example';
import { listWaiting, type WaitState } from './waits';

const ask = { link: 'is blocked by', days: 5, atLeast: 0.8 };
const decided: readonly WaitState[] = ['in-time', 'late', 'never'];

/**
 * Share of the cases that wait for an item of another squad and had an answer there in time: an assignee, a due date, or its end. A case counts
 * once, and only if all its waits were answered; waits that still have time, and those that the case did not wait out, are left out. Which squad it
 * waits for is not part of the finding.
 */
export const dependencyAnswered = defineCheck({
  id: 'teams/dependency-answered',
  about: {
    en: 'Does work that waits for another squad get an answer there in time?',
    fr: 'Le ticket qui attend une autre squad y reçoit-il une réponse à temps ?',
  },
  needs: ['cases', 'dependencies'],
  states: ['met', 'partly', 'not-yet', 'too-early', 'cant-tell'],
  params: z.strictObject({
    /** The link as the waiting item reads it ("is blocked by"), or the name of its type, then read from its inward side. */
    link: z.string().min(1),
    ...durationShape,
    atLeast: z.number().min(0).max(1).optional(),
  }),
  tracks: ({ link }) => ({ waits: [link], fields: [assigneeField, dueField] }),
  messages: {
    en: {
      all: '{n, plural, one {The only item that began to wait} other {All # items that began to wait}} for another squad{since, select, ever {} other { since {since}}} got an answer there in time.',
      most: '{met} of {n} items that began to wait for another squad{since, select, ever {} other { since {since}}} got an answer there in time.',
      some: '{missed} of {n} items that began to wait for another squad{since, select, ever {} other { since {since}}} got no answer there in time.',
      none: '{n, plural, one {The only item that began to wait for another squad{since, select, ever {} other { since {since}}} got no} other {None of the # items that began to wait for another squad{since, select, ever {} other { since {since}}} got an}} answer there in time.',
      few: 'Too early to tell: {n, plural, =0 {no item that waits} one {# item that waits} other {# items that wait}} for another squad can be judged{since, select, ever {} other { since {since}}}; this check needs {minSample}. Nothing to do.',
      unread: 'Can’t tell: what these items wait for, or what became of it, has not been read yet.',
      expected:
        'Expected: what an item waits for (“{link}”) has an assignee, a date or an end within {calendar, select, elapsed {{limit, plural, one {# day} other {# days}}} other {{limit, plural, one {# working day} other {# working days}}}}{atLeast, plural, =1 {, for every item} other {, for at least {atLeast, number, ::percent .##} of the items}}.',
      late: '{late, plural, one {# of them got one later.} other {# of them got one later.}}',
      pending: '{pending, plural, one {# more still has time.} other {# more still have time.}}',
      unknown:
        '{unknown, plural, one {# more is left out: what became of it there is not known.} other {# more are left out: what became of them there is not known.}}',
      talk: 'Go through these items with the squads that they wait for: who takes it, or until when.',
      agree: 'Agree with these squads on a day of the week on which new requests are answered.',
    },
    fr: {
      all: '{n, plural, one {Le seul ticket mis en attente} other {Les # tickets mis en attente}} d’une autre squad{since, select, ever {} other { depuis le {since}}} {n, plural, one {y a} other {y ont tous}} reçu une réponse à temps.',
      most: '{met, plural, one {# ticket sur {n}} other {# tickets sur {n}}} mis en attente d’une autre squad{since, select, ever {} other { depuis le {since}}} {met, plural, one {y a} other {y ont}} reçu une réponse à temps.',
      some: '{missed, plural, one {# ticket sur {n}} other {# tickets sur {n}}} mis en attente d’une autre squad{since, select, ever {} other { depuis le {since}}} {missed, plural, one {n’y a} other {n’y ont}} pas reçu de réponse à temps.',
      none: '{n, plural, one {Le seul ticket mis en attente d’une autre squad{since, select, ever {} other { depuis le {since}}} n’y a pas} other {Aucun des # tickets mis en attente d’une autre squad{since, select, ever {} other { depuis le {since}}} n’y a}} reçu de réponse à temps.',
      few: 'Trop tôt pour le dire : {n, plural, =0 {aucun ticket en attente d’une autre squad ne peut être jugé} one {# ticket en attente d’une autre squad peut être jugé} other {# tickets en attente d’une autre squad peuvent être jugés}}{since, select, ever {} other { depuis le {since}}} ; il en faut {minSample} pour ce critère. Rien à faire.',
      unread: 'Indéterminé : ce que ces tickets attendent, ou ce qu’il en est advenu, n’a pas encore été lu.',
      expected:
        'Attendu : ce qu’un ticket attend (« {link} ») a une personne assignée, une date ou une fin sous {calendar, select, elapsed {{limit, plural, one {# jour} other {# jours}}} other {{limit, plural, one {# jour ouvré} other {# jours ouvrés}}}}{atLeast, plural, =1 {, pour tous les tickets} other {, pour au moins {atLeast, number, ::percent .##} des tickets}}.',
      late: '{late, plural, one {# d’entre eux l’a reçue plus tard.} other {# d’entre eux l’ont reçue plus tard.}}',
      pending: '{pending, plural, one {# autre a encore du temps.} other {# autres ont encore du temps.}}',
      unknown:
        '{unknown, plural, one {# autre est laissé de côté : on ne sait pas ce qu’il en est advenu là-bas.} other {# autres sont laissés de côté : on ne sait pas ce qu’il en est advenu là-bas.}}',
      talk: 'Passer ces tickets en revue avec les squads attendues : qui s’en charge, ou pour quand.',
      agree: 'Convenir avec ces squads d’un jour de la semaine où les nouvelles demandes reçoivent une réponse.',
    },
  },
  evaluate: ({ facts: { dependencies }, params: { link, days, calendar, atLeast }, context }) => {
    const { asOf, countDays, histories, minSample } = context;
    const { waiting, unread } = listWaiting(histories, dependencies, { link, days, calendar, asOf, countDays });
    const { items, window } = context.sample(
      waiting.filter(({ state }) => decided.includes(state)),
      ({ at }) => at,
    );
    const start = startOfWindow(asOf, window.days);
    const missing = items.filter(({ state }) => state !== 'in-time');
    const [n, missed] = [items.length, missing.length];
    const met = n - missed;
    const observed = { n, met, rate: n === 0 ? null : met / n };
    const count = (state: WaitState): number => waiting.filter((each) => each.state === state).length;
    const unknown = count('unknown');
    const since = start === null ? 'ever' : refDate(start);
    if (n === 0 && unread + unknown > 0)
      return { measured: 'cant-tell', observed, headline: 'unread', expected: 'engine/expected-facts', values: { since } };
    const measured = decideVerdict({ ...observed, atLeast, minSample });
    if (measured === 'too-early')
      return { measured, observed, headline: 'few', expected: 'engine/expected-sample', values: { since, minSample }, window };
    const late = items.filter(({ state }) => state === 'late').length;
    const pending = count('pending');
    return {
      measured,
      observed,
      headline: chooseHeadline({ measured, met, missed }),
      expected: 'expected',
      notes: [
        ...(late > 0 ? (['late'] as const) : []),
        ...(pending > 0 ? (['pending'] as const) : []),
        ...(unknown > 0 ? (['unknown'] as const) : []),
      ],
      fixes:
        measured === 'met'
          ? []
          : [
              { message: 'talk', minutes: 20, who: 'squad', link: 'evidence' },
              { message: 'agree', minutes: 20, who: 'squad', link: null },
            ],
      values: { since, minSample, link: plainText(link), limit: days, calendar, atLeast: atLeast ?? 1, missed, late, pending, unknown },
      evidence: missing.map(({ key }) => ({ key, cost: 1 })),
      window,
    };
  },
  examples: [
    {
      title: 'All answered the next day',
      playbook: examplePlaybook,
      facts: waitingCases({ count: 8, answeredAfter: 1 }),
      with: ask,
      minSample: 5,
      state: 'met',
      headline: 'All 8 items that began to wait for another squad since 3 January got an answer there in time.',
    },
    {
      title: 'Nine of ten, and eight in ten are asked; two more still have time',
      playbook: examplePlaybook,
      facts: waitingCases({ count: 9, answeredAfter: 2 }, { count: 1, answeredAfter: null }, { count: 2, answeredAfter: null, daysAgo: 1 }),
      with: ask,
      minSample: 5,
      state: 'met',
      headline: '9 of 10 items that began to wait for another squad since 3 January got an answer there in time.',
    },
    {
      title: 'Three of ten got an answer after two weeks',
      playbook: examplePlaybook,
      facts: waitingCases({ count: 7, answeredAfter: 0 }, { count: 3, answeredAfter: 14 }),
      with: ask,
      minSample: 5,
      state: 'partly',
      headline: '3 of 10 items that began to wait for another squad since 3 January got no answer there in time.',
    },
    {
      title: 'No answer at all; of one more nothing is known',
      playbook: examplePlaybook,
      facts: (() => {
        const { cases, dependencies } = waitingCases({ count: 7, answeredAfter: null });
        const { 'OTHER-7': _, ...items } = dependencies.items;
        return { cases, dependencies: { ...dependencies, items } };
      })(),
      with: ask,
      minSample: 5,
      state: 'not-yet',
      headline: 'None of the 6 items that began to wait for another squad since 3 January got an answer there in time.',
    },
    {
      title: 'Too few wait for others',
      playbook: examplePlaybook,
      facts: waitingCases({ count: 2, answeredAfter: 1 }),
      with: ask,
      minSample: 5,
      state: 'too-early',
      headline:
        'Too early to tell: 2 items that wait for another squad can be judged since 3 April 2025; this check needs 5. Nothing to do.',
    },
    {
      title: 'Read before links were read',
      playbook: examplePlaybook,
      facts: unreadCases(6),
      with: ask,
      minSample: 5,
      state: 'cant-tell',
      headline: 'Can’t tell: what these items wait for, or what became of it, has not been read yet.',
    },
  ],
});
