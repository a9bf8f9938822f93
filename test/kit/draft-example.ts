import type { CheckInfo } from '../../src/contract/playbook-draft';

/** A small draft, with a role that nobody names beside one that is named everywhere. */
export const document = {
  playbook: 1,
  id: 'p',
  name: { en: 'P', fr: 'P' },
  stages: ['idea', 'build', 'done'].map((id) => ({ id, name: id, category: 'new' })),
  stageMap: { 'To Do': 'idea', Doing: 'build' },
  flows: [
    {
      id: 'feature',
      name: { en: 'Feature', fr: 'Fonctionnalité' },
      start: ['idea'],
      end: ['done'],
      moves: { idea: ['build'], build: ['done'] },
    },
  ],
  roles: [
    { id: 'pm', name: 'PM' },
    { id: 'lead', name: 'Lead', notWith: ['pm'] },
  ],
  standards: [
    {
      id: 'a',
      title: 'A',
      owner: 'pm',
      checks: [
        {
          id: 'c',
          use: 'process/passes-through',
          with: { flow: 'feature', stage: 'build', atLeast: 0.9, forbid: { build: ['idea'], idea: ['build'] } },
        },
      ],
    },
    { id: 'b', title: 'B' },
  ],
};

/** A check with one parameter of each kind. */
export const check: CheckInfo = {
  id: 'process/passes-through',
  family: 'process',
  question: 'Passent-ils par l’étape ?',
  doc: 'Looks at finished work.',
  facts: [{ id: 'cases', name: 'work items' }],
  schema: {
    type: 'object',
    required: ['flow', 'stage'],
    properties: {
      flow: { type: 'string', title: 'Flow' },
      stage: { type: 'string' },
      atLeast: { type: 'number', minimum: 0, maximum: 1, description: 'The share that is asked for.' },
      minutes: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      calendar: { enum: ['working', 'elapsed'], type: 'string', default: 'working' },
      fields: { type: 'array', items: { type: 'string', enum: ['lead', 'url'] } },
      types: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] } },
      forbid: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
      label: { anyOf: [{ type: 'string' }, { type: 'object', properties: { en: {}, fr: {} } }] },
    },
  },
  refers: { flow: 'flow', stage: 'stage', forbid: 'stage' },
  defaults: { minSample: 8, severity: 'must' },
  example: { title: 'e', with: { flow: 'feature', stage: 'review', atLeast: 0.8 }, state: 'met', headline: 'h' },
};
