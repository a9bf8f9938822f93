import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { useState } from 'react';
import { useQuery } from '../../../../../src/client/use-query';
import type { RolloutHead } from '../../../../../src/contract/rollout-views';
import { FailureMessage } from '../../components/failure-message';
import { useTexts } from '../../data/start-context';
import { RolloutMark } from './rollout-mark';
import { RolloutPage } from './rollout-page';
import { sayDue } from './say-rollout';

const card = xcss({ borderRadius: 'radius.large', padding: 'space.200', backgroundColor: 'elevation.surface.raised' });

/** The rollouts that wait for the reader: a signature, a publication, a review. Nothing where none does. */
export function RolloutsDue() {
  const { t, lang } = useTexts();
  const { query, reload } = useQuery('rollout.list', { lang });
  if (query.state === 'failed') return <FailureMessage failure={query.failure} onRetry={reload} />;
  const mine = query.state === 'ready' ? query.value.rollouts.filter((rollout) => rollout.mine) : [];
  if (mine.length === 0) return null;
  return (
    <Stack space="space.150">
      <Heading as="h3" size="small">
        {t('rollouts.mine.title')}
      </Heading>
      {mine.map((rollout) => (
        <DueCard key={rollout.id} rollout={rollout} onChanged={reload} />
      ))}
    </Stack>
  );
}

function DueCard({ rollout, onChanged }: { rollout: RolloutHead; onChanged: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const [isOpen, setOpen] = useState(false);
  return (
    <Box xcss={card} style={{ border: `1px solid ${token('color.border')}` }}>
      <Stack space="space.200">
        <Inline space="space.150" alignBlock="center" spread="space-between" shouldWrap>
          <Stack space="space.050">
            <Inline space="space.150" alignBlock="center">
              <Heading as="h4" size="xsmall">
                {rollout.standard.title}
              </Heading>
              <RolloutMark rollout={rollout} />
            </Inline>
            <Text as="p">{t('rollouts.waitsFor', { what: sayDue(texts, rollout) ?? t('rollouts.due.none') })}</Text>
          </Stack>
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'rollouts.mine.close' : 'rollouts.mine.open')}
          </Button>
        </Inline>
        {isOpen ? <RolloutPage id={rollout.id} onChanged={onChanged} /> : null}
      </Stack>
    </Box>
  );
}
