import type { Language } from '../squad-row';

interface SquadTexts {
  home: (squad: string) => string;
  homeIntro: string;
  log: (squad: string) => string;
  olderLog: (squad: string) => string;
  logIntro: string;
  logHead: readonly [string, string, string];
  decisions: readonly (readonly [decision: string, why: string])[];
  notes: (squad: string) => string;
  notesIntro: string;
  heard: string;
  voices: readonly string[];
  review: (squad: string) => string;
  reviewIntro: string;
  measured: readonly string[];
  own: (squad: string) => string;
  ownIntro: string;
}

/** What squads write in their spaces; each keeps the same kinds of page, in its own language. */
export const squadTexts: Readonly<Record<Language, SquadTexts>> = {
  fr: {
    home: (squad) => `${squad}\u00a0: commencer ici`,
    homeIntro: 'Ce qu’il faut savoir avant de travailler avec nous, et où trouver le reste.',
    log: (squad) => `Journal des décisions · ${squad}`,
    olderLog: (squad) => `Anciennes décisions · ${squad}`,
    logIntro: 'Une ligne par décision, la plus récente en haut. On écrit pourquoi, pas seulement quoi.',
    logHead: ['Date', 'Décision', 'Pourquoi'],
    decisions: [
      ['Une seule file d’attente pour les demandes', 'Trois canaux, et personne ne savait lequel était lu'],
      ['Le temps de réponse passe avant les nouveautés ce trimestre', 'Une recherche sur cinq dépassait deux secondes'],
      ['Les libellés sont relus par le support avant la sortie', 'Une sortie de mars a généré 300 appels'],
      ['Nous gardons l’ancien écran pour les comptes de groupe', 'Leur parcours n’a pas encore été observé'],
    ],
    notes: (squad) => `Notes d’échanges avec nos utilisateurs · ${squad}`,
    notesIntro: 'Prises à deux, relues le jour même. Aucune personne n’y est nommée.',
    heard: 'Ce que nous avons entendu',
    voices: [
      '«\u00a0Je vérifie toujours sur un autre site avant de payer.\u00a0»',
      'Quatre personnes sur six cherchent le justificatif dans leurs courriels, pas chez nous.',
      'Le mot «\u00a0dossier\u00a0» ne veut rien dire pour elles.',
    ],
    review: (squad) => `Après le lancement · ${squad}`,
    reviewIntro: 'Ce que nous espérions, ce que nous avons mesuré, ce que nous en faisons.',
    measured: [
      'Espéré\u00a0: 10 % d’abandons en moins. Mesuré à 45 jours\u00a0: 6 % en moins.',
      'Nous gardons le nouvel écran et revoyons l’étape du choix de la place.',
    ],
    own: (squad) => `Carnet (${squad})`,
    ownIntro: 'Notes de travail.',
  },
  en: {
    home: (squad) => `${squad}: start here`,
    homeIntro: 'What to know before you work with us, and where to find the rest.',
    log: (squad) => `Decision log · ${squad}`,
    olderLog: (squad) => `Older decisions · ${squad}`,
    logIntro: 'One line a decision, the newest on top. We write down why, not only what.',
    logHead: ['Date', 'Decision', 'Why'],
    decisions: [
      ['One queue for all requests', 'There were three, and nobody knew which one was read'],
      ['Latency comes before new things this quarter', 'One call in five took more than two seconds'],
      ['Support reads our wording before it goes out', 'A release in March brought 300 calls'],
      ['The old interface stays for group accounts', 'Nobody has watched them use the new one yet'],
    ],
    notes: (squad) => `What our users told us · ${squad}`,
    notesIntro: 'Taken by two of us, read again the same day. No person is named here.',
    heard: 'What we heard',
    voices: [
      '“I always check on another site before I pay.”',
      'Four of six people look for the receipt in their mail, not with us.',
      'The word “file” means nothing to them.',
    ],
    review: (squad) => `After the launch · ${squad}`,
    reviewIntro: 'What we hoped for, what we measured, what we make of it.',
    measured: [
      'Hoped for: 10 % fewer people give up. Measured after 45 days: 6 % fewer.',
      'We keep the new screen and look at the choice of seats again.',
    ],
    own: (squad) => `Notebook (${squad})`,
    ownIntro: 'Working notes.',
  },
};
