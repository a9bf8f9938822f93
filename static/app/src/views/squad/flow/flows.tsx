import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, xcss } from '@atlaskit/primitives';
import { useState, type ReactNode } from 'react';
import type { FlowPicture, FlowSpan, SquadFlows } from '../../../../../../src/contract/flow-picture';
import { useQuery } from '../../../../../../src/client/use-query';
import { FailureMessage } from '../../../components/failure-message';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { FlowView } from './flow-view';

/** As high as a picture of nine stages, so that what stands below does not jump. */
const waiting = xcss({ height: '360px', borderRadius: 'radius.large', backgroundColor: 'color.skeleton' });

/** How work really flowed in a squad: one picture for each of its flows. */
export function Flows({ project }: { project: string }) {
  const { t, lang } = useTexts();
  const [span, setSpan] = useState<FlowSpan>('audit');
  const { query, reload } = useQuery('flow.get', { project, span, lang });
  const known = query.state === 'ready' ? query.value : null;
  const title = t('page.flows.title');
  if (query.state === 'failed') {
    return (
      <Section title={title}>
        <Stack space="space.100" alignInline="start">
          <FailureMessage failure={query.failure} />
          <Button onClick={reload}>{t('common.retry')}</Button>
        </Stack>
      </Section>
    );
  }
  if (known === null) {
    return (
      <Section title={title}>
        <Box xcss={waiting} aria-busy="true" aria-label={t('common.loading')} />
      </Section>
    );
  }
  if (!known.readable) {
    return (
      <Section title={title}>
        <QuietMessage text={t('page.flows.unreadable')} />
      </Section>
    );
  }
  if (known.flows.length === 0) return null;
  return (
    <Section title={title} aside={<Spans known={known} span={span} onChoose={setSpan} />}>
      <ChosenFlow project={project} span={span} known={known} onWiden={() => setSpan('wide')} />
    </Section>
  );
}

/** Buttons of which one is pressed. */
function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Inline space="space.050" role="group" aria-label={label} alignBlock="center" shouldWrap>
      {children}
    </Inline>
  );
}

function Spans({ known, span, onChoose }: { known: SquadFlows; span: FlowSpan; onChoose: (span: FlowSpan) => void }) {
  const { t } = useTexts();
  const { wideDays, ownDays } = known;
  if (wideDays === null) return null;
  return (
    <Choice label={t('page.flows.span')}>
      {(['audit', 'wide'] as const).map((each) => (
        <Button
          key={each}
          appearance="subtle"
          spacing="compact"
          isSelected={span === each}
          aria-pressed={span === each}
          onClick={() => onChoose(each)}
        >
          {t('page.flows.lastDays', { days: each === 'wide' ? wideDays : (ownDays ?? 0) })}
        </Button>
      ))}
    </Choice>
  );
}

interface Props {
  project: string;
  span: FlowSpan;
  known: SquadFlows;
  onWiden: () => void;
}

function ChosenFlow({ project, span, known, onWiden }: Props) {
  const { t } = useTexts();
  const { flows, mayList, wideDays } = known;
  const [chosen, setChosen] = useState<string | null>(null);
  const picture = flows.find(({ flow }) => flow === chosen) ?? flows.find(({ judged }) => judged > 0) ?? flows[0];
  if (!picture) return null;
  const widen =
    wideDays !== null && span === 'audit' ? <Button onClick={onWiden}>{t('page.flows.lastDays', { days: wideDays })}</Button> : null;
  return (
    <Stack space="space.300">
      {flows.length < 2 ? null : <FlowChoice flows={flows} chosen={picture} onChoose={setChosen} />}
      {picture.judged === 0 ? (
        <QuietMessage text={sayNothing(picture)} action={widen} />
      ) : (
        <FlowView key={`${picture.flow} ${span}`} project={project} span={span} picture={picture} mayList={mayList} />
      )}
    </Stack>
  );

  function sayNothing({ windowDays, inProgress }: FlowPicture): string {
    const none = windowDays === null ? t('page.flows.noneEver') : t('page.flows.none', { days: windowDays });
    return `${none} ${t('page.flows.inProgress', { n: inProgress })}`;
  }
}

function FlowChoice({ flows, chosen, onChoose }: { flows: readonly FlowPicture[]; chosen: FlowPicture; onChoose: (flow: string) => void }) {
  const texts = useTexts();
  return (
    <Choice label={texts.t('page.flows.choose')}>
      {flows.map(({ flow, name, judged }) => (
        <Button key={flow} isSelected={flow === chosen.flow} aria-pressed={flow === chosen.flow} onClick={() => onChoose(flow)}>
          {texts.t('page.flows.chooseOne', { flow: name, n: judged })}
        </Button>
      ))}
    </Choice>
  );
}
