import { company, platform, team, type SquadRow } from '../squad-row';

const tribe = 'Transporteurs';

export const transporteurs: readonly SquadRow[] = [
  // The success measure is written in 8 of 11.
  {
    ...platform,
    key: 'CONN',
    name: 'Connexions transporteurs',
    tribe,
    language: 'en',
    features: 11,
    stories: 133,
    open: 8,
    measureWritten: 8,
    readySince: 9,
  },
  // Its waiver is no longer needed: met for 41 days.
  {
    ...company,
    key: 'SEAT',
    name: 'Stocks et places',
    tribe,
    language: 'fr',
    features: 8,
    stories: 71,
    open: 3,
    readySince: 12,
    lastSkip: 221,
    columnLimit: 4,
  },
  // Merger of two squads at M9; disruptions come as incidents, 3 of 9 explored.
  {
    ...company,
    key: 'DISR',
    name: 'Perturbations',
    tribe,
    language: 'fr',
    features: 9,
    stories: 110,
    open: 4,
    stuck: 44,
    unexplored: { done: 5, open: 1, earlier: 3 },
    unmeasured: 2,
    readySince: 12,
    lastSkip: 189,
  },
  {
    ...team,
    key: 'CPOR',
    name: 'Portail transporteurs',
    tribe,
    language: 'fr',
    features: 8,
    stories: 59,
    open: 3,
    unexplored: { done: 2 },
    readySince: 7,
  },
  // New at M16: settling in.
  {
    ...team,
    key: 'YIELD',
    name: 'Tarification dynamique',
    tribe,
    language: 'en',
    born: 16,
    features: 1,
    finished: 0,
    stories: 22,
    open: 1,
    reviewed: 19,
    quietYear: true,
    missing: ['description', 'url'],
  },
];
