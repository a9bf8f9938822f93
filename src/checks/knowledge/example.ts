import type { LabelledPage, SquadPages } from '../../domain/facts';
import { exampleAsOf, examplePlaybook } from '../example';

const dayMs = 86_400_000;

/** A page with the label `decision-log`, changed so many days before the examples are judged. */
export const examplePage = (id: number, daysAgo: number, owner: LabelledPage['owner'] = 'active'): LabelledPage => ({
  ...{ id: String(id), title: `Decisions ${id}`, labels: ['decision-log'], owner },
  changedAt: exampleAsOf - daysAgo * dayMs,
});

/** The pages of a squad's space, in which `decision-log` and `user-notes` were looked for. */
export const examplePages = (pages: readonly LabelledPage[], more: Partial<SquadPages> = {}): SquadPages => ({
  ...{ asked: 'DEMO', space: { key: 'DEMO', name: 'Demo squad' }, takenAt: exampleAsOf, labels: ['decision-log', 'user-notes'], pages },
  ...more,
});

/**
 * The three ways in which a check of pages cannot tell: no space was named, the one that was named is not one that the app sees, the label was not looked for yet.
 * @param unlooked what is asked of a label that was not
 */
export const unknownExamples = <W extends { label: string }>(ask: W, unlooked: W) => [
  {
    title: 'Nobody has said where the squad writes',
    playbook: examplePlaybook,
    facts: { pages: examplePages([], { asked: null, space: null }) },
    with: ask,
    state: 'cant-tell' as const,
    headline: 'Can’t tell: nobody has said yet which Confluence space is the squad’s.',
  },
  {
    title: 'The space that was named is not to be seen',
    playbook: examplePlaybook,
    facts: { pages: examplePages([], { asked: 'Demo team', space: null }) },
    with: ask,
    state: 'cant-tell' as const,
    headline: 'Can’t tell: Confluence shows the app no space called *Demo team*.',
  },
  {
    title: 'The playbook asks for a label since today',
    playbook: examplePlaybook,
    facts: { pages: examplePages([examplePage(1, 12)]) },
    with: unlooked,
    state: 'cant-tell' as const,
    headline: 'Can’t tell yet: pages with the label *launch-review* have not been looked for so far. The next sweep does.',
  },
];
