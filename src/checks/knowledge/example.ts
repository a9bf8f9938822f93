import type { LabelledPage, SquadPages } from '../../domain/facts';
import { exampleAsOf } from '../example';

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

/** Nobody has named a space. */
export const unnamedSpace = examplePages([], { asked: null, space: null });
/** The space that was named is not one that the app sees. */
export const hiddenSpace = examplePages([], { asked: 'Demo team', space: null });
