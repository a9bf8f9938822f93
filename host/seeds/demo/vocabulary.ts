import type { SquadRow } from './squad-row';

export type Stage = 'idea' | 'discovery' | 'solution-test' | 'ready' | 'build' | 'review' | 'launch' | 'measure' | 'done';
export const stages: readonly Stage[] = ['idea', 'discovery', 'solution-test', 'ready', 'build', 'review', 'launch', 'measure', 'done'];

/** A step of a squad's board: a stage's status, or one of the statuses that have no stage or a second one for it. */
export type Step = Stage | 'acceptance' | 'aside' | 'waiting' | 'validation';

/** What a squad calls its steps on the board. A step that is absent has no status. */
export interface Vocabulary {
  feature: Partial<Record<Step, string>>;
  /** Stories and bugs. */
  delivery: Partial<Record<Step, string>>;
  /** Statuses that changelogs still name and that are gone from every workflow. */
  removed: readonly string[];
}

type Names = readonly [string, string, string, string, string, string, string, string, string];

function nameFeature(names: Names): Partial<Record<Step, string>> {
  return Object.fromEntries(stages.map((stage, index) => [stage, names[index] ?? '']));
}

const companyEn: Vocabulary = {
  feature: {
    ...nameFeature(['Backlog', 'Discovery', 'Prototype', 'Ready', 'In Progress', 'In Review', 'Rollout', 'Measuring', 'Done']),
    aside: 'Blocked',
    waiting: 'On hold',
  },
  delivery: {
    idea: 'To Do',
    ready: 'Ready',
    build: 'In Progress',
    review: 'In Review',
    acceptance: 'Testing',
    done: 'Done',
    aside: 'Blocked',
    waiting: 'On hold',
  },
  removed: [],
};

const companyFr: Vocabulary = {
  feature: {
    ...nameFeature(['Idées', 'Exploration', 'Prototypage', 'Prêt', 'En cours', 'Recette', 'Mise en production', 'En mesure', 'Terminé']),
    aside: 'Bloqué',
    waiting: 'En attente',
  },
  delivery: {
    idea: 'À faire',
    ready: 'Prêt',
    build: 'En cours',
    review: 'En revue',
    acceptance: 'Recette',
    done: 'Terminé',
    aside: 'Bloqué',
    waiting: 'En attente',
  },
  removed: [],
};

/** A team-managed project has one list of statuses for all its work; stories start where the backlog starts. */
function nameTeam(names: Names, more: Partial<Record<Step, string>> = {}, removed: readonly string[] = []): Vocabulary {
  const feature = { ...nameFeature(names), ...more };
  const { idea = '', ready = '', build = '', review = '', done = '' } = feature;
  return { feature, delivery: { idea, ready, build, review, done }, removed };
}

const teams: Readonly<Record<string, Vocabulary>> = {
  OFFR: nameTeam(['À qualifier', 'Exploration', 'Maquettage', 'Prêt', 'En cours', 'Recette', 'Mise en production', 'Mesure', 'Terminé'], {
    validation: 'Validation',
  }),
  APP: nameTeam(['Inbox', 'Exploring', 'Prototyping', 'Refined', 'Doing', 'Code review', 'Released', 'Monitoring', 'Closed']),
  REFD: nameTeam(
    [
      'Boîte à idées',
      'Cadrage',
      'Maquettage',
      'À développer',
      'En développement',
      'Recette',
      'Mise en production',
      "Suivi d'impact",
      'Terminé',
    ],
    {},
    ['Prêt'],
  ),
  CPOR: nameTeam([
    'Idées',
    'En exploration',
    'En conception',
    'Prêt pour dev',
    'En réalisation',
    'En recette',
    'En production',
    'En mesure',
    'Fermé',
  ]),
  YIELD: nameTeam(['Ideas', 'Research', 'Prototype test', 'Ready for dev', 'In Development', 'In Review', 'Released', 'Measuring', 'Done']),
  DSYS: nameTeam(['À faire', 'Étude', 'Prototypage', 'Affiné', 'En cours', 'Revue de code', 'Livré', 'Mesure', 'Terminé']),
  DEVX: nameTeam(
    ['Open', 'In discovery', 'Prototype', 'Selected for Development', 'In Progress', 'Code review', 'Rollout', 'Monitoring', 'Closed'],
    {},
    ['In QA'],
  ),
  POLI: {
    feature: { idea: 'To Do', build: 'In Progress', done: 'Done' },
    delivery: { idea: 'To Do', build: 'In Progress', done: 'Done' },
    removed: [],
  },
};

/** What this squad calls its steps. */
export function vocabularyOf(squad: SquadRow): Vocabulary {
  const own = teams[squad.key];
  if (own) return own;
  return squad.language === 'en' ? companyEn : companyFr;
}
