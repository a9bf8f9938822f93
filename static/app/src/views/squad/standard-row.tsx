import Heading from '@atlaskit/heading';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { Box, Inline, Pressable, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import { Fragment, useId, useState } from 'react';
import type { StandardView } from '../../../../../src/contract/squad-page';
import { middayOf } from '../../../../../src/text/day';
import { DottedLine } from '../../components/dotted-line';
import { Emphasis } from '../../components/emphasis';
import { SiteLink } from '../../components/site-link';
import { StateIcon, StateMark } from '../../components/state-mark';
import { useTexts } from '../../data/start-context';
import { DoesNotFit } from './exceptions/does-not-fit';
import { MattersOf } from './exceptions/matters-of';
import { FindingView } from './finding-view';
import { Neighbours } from './neighbours';
import { isSettled } from './order-standards';
import type { Texts } from '../../text/texts';

const press = xcss({
  width: '100%',
  backgroundColor: 'color.background.neutral.subtle',
  paddingBlock: 'space.150',
  paddingInline: 'space.100',
  textAlign: 'start',
  borderRadius: 'radius.medium',
  ':hover': { backgroundColor: 'color.background.neutral.subtle.hovered' },
});
/** The text of an open row lines up with the title above it: past the chevron (16), the icon (16) and two gaps (12 each). */
const body = {
  paddingInlineStart: `calc(${token('space.100')} + 56px)`,
  paddingInlineEnd: token('space.100'),
  paddingBlockEnd: token('space.300'),
};

/** One standard: a line that says how it stands, and what is behind it when opened. */
export function StandardRow({ standard, initiallyOpen }: { standard: StandardView; initiallyOpen: boolean }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(initiallyOpen);
  const id = useId();
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <Box style={{ borderBlockEnd: `1px solid ${token('color.border')}` }}>
      <Heading as="h3" size="xsmall">
        <Pressable
          xcss={press}
          aria-label={`${standard.title}${t('common.separator')}${t(`state.${standard.state}`)}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Inline space="space.150" alignBlock="start" spread="space-between">
            <Inline space="space.150" alignBlock="start">
              <Chevron label="" color={token('color.icon.subtle')} />
              <StateIcon state={standard.state} />
              <Stack space="space.050">
                <Text weight="semibold">{standard.title}</Text>
                {isOpen ? null : <Summary standard={standard} />}
              </Stack>
            </Inline>
            <Box style={{ whiteSpace: 'nowrap' }}>
              <StateWord standard={standard} />
            </Box>
          </Inline>
        </Pressable>
      </Heading>
      <div id={id} hidden={!isOpen}>
        {isOpen ? <StandardBody standard={standard} /> : null}
      </div>
    </Box>
  );
}

function StateWord({ standard }: { standard: StandardView }) {
  const texts = useTexts();
  return (
    <Text size="small" color="color.text.subtle">
      {standard.state === 'met' && standard.since !== null
        ? `${texts.t('state.met')} ${texts.t('page.practices.since', { date: texts.date(standard.since) })}`
        : sayWaived(texts, standard)}
    </Text>
  );
}

/** The finding that decides: the first must check in the standard's state. */
function findDecisive({ state, findings }: StandardView) {
  return findings.find((finding) => finding.state === state && finding.severity === 'must');
}

/** "Waived until 12 Mar 2026": the first of its waivers to end. */
function sayWaived(texts: Texts, { state, findings }: StandardView): string {
  const ends = findings.flatMap(({ waivedUntil, severity }) => (severity === 'must' && waivedUntil !== null ? [waivedUntil] : []));
  const [first] = ends.sort();
  if (state !== 'waived' || first === undefined) return texts.t(`state.${state}`);
  return texts.t('page.practices.waivedUntil', { date: texts.date(middayOf(first)) });
}

/** A closed row that is not settled says the one thing that decides: the first finding in the standard's state. */
function Summary({ standard }: { standard: StandardView }) {
  if (isSettled(standard)) return null;
  const decisive = findDecisive(standard);
  if (decisive === undefined) return null;
  return (
    <Text size="small" color="color.text.subtle">
      <Emphasis text={decisive.headline} />
    </Text>
  );
}

function StandardBody({ standard }: { standard: StandardView }) {
  const texts = useTexts();
  const { t } = texts;
  const decisive = findDecisive(standard);
  return (
    <div style={body}>
      <Stack space="space.200">
        <DottedLine
          items={[
            t(`page.practices.mode.${standard.mode}`),
            t(`page.practices.governance.${standard.governance}`),
            standard.serves.length === 0 ? null : t('page.practices.serves', { objectives: texts.list(standard.serves) }),
            standard.doc === null ? null : <SiteLink url={standard.doc}>{t('page.practices.doc')}</SiteLink>,
          ]}
        />
        {standard.why === '' ? null : (
          <Text as="p" color="color.text.subtle">
            <Text as="strong" weight="semibold" color="color.text.subtle">
              {t('page.finding.why')}
            </Text>{' '}
            {standard.why}
          </Text>
        )}
        {standard.findings.length === 0 ? <Text as="p">{t('page.practices.noFinding')}</Text> : null}
        <MattersOf standard={standard.id} check={null} />
        {standard.findings.map((finding) => (
          <Fragment key={finding.check}>
            <FindingView finding={finding} mark={<StateMark state={finding.state} />}>
              <MattersOf standard={standard.id} check={finding.check} />
              <DoesNotFit finding={finding} />
            </FindingView>
            {finding === decisive ? <Neighbours standard={standard.id} /> : null}
          </Fragment>
        ))}
      </Stack>
    </div>
  );
}
