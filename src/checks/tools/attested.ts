import { toolCheck, toolParams } from '../../domain/attestation/asked';
import { listOthers } from '../../domain/attestation/attestation';
import { defineCheck } from '../../domain/check';
import { refAnyName, refNames, refPurpose } from '../../domain/value';
import { nobodyYet, saysNothing, saysTools, toolPlaybook } from '../attest/example';
import { findStanding, observeOne } from '../attest/share';

const ask = { purpose: 'user-feedback', tools: ['Discovery Board'], days: 365 };

/**
 * Has the squad said which tool it uses for this purpose, and is it an agreed one? Tools beside an agreed one count as others. What was said
 * counts for `days` days, or until the day that the squad itself gave, if that is sooner. Before any squad of the site has declared anything, silence says nothing.
 */
export const attested = defineCheck({
  id: toolCheck,
  about: {
    en: 'Has the squad said which tool it uses for this purpose, and is it the agreed one?',
    fr: 'La squad a-t-elle dit quel outil elle utilise pour cet usage, et est-ce celui qui a été convenu ?',
  },
  needs: ['declarations'],
  states: ['met', 'not-yet', 'cant-tell'],
  params: toolParams,
  messages: {
    en: {
      stands: 'For *{purpose}* the squad uses {said}, as agreed.',
      differs: '{said} {count, plural, one {serves} other {serve}} here for *{purpose}*; {agreed} is agreed.',
      lapsed: 'Which tool serves here for *{purpose}* was last said on {on}, and counted until {until}.',
      silent: 'Which tool serves here for *{purpose}* has not been said yet.',
      'not-begun': 'Can’t tell: no squad of this site has said yet which tool it uses for what.',
      expected: 'Expected: {agreed} for *{purpose}*, said anew at least every {days, plural, one {day} other {# days}}.',
      'said-on': 'Said on {on}; it counts until {until}.',
      was: 'At that time it was {said}.',
      say: 'Say which tool the squad uses for *{purpose}*.',
      move: 'Bring what is kept in {others} over to {agreed}, then say so.',
      renew: 'Say again which tool the squad uses for *{purpose}*.',
    },
    fr: {
      stands: 'Pour l’usage *{purpose}*, la squad utilise {said}, comme convenu.',
      differs: '{said} {count, plural, one {sert} other {servent}} ici pour l’usage *{purpose}* ; l’outil convenu est {agreed}.',
      lapsed: 'L’outil utilisé ici pour *{purpose}* a été déclaré pour la dernière fois le {on} ; cela valait jusqu’au {until}.',
      silent: 'L’outil utilisé ici pour *{purpose}* n’a pas encore été déclaré.',
      'not-begun': 'Indéterminé : aucune squad de ce site n’a encore déclaré ses outils.',
      expected: 'Attendu : {agreed} pour l’usage *{purpose}*, déclaré au moins tous les {days, plural, one {jours} other {# jours}}.',
      'said-on': 'Déclaré le {on} ; cela vaut jusqu’au {until}.',
      was: 'À ce moment-là, c’était {said}.',
      say: 'Dire quel outil la squad utilise pour *{purpose}*.',
      move: 'Reprendre dans {agreed} ce qui se trouve dans {others}, puis le déclarer.',
      renew: 'Dire à nouveau quel outil la squad utilise pour *{purpose}*.',
    },
  },
  evaluate: ({ facts: { declarations }, params: { purpose, tools: agreed, days }, context: { asOf } }) => {
    const { own, state, dates } = findStanding(declarations, { kind: 'tool', subject: purpose, agreed, days }, asOf);
    const tools = own?.said.tools ?? [];
    const others = listOthers(tools, agreed);
    const values = {
      ...{ purpose: refPurpose(purpose), agreed: refAnyName(agreed), days, ...dates },
      ...(tools.length > 0 && { said: refNames(tools), count: tools.length }),
      ...(others.length > 0 && { others: refNames(others) }),
    };
    const say = { message: own ? 'renew' : 'say', minutes: 2, who: 'squad', link: 'declarations' } as const;
    const base = { observed: observeOne(state === 'stands'), expected: 'expected', values } as const;
    if (state === 'silent' && !declarations.begun)
      return { ...base, observed: { n: 0, met: 0, rate: null }, measured: 'cant-tell', headline: 'not-begun', fixes: [say] };
    if (state === 'stands') return { ...base, measured: 'met', headline: 'stands', notes: ['said-on'] };
    if (state === 'differs')
      return {
        ...base,
        ...{ measured: 'not-yet', headline: 'differs', notes: ['said-on'] },
        fixes: [{ message: 'move', minutes: 60, who: 'squad', link: 'declarations' }],
      };
    return { ...base, measured: 'not-yet', headline: state, notes: state === 'lapsed' ? ['was'] : [], fixes: [say] };
  },
  examples: [
    {
      title: 'The agreed tool, however it is spelt',
      playbook: toolPlaybook,
      facts: { declarations: saysTools('2026-02-02', ['discovery board']) },
      with: ask,
      state: 'met',
      headline: 'For *User feedback* the squad uses *discovery board*, as agreed.',
    },
    {
      title: 'Another one',
      playbook: toolPlaybook,
      facts: { declarations: saysTools('2026-02-02', ['Spreadsheet']) },
      with: ask,
      state: 'not-yet',
      headline: '*Spreadsheet* serves here for *User feedback*; *Discovery Board* is agreed.',
    },
    {
      title: 'Another one beside the agreed one',
      playbook: toolPlaybook,
      facts: { declarations: saysTools('2026-02-02', ['Discovery Board', 'Chat']) },
      with: ask,
      state: 'not-yet',
      headline: '*Discovery Board* and *Chat* serve here for *User feedback*; *Discovery Board* is agreed.',
    },
    {
      title: 'Said, and lapsed since',
      playbook: toolPlaybook,
      facts: { declarations: saysTools('2025-03-01', ['Discovery Board']) },
      with: ask,
      state: 'not-yet',
      headline: 'Which tool serves here for *User feedback* was last said on 1 March 2025, and counted until 1 March.',
    },
    {
      title: 'Others have said it, this squad has not',
      playbook: toolPlaybook,
      facts: { declarations: saysNothing },
      with: ask,
      state: 'not-yet',
      headline: 'Which tool serves here for *User feedback* has not been said yet.',
    },
    {
      title: 'Nobody has said anything yet',
      playbook: toolPlaybook,
      facts: { declarations: nobodyYet },
      with: ask,
      state: 'cant-tell',
      headline: 'Can’t tell: no squad of this site has said yet which tool it uses for what.',
    },
  ],
});
