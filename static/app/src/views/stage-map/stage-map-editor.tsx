import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import SectionMessage from '@atlaskit/section-message';
import type { StageMapView } from '../../../../../src/contract/stage-map';
import { DottedLine } from '../../components/dotted-line';
import { SquadLink } from '../../components/module-link';
import { Moment } from '../../components/moment';
import { QuietMessage } from '../../components/quiet-message';
import { useTexts } from '../../data/start-context';
import { StageMapOutcome } from './stage-map-outcome';
import { listAcceptable, readChoice } from './stage-map-draft';
import { StatusTable } from './status-table';
import { useStageMap } from './use-stage-map';

/** What each of the squad's statuses means: proposed by the playbook, confirmed by people who know the board. */
export function StageMapEditor({ project, saved }: { project: string; saved: StageMapView }) {
  const { t } = useTexts();
  const work = useStageMap(project, saved);
  const { base, draft, isChanged } = work;
  const open = base.statuses.filter((row) => (draft[row.id] ?? readChoice(row)).kind === 'open');
  const acceptable = listAcceptable(base.statuses, draft);
  const lost = open.reduce((sum, { cases }) => sum + cases, 0);
  return (
    <>
      <Stack space="space.150">
        <Stack space="space.050">
          <Heading as="h1" size="large">
            {t('stageMap.title', { squad: base.squad.name })}
          </Heading>
          <DottedLine
            items={[
              base.confirmedAt === null ? t('stageMap.unconfirmed') : <Moment key="at" at={base.confirmedAt} within="stageMap.confirmed" />,
              <SquadLink key="squad" projectKey={project}>
                {t('stageMap.toSquad')}
              </SquadLink>,
            ]}
          />
        </Stack>
        <Text as="p">{t('stageMap.intro')}</Text>
      </Stack>
      {base.statuses.length === 0 || base.stages.length === 0 ? (
        <QuietMessage
          title={t(base.stages.length === 0 ? 'page.empty.noPlaybook' : 'page.empty.noSweep')}
          text={t(base.stages.length === 0 ? 'stageMap.noStages' : 'stageMap.noStatuses')}
        />
      ) : (
        <Stack space="space.300">
          {open.length === 0 ? null : (
            <SectionMessage appearance="warning" title={t('stageMap.open', { n: open.length })}>
              <p>{t('stageMap.openText', { n: lost })}</p>
            </SectionMessage>
          )}
          {base.mayConfirm && acceptable.length > 0 ? (
            <Inline space="space.150" alignBlock="center" shouldWrap>
              <Button onClick={work.acceptSure}>{t('stageMap.acceptAll', { n: acceptable.length })}</Button>
              <Text size="small" color="color.text.subtle">
                {t('stageMap.acceptAllText')}
              </Text>
            </Inline>
          ) : null}
          <StatusTable work={work} />
          <StageMapOutcome work={work} project={project} />
          {base.mayConfirm ? (
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <Button appearance="primary" isLoading={work.isSaving} onClick={() => void work.save()}>
                {t(work.outcome.kind === 'conflict' ? 'stageMap.confirmMine' : 'stageMap.confirm')}
              </Button>
              {isChanged ? (
                <Button appearance="subtle" onClick={work.discard}>
                  {t(work.outcome.kind === 'conflict' ? 'stageMap.takeTheirs' : 'common.discard')}
                </Button>
              ) : null}
              <Text size="small" color="color.text.subtle">
                {isChanged ? t('stageMap.changed', { n: Object.keys(draft).length }) : t('stageMap.confirmText')}
              </Text>
            </Inline>
          ) : (
            <Text as="p" color="color.text.subtle">
              {t('stageMap.readOnly')}
            </Text>
          )}
        </Stack>
      )}
    </>
  );
}
