import Button from '@atlaskit/button/new';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import { acceptFrom } from '../../../../../../src/contract/acceptance';
import type { ReviewedSquad } from '../../../../../../src/contract/stage-map';
import { ChoiceSelect } from '../../../components/choice-select';
import { FailureMessage } from '../../../components/failure-message';
import { useTexts } from '../../../data/start-context';
import { listAcceptableSquads } from './review-rows';
import { useAcceptance, type Acceptance } from './use-acceptance';

const panel = xcss({ backgroundColor: 'elevation.surface.sunken', borderRadius: 'radius.large', padding: 'space.200' });
/** What may be asked for: unseen, nothing below these. */
const thresholds = [0.95, acceptFrom.usual, 0.8] as const;

interface Props {
  /** The squads that are chosen. */
  squads: readonly ReviewedSquad[];
  /** False while not every squad has been read. */
  isReady: boolean;
  onEnd: () => void;
}

/** Accepting what is sure enough, for all chosen squads at once: asked once more before, told squad by squad while it runs. */
export function AcceptancePanel({ squads, isReady, onEnd }: Props) {
  const { t } = useTexts();
  const [atLeast, setAtLeast] = useState<number>(acceptFrom.usual);
  const [isAsking, setAsking] = useState(false);
  const { acceptance, accept, stop } = useAcceptance(onEnd);
  const acceptable = listAcceptableSquads(squads, atLeast);
  const total = acceptable.reduce((sum, { statuses }) => sum + statuses, 0);
  const start = (): void => {
    setAsking(false);
    void accept(
      acceptable.map(({ squad }) => squad),
      atLeast,
    );
  };
  return (
    <Stack space="space.150">
      {acceptance.kind === 'done' ? <Outcome acceptance={acceptance} /> : null}
      {squads.every(({ statuses }) => statuses.length === 0) ? null : (
        <Box xcss={panel}>
          {acceptance.kind === 'working' ? (
            <Working acceptance={acceptance} stop={stop} />
          ) : isAsking ? (
            <Stack space="space.150">
              <Text as="p">{t('admin.stageMaps.ask', { n: total, squads: acceptable.length })}</Text>
              <Inline space="space.100">
                <Button appearance="primary" onClick={start}>
                  {t('admin.stageMaps.yes')}
                </Button>
                <Button appearance="subtle" onClick={() => setAsking(false)}>
                  {t('admin.stageMaps.no')}
                </Button>
              </Inline>
            </Stack>
          ) : (
            <Offer
              atLeast={atLeast}
              onChoose={setAtLeast}
              total={total}
              squads={squads.length}
              onAsk={isReady && total > 0 ? () => setAsking(true) : null}
            />
          )}
        </Box>
      )}
    </Stack>
  );
}

interface OfferProps {
  atLeast: number;
  onChoose: (atLeast: number) => void;
  total: number;
  squads: number;
  /** Null while there is nothing to accept. */
  onAsk: (() => void) | null;
}

function Offer({ atLeast, onChoose, total, squads, onAsk }: OfferProps) {
  const { t, percent } = useTexts();
  const toOption = (value: number) => ({ label: percent(value), value });
  return (
    <Inline space="space.200" alignBlock="end" shouldWrap>
      <ChoiceSelect label={t('admin.stageMaps.threshold')} options={thresholds.map(toOption)} value={atLeast} onChange={onChoose} />
      <Button isDisabled={onAsk === null} onClick={() => onAsk?.()}>
        {t('admin.stageMaps.accept', { n: total })}
      </Button>
      <Text size="small" color="color.text.subtle">
        {t('admin.stageMaps.scope', { squads })}
      </Text>
    </Inline>
  );
}

function Working({ acceptance: { done, total }, stop }: { acceptance: Extract<Acceptance, { kind: 'working' }>; stop: () => void }) {
  const { t } = useTexts();
  return (
    <Stack space="space.100">
      <div role="status">
        <Text>{t('admin.stageMaps.working', { done, total })}</Text>
      </div>
      <ProgressBar ariaLabel={t('admin.stageMaps.bulk')} value={total === 0 ? 0 : done / total} />
      <Inline>
        <Button appearance="subtle" onClick={stop}>
          {t('admin.stageMaps.stop')}
        </Button>
      </Inline>
    </Stack>
  );
}

function Outcome({ acceptance: { count, failure } }: { acceptance: Extract<Acceptance, { kind: 'done' }> }) {
  const { t, list } = useTexts();
  const { squads, statuses, conflicts, left } = count;
  const isClean = conflicts.length === 0 && left === 0;
  return (
    <div role="status">
      <Stack space="space.100">
        {failure ? <FailureMessage failure={failure} /> : null}
        <SectionMessage appearance={isClean ? 'success' : 'warning'} title={t('admin.stageMaps.done', { statuses, squads })}>
          {conflicts.length === 0 ? null : <p>{t('admin.stageMaps.conflicts', { n: conflicts.length, names: list(conflicts) })}</p>}
          {left === 0 ? null : <p>{t('admin.stageMaps.left', { n: left })}</p>}
          <p>{t('admin.stageMaps.later')}</p>
        </SectionMessage>
      </Stack>
    </div>
  );
}
