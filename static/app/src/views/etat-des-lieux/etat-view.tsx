import { Stack, Text } from '@atlaskit/primitives';
import type { SquadEtat } from '../../../../../src/contract/etat-des-lieux';
import { useQuery } from '../../../../../src/client/use-query';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { QuietMessage } from '../../components/quiet-message';
import { Section } from '../../components/section';
import { useTexts } from '../../data/start-context';
import { Cadence } from './cadence';
import { EtatFigures } from './etat-figures';
import { EtatRoles } from './etat-roles';
import { StatusesTable } from './statuses-table';
import { TypesPart } from './types-part';

/** What is so in the squad of a project, beside how it was at first. `asOf`: of the sweep whose answer is wanted; another one is asked for anew. */
export function EtatView({ project, asOf }: { project: string; asOf: number }) {
  return <EtatQuery key={asOf} project={project} />;
}

function EtatQuery({ project }: { project: string }) {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('etat-des-lieux.get', { project, lang });
  if (query.state === 'loading') return <Loading />;
  if (query.state === 'failed') return <FailureMessage failure={query.failure} onRetry={reload} />;
  const { now } = query.value;
  if (now === null) return <QuietMessage title={t('etat.unread')} text={t('etat.unreadText')} />;
  return <Etat etat={query.value} now={now} />;
}

function Etat({ etat, now }: { etat: SquadEtat; now: NonNullable<SquadEtat['now']> }) {
  const { t } = useTexts();
  return (
    <>
      <Section title={t('etat.title')}>
        <Stack space="space.300">
          <Text as="p" color="color.text.subtle">
            {t('etat.intro')}
          </Text>
          <EtatFigures now={now} zero={etat.zero} />
        </Stack>
      </Section>
      {now.issues === 0 ? (
        <QuietMessage title={t('etat.empty')} text={t('etat.emptyText')} />
      ) : (
        <>
          <Cadence weeks={now.cadence} />
          <TypesPart key={now.asOf} etat={now} />
          <StatusesTable statuses={now.statuses} stages={etat.stages} />
        </>
      )}
      {etat.roles === null ? null : <EtatRoles roles={etat.roles} />}
    </>
  );
}
