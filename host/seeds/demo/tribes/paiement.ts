import { company, internal, team, type SquadRow } from '../squad-row';

const tribe = 'Paiement';

export const paiement: readonly SquadRow[] = [
  {
    ...company,
    key: 'PAY',
    name: 'Paiements',
    tribe,
    language: 'en',
    features: 12,
    stories: 88,
    open: 3,
    launched: 1,
    skipReady: { done: 1 },
    readySince: 4,
    columnLimit: 4,
  },
  // Born of the split of « Paiement et facturation » at M7: it took the board, not the habit of exploring, for tax law dictates.
  {
    ...company,
    key: 'INV',
    name: 'Facturation',
    tribe,
    language: 'fr',
    born: 7,
    features: 8,
    stories: 67,
    open: 3,
    stuck: 52,
    unexplored: { done: 5, open: 2, earlier: 3 },
    readySince: 7,
    missing: ['description', 'url'],
  },
  // Status « Prêt » was removed from the workflow at M14; 61 % of the stories pass « Recette ».
  {
    ...team,
    key: 'REFD',
    name: 'Remboursements',
    tribe,
    language: 'fr',
    features: 7,
    stories: 80,
    open: 2,
    skipReady: { done: 3, open: 2 },
    unexplored: { done: 2 },
    reviewed: 49,
    fixesReviewed: 0.6,
    readySince: 6,
    readyLost: 122,
  },
  // Four-eyes reviews happen in the case tool, not on the board.
  {
    ...internal,
    key: 'FRD',
    name: 'Fraude',
    tribe,
    language: 'en',
    features: 6,
    stories: 52,
    open: 2,
    reviewed: 11,
    fixesReviewed: 0.2,
    readySince: 8,
  },
];
