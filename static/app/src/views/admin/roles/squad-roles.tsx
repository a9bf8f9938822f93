import { Stack } from '@atlaskit/primitives';
import { useQuery } from '../../../../../../src/client/use-query';
import { BackButton } from '../../../components/back-button';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { useTexts } from '../../../data/start-context';
import { AssignRoles } from '../../assign-roles/assign-roles';

/** The roles of one squad, set by Product Ops. */
export function SquadRoles({ squad, onClose }: { squad: string; onClose: () => void }) {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('assignments.list', { project: squad, lang });
  return (
    <Stack space="space.300">
      <BackButton onClick={onClose}>{t('roles.matrix.back')}</BackButton>
      {query.state === 'loading' ? <Loading /> : null}
      {query.state === 'failed' ? <FailureMessage failure={query.failure} onRetry={reload} /> : null}
      {query.state === 'ready' ? <AssignRoles saved={query.value} /> : null}
    </Stack>
  );
}
