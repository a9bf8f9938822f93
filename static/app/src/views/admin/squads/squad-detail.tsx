import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Api } from '../../../../../../src/contract/endpoints';
import type { Decision, SquadCandidate } from '../../../../../../src/contract/squad-admin';
import { BackButton } from '../../../components/back-button';
import { DottedLine } from '../../../components/dotted-line';
import { Section } from '../../../components/section';
import { SquadLink } from '../../../components/module-link';
import { useTexts } from '../../../data/start-context';
import { CandidateStatus } from './candidate-status';
import { CloseForm, StartForm } from './lifetime-form';
import { MergeForm } from './merge-form';
import { saySource } from './say-source';
import type { SpaceChoice } from './source-adder';
import { SplitForm } from './split-form';
import { SquadForm } from './squad-form';
import type { Decisions } from './use-decisions';

interface Props {
  squad: SquadCandidate;
  listed: Api['squad-admin.list']['output'];
  decisions: Decisions;
  outcome: ReactNode;
  onClose: () => void;
}

/** Every Jira space that the list speaks of. */
function listSpaces(squads: readonly SquadCandidate[]): SpaceChoice[] {
  const spaces = new Map(
    squads.flatMap(({ sources }) =>
      sources.map(({ projectId, projectKey, projectName }) => [projectId, { id: projectId, key: projectKey, name: projectName }]),
    ),
  );
  return [...spaces.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** One squad: who it is, what it is made of, and how it is merged, split and closed. */
export function SquadDetail({ squad, listed, decisions, outcome, onClose }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const { isSaving } = decisions;
  const decide = (list: readonly Decision[], also?: readonly SquadCandidate[]): void => void decisions.decide(list, [squad], also);
  const spaces = listSpaces(listed.squads);
  const held = new Set(squad.sources.filter(({ until }) => until === null).map(({ projectId }) => projectId));
  const past = squad.sources.filter(({ until }) => until !== null);
  const isOut = squad.status === 'out';
  const home = squad.sources.find(({ until }) => until === null);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <Stack space="space.300">
      {/* Who comes from far down the list, or by keyboard, begins at the top. */}
      <div ref={top} tabIndex={-1} />
      <BackButton onClick={onClose}>{t('admin.squads.back')}</BackButton>
      <Inline spread="space-between" alignBlock="start" space="space.200" shouldWrap>
        <Stack space="space.050">
          <Heading as="h2" size="medium">
            {squad.name}
          </Heading>
          <DottedLine
            items={[
              squad.key,
              squad.from === null ? null : t('admin.squads.since', { date: texts.date(squad.from) }),
              squad.states && t('admin.squads.statesShort', { ...squad.states }),
            ]}
          />
          <CandidateStatus squad={squad} />
        </Stack>
        <Inline space="space.100" alignBlock="center">
          {isOut || !home ? null : <SquadLink projectKey={home.projectKey}>{t('admin.squads.open')}</SquadLink>}
          {squad.status === 'in' ? null : (
            <Button appearance={isOut ? 'default' : 'primary'} isDisabled={isSaving} onClick={() => decide([{ do: 'include' }])}>
              {t('admin.squads.edit.take')}
            </Button>
          )}
          {isOut ? null : (
            <Button isDisabled={isSaving} onClick={() => decide([{ do: 'leave-out' }])}>
              {t('admin.squads.edit.leaveOut')}
            </Button>
          )}
        </Inline>
      </Inline>
      {outcome}
      <Section title={t('admin.squads.edit.title')}>
        <SquadForm
          key={`${squad.key} ${squad.version}`}
          squad={squad}
          spaces={spaces}
          tribes={listed.tribes}
          kinds={listed.kinds}
          isSaving={isSaving}
          onSave={decide}
        />
        {past.length === 0 ? null : (
          <DottedLine
            items={[
              t('admin.squads.edit.history'),
              ...past.map((source) => `${saySource(texts, source)} ${t('admin.squads.until', { date: texts.date(source.until ?? 0) })}`),
            ]}
          />
        )}
      </Section>
      <Section title={t('admin.squads.reorganise.title')}>
        <Text as="p" color="color.text.subtle">
          {t('admin.squads.reorganise.text')}
        </Text>
        <Part title={t('admin.squads.reorganise.split')} isShown={!isOut}>
          <SplitForm spaces={spaces.filter(({ id }) => held.has(id))} isSaving={isSaving} onSplit={(decision) => decide([decision])} />
        </Part>
        <Part title={t('admin.squads.reorganise.merge')} isShown={!isOut}>
          <MergeForm
            others={listed.squads.filter(({ key, status }) => key !== squad.key && status !== 'out')}
            isSaving={isSaving}
            onMerge={(decision, into) => decide([decision], [into])}
          />
        </Part>
        <Part title={t('admin.squads.reorganise.start')} isShown={!isOut}>
          <StartForm key={squad.version} squad={squad} isSaving={isSaving} onDecide={(decision) => decide([decision])} />
        </Part>
        <Part
          title={t(squad.until === null ? 'admin.squads.reorganise.close' : 'admin.squads.reorganise.reopen')}
          isShown={!isOut || squad.until !== null}
        >
          <CloseForm key={squad.version} squad={squad} isSaving={isSaving} onDecide={(decision) => decide([decision])} />
        </Part>
      </Section>
    </Stack>
  );
}

function Part({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="small">
        {title}
      </Heading>
      {children}
    </Stack>
  );
}
