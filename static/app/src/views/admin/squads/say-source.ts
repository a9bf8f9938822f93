import type { SquadCandidate } from '../../../../../../src/contract/squad-admin';
import type { Texts } from '../../../text/texts';

/** A space that a squad is made of, or the part of it. */
export function saySource(
  { t }: Texts,
  { projectName, projectKey, slice }: Pick<SquadCandidate['sources'][number], 'projectName' | 'projectKey' | 'slice'>,
): string {
  const name = projectName === projectKey ? projectKey : `${projectName} (${projectKey})`;
  if (slice === null) return t('admin.squads.edit.sourceWhole', { name });
  return t(slice.by === 'component' ? 'admin.squads.edit.sourceComponent' : 'admin.squads.edit.sourceLabel', { name, part: slice.name });
}
