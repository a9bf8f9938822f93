import { statementCheck, statementParams } from '../../domain/attestation/asked';
import { hashStatement } from '../../domain/attestation/attestation';
import { defineCheck } from '../../domain/check';
import { refText } from '../../domain/value';
import { examplePlaybook } from '../example';
import { confirms, nobodyYet, saysNothing } from './example';
import { findStanding, observeOne } from './share';

const statement = { en: 'We talked with two users this month.', fr: 'On a échangé avec deux utilisateurs ce mois-ci.' };
const ask = { statement, days: 45 };

/**
 * Has the squad confirmed this statement within `days` days? Who confirmed another wording has not confirmed this one. Before any squad of the
 * site has declared anything, silence says nothing.
 */
export const confirmed = defineCheck({
  id: statementCheck,
  about: {
    en: 'Has the squad confirmed this statement lately?',
    fr: 'La squad a-t-elle confirmé cette phrase récemment ?',
  },
  needs: ['declarations'],
  states: ['met', 'not-yet', 'cant-tell'],
  params: statementParams,
  messages: {
    en: {
      stands: '“{statement}” Confirmed by the squad on {on}.',
      lapsed: '“{statement}” Last confirmed on {on}, which counted until {until}.',
      silent: '“{statement}” Not confirmed yet.',
      'not-begun': '“{statement}” Can’t tell: no squad of this site has confirmed anything yet.',
      expected: 'Expected: confirmed by the squad within the last {days, plural, one {day} other {# days}}.',
      counts: 'It counts until {until}.',
      shown: 'The squad links to what shows it.',
      confirm: 'Look at it together and, if it is so, confirm it, with a link to what shows it.',
    },
    fr: {
      stands: '« {statement} » Confirmé par la squad le {on}.',
      lapsed: '« {statement} » Confirmé pour la dernière fois le {on}, ce qui valait jusqu’au {until}.',
      silent: '« {statement} » Pas encore confirmé.',
      'not-begun': '« {statement} » Indéterminé : aucune squad de ce site n’a encore rien confirmé.',
      expected: 'Attendu : une confirmation de la squad datant de {days, plural, one {moins d’un jour} other {moins de # jours}}.',
      counts: 'Cela vaut jusqu’au {until}.',
      shown: 'La squad donne un lien vers ce qui le montre.',
      confirm: 'En parler ensemble et, si c’est le cas, le confirmer avec un lien vers ce qui le montre.',
    },
  },
  evaluate: ({ facts: { declarations }, params, context: { asOf } }) => {
    const asked = { kind: 'statement', subject: hashStatement(params.statement), agreed: [], days: params.days } as const;
    const { own, state, dates } = findStanding(declarations, asked, asOf);
    const values = { statement: refText(params.statement), days: params.days, ...dates };
    const fixes = [{ message: 'confirm', minutes: 10, who: 'squad', link: 'declarations' } as const];
    const base = { expected: 'expected', values } as const;
    if (state === 'silent' && !declarations.begun)
      return { ...base, observed: { n: 0, met: 0, rate: null }, measured: 'cant-tell', headline: 'not-begun', fixes };
    if (state === 'lapsed' || state === 'silent')
      return { ...base, observed: observeOne(false), measured: 'not-yet', headline: state, fixes };
    const shown = (own?.said.evidence ?? null) === null ? [] : (['shown'] as const);
    return { ...base, observed: observeOne(true), measured: 'met', headline: 'stands', notes: ['counts', ...shown] };
  },
  examples: [
    {
      title: 'Confirmed three weeks ago, with a link',
      playbook: examplePlaybook,
      facts: { declarations: confirms('2026-03-13', statement, 'https://example.com/notes') },
      with: ask,
      state: 'met',
      headline: '“We talked with two users this month.” Confirmed by the squad on 13 March.',
    },
    {
      title: 'The last day on which it counts',
      playbook: examplePlaybook,
      facts: { declarations: confirms('2026-02-17', statement) },
      with: ask,
      state: 'met',
      headline: '“We talked with two users this month.” Confirmed by the squad on 17 February.',
    },
    {
      title: 'The day after',
      playbook: examplePlaybook,
      facts: { declarations: confirms('2026-02-16', statement) },
      with: ask,
      state: 'not-yet',
      headline: '“We talked with two users this month.” Last confirmed on 16 February, which counted until 2 April.',
    },
    {
      title: 'Another wording was confirmed',
      playbook: examplePlaybook,
      facts: { declarations: confirms('2026-03-13', { ...statement, en: 'We talked with a user this month.' }) },
      with: ask,
      state: 'not-yet',
      headline: '“We talked with two users this month.” Not confirmed yet.',
    },
    {
      title: 'Never confirmed',
      playbook: examplePlaybook,
      facts: { declarations: saysNothing },
      with: ask,
      state: 'not-yet',
      headline: '“We talked with two users this month.” Not confirmed yet.',
    },
    {
      title: 'No squad has declared anything yet',
      playbook: examplePlaybook,
      facts: { declarations: nobodyYet },
      with: ask,
      state: 'cant-tell',
      headline: '“We talked with two users this month.” Can’t tell: no squad of this site has confirmed anything yet.',
    },
  ],
});
