import Button from '@atlaskit/button/new';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { PlaybookPages } from '../../../../../../src/contract/playbook-pages';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { Moment } from '../../../components/moment';
import { Section } from '../../../components/section';
import { SiteLink } from '../../../components/site-link';
import { useTexts } from '../../../data/start-context';
import { PagesTable } from './pages-table';
import { SpaceForm } from './space-form';
import { isRunActive, usePages, type PagesWatch } from './use-pages';

/** The playbook as pages of Confluence: in which space, what is in step, what is not and why. */
export function PagesSection() {
  const { t } = useTexts();
  const watch = usePages();
  const { query, reload } = watch;
  if (query.state === 'loading') return <Loading />;
  return (
    <Section title={t('admin.pages.title')}>
      <Text as="p" color="color.text.subtle">
        {t('admin.pages.intro')}
      </Text>
      {query.state === 'failed' ? <FailureMessage failure={query.failure} onRetry={reload} /> : <Desk pages={query.value} watch={watch} />}
    </Section>
  );
}

function Desk({ pages, watch }: { pages: PlaybookPages; watch: PagesWatch }) {
  const { act, failure, isActing } = watch;
  const [isChoosing, setChoosing] = useState(false);
  const { space, langs, version } = pages;
  const isBusy = isActing || isRunActive(pages);
  return (
    <Stack space="space.300">
      {space === null || isChoosing ? (
        <SpaceForm
          chosen={{ space, langs }}
          isBusy={isActing}
          onChoose={(chosen, wanted) =>
            void act('playbook-pages.choose', { space: chosen.id, langs: wanted, basedOn: version }).then((done) => setChoosing(!done))
          }
          {...(space ? { onCancel: () => setChoosing(false) } : {})}
        />
      ) : (
        <Place
          pages={pages}
          isBusy={isBusy}
          onPublish={() => void act('playbook-pages.publish', {})}
          onChange={() => setChoosing(true)}
          onStop={() => void act('playbook-pages.choose', { space: null, langs, basedOn: version })}
        />
      )}
      {failure === null ? null : <FailureMessage failure={failure} />}
      {space === null ? null : (
        <PagesTable pages={pages.pages} isBusy={isBusy} onWish={(key, wish) => void act('playbook-pages.settle', { key, wish })} />
      )}
    </Stack>
  );
}

interface PlaceProps {
  pages: PlaybookPages;
  isBusy: boolean;
  onPublish: () => void;
  onChange: () => void;
  onStop: () => void;
}

/** Where the pages are, how the last run went, and what can be done with all of them. */
function Place({ pages, isBusy, onPublish, onChange, onStop }: PlaceProps) {
  const { t, list } = useTexts();
  const { space, langs } = pages;
  const [isAsking, setAsking] = useState(false);
  if (!space) return null;
  const url = `/wiki/spaces/${encodeURIComponent(space.key)}/overview`;
  return (
    <Stack space="space.200">
      <Inline spread="space-between" alignBlock="center" space="space.200" rowSpace="space.150" shouldWrap>
        <Stack space="space.050">
          <Text as="p" weight="medium">
            {t('admin.pages.in')} <SiteLink url={url}>{space.name}</SiteLink>
          </Text>
          <Text as="p" size="small" color="color.text.subtle">
            {t('admin.pages.languages', { langs: list(langs.map((each) => t(`diff.language.${each}`))) })}
          </Text>
        </Stack>
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          <Button appearance="primary" isDisabled={isBusy} onClick={onPublish}>
            {t('admin.pages.publish')}
          </Button>
          <Button onClick={onChange}>{t('admin.pages.change')}</Button>
          <Button appearance="subtle" onClick={() => setAsking(true)}>
            {t('admin.pages.stop')}
          </Button>
        </Inline>
      </Inline>
      {isAsking ? (
        <Inline space="space.100" alignBlock="center" rowSpace="space.050" shouldWrap>
          <Text size="small">{t('admin.pages.stopSure')}</Text>
          <Button spacing="compact" onClick={onStop}>
            {t('admin.pages.stop')}
          </Button>
          <Button spacing="compact" appearance="subtle" onClick={() => setAsking(false)}>
            {t('editor.item.keep')}
          </Button>
        </Inline>
      ) : null}
      <RunLine pages={pages} />
    </Stack>
  );
}

function RunLine({ pages: { run, pages } }: { pages: PlaybookPages }) {
  const { t } = useTexts();
  if (!run) return null;
  if (run.state === 'running' || run.state === 'waiting') {
    return (
      <Stack space="space.075">
        <div role="status">
          <Text size="small">{t(`admin.pages.run.${run.state}`, { done: run.done, total: run.total })}</Text>
        </div>
        <ProgressBar
          value={run.total === 0 ? 0 : run.done / run.total}
          isIndeterminate={run.total === 0}
          ariaLabel={t('admin.pages.title')}
        />
      </Stack>
    );
  }
  if (run.problem !== null) {
    return (
      <div role="status">
        <SectionMessage appearance="warning" title={t(`admin.pages.problem.${run.problem}.title`)}>
          <p>{t(`admin.pages.problem.${run.problem}.text`)}</p>
        </SectionMessage>
      </div>
    );
  }
  const inStep = pages.filter(({ state }) => state === 'in-step').length;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <div role="status">
        <Text size="small">{t('admin.pages.run.done', { inStep, total: pages.length })}</Text>
      </div>
      <Text size="small" color="color.text.subtle">
        <Moment at={run.endedAt ?? run.startedAt} within="admin.pages.run.at" />
      </Text>
    </Inline>
  );
}
