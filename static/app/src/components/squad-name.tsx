import { Text } from '@atlaskit/primitives';
import type { NamedSquad } from '../../../../src/contract/report-parts';
import { SquadLink } from './module-link';

/** A squad, as a link to its findings where the reader may open them. */
export function SquadName({ squad: { name, projectKey, mayOpen } }: { squad: Pick<NamedSquad, 'name' | 'projectKey' | 'mayOpen'> }) {
  return mayOpen ? <SquadLink projectKey={projectKey}>{name}</SquadLink> : <Text>{name}</Text>;
}
