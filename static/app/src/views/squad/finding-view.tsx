import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import type { ReactNode } from 'react';
import type { RenderedFinding } from '../../../../../src/contract/finding';
import { middayOf } from '../../../../../src/text/day';
import { DottedLine } from '../../components/dotted-line';
import { Emphasis } from '../../components/emphasis';
import { useTexts } from '../../data/start-context';
import { Evidence } from './evidence';
import { FindingFooter } from './finding-footer';
import { Fixes } from './fixes';

const card = xcss({ backgroundColor: 'elevation.surface.sunken', borderRadius: 'radius.large', padding: 'space.250' });

/** One finding, as a message: what is so, what was agreed, what helps, where to look, and how it was judged. */
export function FindingView({ finding, mark, children }: { finding: RenderedFinding; mark: ReactNode; children?: ReactNode }) {
  const texts = useTexts();
  const { t } = texts;
  const setAside = finding.state === 'waived' || finding.state === 'grace';
  return (
    <Box xcss={card}>
      <Stack space="space.150">
        <Stack space="space.050">
          <Inline space="space.200" alignBlock="center" shouldWrap>
            {mark}
            <DottedLine
              items={[
                finding.severity === 'advice' ? t('page.finding.advice') : null,
                finding.waivedUntil === null ? null : t('exceptions.until', { date: texts.date(middayOf(finding.waivedUntil)) }),
                setAside ? t('page.finding.measured', { state: t(`state.${finding.measured}`) }) : null,
              ]}
            />
          </Inline>
          <Heading as="h4" size="small">
            <Emphasis text={finding.headline} />
          </Heading>
        </Stack>
        {finding.expected === '' ? null : (
          <Text as="p">
            <Emphasis text={finding.expected} />
          </Text>
        )}
        {finding.notes.map((note, index) => (
          <Text as="p" key={index} color="color.text.subtle">
            <Emphasis text={note} />
          </Text>
        ))}
        <Fixes fixes={finding.fixes} />
        <Evidence finding={finding} />
        {children}
        <FindingFooter finding={finding} />
      </Stack>
    </Box>
  );
}
