import Button from '@atlaskit/button/new';
import { Stack, Text } from '@atlaskit/primitives';
import { useQuery } from '../../../../../../src/client/use-query';
import type { SquadRow } from '../../../../../../src/contract/admin';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { Ladder } from '../../rollouts/ladder';
import { RolloutPage } from '../../rollouts/rollout-page';
import { PlanPage } from './plan-page';
import { RolloutsTable } from './rollouts-table';

interface Props {
  squads: readonly SquadRow[];
  /** The place inside: '' = the list, `new`, the id of a rollout, or `<id>/plan`. */
  inside: string;
  onInside: (inside: string) => void;
}

/** How standards are brought to squads: the list, one rollout as a page, its plan as a page. */
export function RolloutsSection({ squads, inside, onInside }: Props) {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('rollout.list', { lang });
  const [id = '', part] = inside.split('/');
  const goBack = (): void => {
    reload();
    onInside('');
  };
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailureMessage failure={query.failure} onRetry={reload} />;
  const { rollouts, standards } = query.value;
  const onSaved = (saved: string): void => {
    reload();
    onInside(saved);
  };
  const planning = { squads, standards: standards.filter(({ isFree }) => isFree), onSaved, onBack: goBack };
  if (id === 'new') return <PlanPage rollout={null} {...planning} />;
  if (id !== '' && part === 'plan') return <SavedPlan id={id} {...planning} />;
  if (id !== '') return <RolloutPage key={id} id={id} onBack={goBack} onPlan={() => onInside(`${id}/plan`)} />;
  return (
    <Stack space="space.400">
      <Section
        title={t('rollouts.title')}
        aside={
          <Button appearance="primary" onClick={() => onInside('new')}>
            {t('rollouts.begin')}
          </Button>
        }
      >
        <Text as="p" color="color.text.subtle">
          {t('rollouts.intro')}
        </Text>
        {rollouts.length === 0 ? (
          <QuietMessage title={t('rollouts.none')} text={t('rollouts.noneText')} />
        ) : (
          <RolloutsTable rollouts={rollouts} onOpen={onInside} />
        )}
      </Section>
      <Ladder />
    </Stack>
  );
}

/** The plan of a draft that is kept. */
function SavedPlan({ id, ...planning }: Omit<Parameters<typeof PlanPage>[0], 'rollout'> & { id: string }) {
  const { lang } = useTexts();
  const { query, reload } = useQuery('rollout.get', { rollout: id, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailureMessage failure={query.failure} onRetry={reload} />;
  return <PlanPage key={query.value.version} rollout={query.value} {...planning} />;
}
