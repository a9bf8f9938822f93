import type { ContestState, DecisionState, WaiverState } from '../../snapshot/state-types';
import { daysSinceStart } from './calendar';
import { openCast } from './cast';
import type { People } from './people';

/** Standards by their number in the demo's table. */
const standards = {
  s1: 'board-tells-the-truth',
  s2: 'ready-before-build',
  s4: 'checked-before-launch',
  s7: 'common-tools',
  s9: 'finish-before-starting',
} as const;

/** How many days ahead month `m` ends: M18 is the month that ends now. */
const endOf = (month: number): number => -Math.ceil(daysSinceStart(month + 1)) - 1;

/** Waivers, one of each kind. */
export function makeWaivers(people: People, asOf: number): WaiverState[] {
  const { at, day, voiceOf } = openCast(people, asOf);
  const decide = (
    as: DecisionState['as'],
    by: string,
    verdict: DecisionState['verdict'],
    daysAgo: number,
    text: string,
  ): DecisionState => ({
    ...{ as, by, verdict, text, at: at(daysAgo) },
  });
  const ops = (...rest: [DecisionState['verdict'], number, string]) => decide('product-ops', people.accountOf('product-ops'), ...rest);
  const sponsor = (...rest: [DecisionState['verdict'], number, string]) => decide('sponsor', people.accountOf('vp-product'), ...rest);
  const ask = (
    squad: string,
    daysAgo: number,
    until: number,
    [reason, practice]: readonly [string, string],
    decisions: DecisionState[] = [],
  ): WaiverState['asks'][number] => ({ at: at(daysAgo), by: voiceOf(squad), lastDay: day(until), reason, practice, decisions });
  const of = (squad: string, standard: keyof typeof standards) => ({ squad, standard: standards[standard], check: null });
  return [
    {
      ...{ ...of('PAY', 's7'), category: 'imposed' },
      asks: [
        ask(
          'PAY',
          100,
          endOf(20),
          [
            'The card industry wants an audit trail that the common tool does not keep.',
            'Feedback stays in the audited tool; a summary goes to the common one each month.',
          ],
          [sponsor('grant', 96, 'The audit comes first. Look for a tool that does both before M20.')],
        ),
      ],
    },
    {
      ...{ ...of('DATA', 's7'), category: 'tooling' },
      asks: [
        ask(
          'DATA',
          75,
          12,
          ['Requests reach us from five tools of other squads.', 'We copy the requests that we take into the common tool every Friday.'],
          [ops('grant', 71, 'Until the connector is there.')],
        ),
      ],
    },
    {
      ...{ ...of('DSYS', 's2'), category: 'other-way' },
      asks: [
        ask(
          'DSYS',
          150,
          -20,
          [
            'Nous avons des demandes, pas des fonctionnalités\u202f: un composant se décide en une heure.',
            'Chaque demande a une revue de conception avant d’être prise.',
          ],
          [sponsor('grant', 146, 'D’accord le temps de revoir le standard pour les plateformes.')],
        ),
        ask(
          'DSYS',
          30,
          endOf(20),
          [
            'Le standard est à l’étude pour les plateformes et rien n’a encore changé.',
            'La revue de conception continue, avec son compte rendu.',
          ],
          [sponsor('grant', 26, 'Une dernière fois\u202f: d’ici là, le standard dira ce qu’il demande aux plateformes.')],
        ),
      ],
    },
    {
      ...{ ...of('SEAT', 's2'), category: 'passing' },
      asks: [
        ask(
          'SEAT',
          58,
          25,
          [
            'La reprise des stocks occupe toute l’équipe, les sujets arrivent sans préparation.',
            'Le Tech Lead relit chaque sujet avant la réalisation.',
          ],
          [ops('grant', 55, 'Le temps de la reprise.')],
        ),
      ],
    },
    {
      ...{ ...of('INV', 's7'), category: 'needs-time' },
      asks: [
        ask('INV', 4, 80, ['Nos retours clients sont encore dans l’outil de l’ancienne équipe.', 'Nous relevons cet outil chaque lundi.']),
      ],
    },
    {
      ...{ ...of('EXPN', 's7'), category: 'tooling' },
      asks: [
        ask('EXPN', 12, 70, [
          'L’outil commun ne lit pas les pièces jointes de nos clients.',
          'Un tableau partagé, revu à chaque point produit.',
        ]),
      ],
    },
    {
      ...{ ...of('CARE', 's2'), category: 'needs-time' },
      asks: [
        ask(
          'CARE',
          Math.floor(daysSinceStart(13)) - 5,
          -Math.floor(daysSinceStart(13)) + 90,
          ['L’équipe est petite et les demandes sont urgentes.', 'Rien pour l’instant.'],
          [
            ops(
              'refuse',
              Math.floor(daysSinceStart(13)) - 10,
              'Sans pratique de remplacement, personne ne voit ce qui attend. Dites ce que vous faites à la place et nous en reparlons.',
            ),
          ],
        ),
      ],
    },
    {
      ...{ ...of('ACC', 's9'), category: 'passing' },
      asks: [
        ask(
          'ACC',
          140,
          -20,
          ['La migration des comptes ouvre plus de chantiers que d’habitude.', 'Un point chaque matin sur ce qui est ouvert.'],
          [
            decide('other-lead', people.leadOf('Paiement').accountId, 'grant', 137, 'Le temps de la migration.'),
            decide('other-lead', people.leadOf('Plateforme').accountId, 'grant', 135, 'D’accord.'),
          ],
        ),
      ],
      ended: {
        ...{ how: 'revoked', at: at(Math.floor(daysSinceStart(15)) - 10), by: people.leadOf('Paiement').accountId },
        text: 'La migration est finie.',
      },
    },
    {
      ...{ ...of('REFD', 's4'), category: 'passing' },
      asks: [
        ask(
          'REFD',
          Math.floor(daysSinceStart(13)),
          -Math.floor(daysSinceStart(16)),
          ['La recette se fait chez le prestataire de paiement jusqu’à son changement.', 'Le prestataire signe chaque mise en ligne.'],
          [
            decide(
              'lead',
              people.leadOf('Paiement').accountId,
              'grant',
              Math.floor(daysSinceStart(13)) - 3,
              'Jusqu’au changement de prestataire.',
            ),
          ],
        ),
      ],
    },
  ];
}

/** Answers to findings: one that is open, three that changed the standard, one that did not. */
export function makeContests(people: People, asOf: number): ContestState[] {
  const { at, voiceOf } = openCast(people, asOf);
  const ops = people.accountOf('product-ops');
  const twelfth = Math.floor(daysSinceStart(12));
  const upheld = (squad: string, text: string, reason: ContestState['reason'], after: number): ContestState => ({
    ...{ squad, standard: standards.s2, check: 'ready-first', reason, text, finding: { state: 'not-yet', version: 1 } },
    ...{ at: at(twelfth + 9 - after), by: voiceOf(squad) },
    decisions: [
      {
        ...{ verdict: 'grant', as: 'product-ops', by: ops, at: at(twelfth + 2) },
        text: 'Version 2\u202f: les correctifs urgents de type Bug n’en font pas partie, et il faut cinq cas sur 180 jours.',
      },
    ],
  });
  return [
    {
      ...{ squad: 'FRD', standard: standards.s4, check: 'stories-reviewed', reason: 'done-elsewhere' },
      ...{ text: 'Two people look at each change in the case tool, which Jira does not see.', finding: { state: 'not-yet', version: 1 } },
      ...{ at: at(4), by: voiceOf('FRD') },
    },
    upheld('CHK', 'Urgent fixes cannot wait to be made ready.', 'not-applicable', 0),
    upheld('OFFR', 'Trop peu de cas en 90 jours pour en dire quelque chose.', 'wrong-evidence', 2),
    upheld('TRIP', 'Un correctif n’est pas une fonctionnalité.', 'standard-is-wrong', 4),
    {
      ...{ squad: 'POLI', standard: standards.s1, check: 'board-in-order', reason: 'standard-is-wrong' },
      ...{ text: 'Three columns are enough for us: we talk to each other.', finding: { state: 'not-yet', version: 1 } },
      ...{ at: at(Math.floor(daysSinceStart(13))), by: voiceOf('POLI') },
      decisions: [
        {
          ...{ verdict: 'refuse', as: 'product-ops', by: ops, at: at(Math.floor(daysSinceStart(13)) - 6) },
          text: 'The board is for those who are not in the room: support and two other squads look at it every day.',
        },
      ],
    },
  ];
}
