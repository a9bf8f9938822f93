import { heading, paragraph, squadCard, type DraftBlock, type DraftPage } from './draft';

const standardCard = (standard: string, near?: string): DraftBlock => ({
  kind: 'macro',
  macro: 'standard-card',
  config: { standard, ...(near === undefined ? {} : { near }) },
});
const roles = (config: Record<string, unknown>): DraftBlock => ({ kind: 'macro', macro: 'role-assignments', config });

/** What Product Ops gives to whoever asks "how do we do this, and whom do I call?". */
export const practicesPage = (author: string): DraftPage => ({
  title: 'Comment on fait, et qui appeler',
  author,
  changed: 6,
  labels: ['guide'],
  blocks: [
    paragraph('Deux pratiques qui reviennent dans toutes les questions, et les squads à qui en parler.'),
    standardCard('ready-before-build', 'CHK'),
    standardCard('explore-and-stop-early'),
    heading('Une squad qui ouvre volontiers sa porte'),
    squadCard('SRCH'),
    heading('Qui appeler pour quoi'),
    roles({ view: 'whom' }),
    heading('Le rôle dont on nous parle le plus'),
    roles({ view: 'card', role: 'designer', tribe: 'Voyageur' }),
    heading('Une personne, deux squads'),
    roles({ view: 'person', person: 'escale-trip-product-designer' }),
  ],
});
