import Heading from '@atlaskit/heading';
import CheckCircleIcon from '@atlaskit/icon/core/check-circle';
import InformationCircleIcon from '@atlaskit/icon/core/information-circle';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { SquadPage, StandardView } from '../../../../../src/contract/squad-page';
import { DottedLine } from '../../components/dotted-line';
import { Emphasis } from '../../components/emphasis';
import { FixButton } from '../../components/fix-link';
import { Section } from '../../components/section';
import { useReachable } from '../../data/declarations-place';
import { useTexts } from '../../data/start-context';
import { chooseNoStep } from './order-standards';

type Step = SquadPage['steps'][number];

const card = xcss({ backgroundColor: 'elevation.surface.raised', boxShadow: 'elevation.shadow.raised', borderRadius: 'radius.xlarge' });
const row = xcss({ padding: 'space.300' });
const list = xcss({ listStyleType: 'none', margin: 'space.0', padding: 'space.0' });
const disc = xcss({
  width: '32px',
  height: '32px',
  borderRadius: 'radius.full',
  backgroundColor: 'color.background.brand.subtlest',
  color: 'color.text.brand',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  flexShrink: 0,
});

/** The only thing that many will read: at most three things to do, the most useful first. */
export function NextSteps({ steps, standards }: { steps: readonly Step[]; standards: readonly StandardView[] }) {
  const { t } = useTexts();
  if (steps.length === 0) return <NothingToDo standards={standards} />;
  return (
    <Section title={t('page.steps.title')}>
      <Box xcss={card}>
        <Box as="ol" xcss={list}>
          {steps.map((step, index) => (
            <Box as="li" key={index} xcss={row} style={index === 0 ? {} : { borderBlockStart: `1px solid ${token('color.border')}` }}>
              <StepRow step={step} rank={index + 1} />
            </Box>
          ))}
        </Box>
      </Box>
    </Section>
  );
}

function StepRow({ step, rank }: { step: Step; rank: number }) {
  const { t } = useTexts();
  const link = useReachable(step.link);
  return (
    <Inline space="space.200" spread="space-between" alignBlock="center" shouldWrap>
      <Box style={{ flex: '1 1 420px', minWidth: 0 }}>
        <Inline space="space.200" alignBlock="start">
          <Box xcss={disc} aria-hidden="true">
            <Text weight="bold" color="inherit">
              {rank}
            </Text>
          </Box>
          <Stack space="space.050">
            <Heading as="h3" size="medium">
              <Emphasis text={step.text} />
            </Heading>
            <DottedLine
              items={[
                t('common.minutes', { minutes: step.minutes }),
                t(`common.who.${step.who}`),
                step.closes.length === 0 ? null : t('page.steps.closes', { n: step.closes.length }),
              ]}
            />
          </Stack>
        </Inline>
      </Box>
      {link === null ? null : <FixButton link={link} primary={rank === 1} />}
    </Inline>
  );
}

function NothingToDo({ standards }: { standards: readonly StandardView[] }) {
  const { t } = useTexts();
  const kind = chooseNoStep(standards);
  return (
    <Box xcss={[card, row]} as="section">
      <Inline space="space.200" alignBlock="center">
        {kind === 'allMet' ? (
          <CheckCircleIcon label="" color={token('color.icon.success')} />
        ) : (
          <InformationCircleIcon label="" color={token('color.icon.subtle')} />
        )}
        <Stack space="space.050">
          <Heading as="h2" size="small">
            {t(kind === 'left' ? 'page.steps.left' : 'page.steps.none')}
          </Heading>
          <Text as="p" color="color.text.subtle">
            {t(`page.steps.${kind}Text`)}
          </Text>
        </Stack>
      </Inline>
    </Box>
  );
}
