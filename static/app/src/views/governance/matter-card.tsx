import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { token } from '@atlaskit/tokens';
import type { ReactNode } from 'react';
import type { MatterView, WaiverView } from '../../../../../src/contract/matters';
import { DottedLine } from '../../components/dotted-line';
import { SiteLink } from '../../components/site-link';
import { useNow } from '../../data/session-context';
import { useTexts } from '../../data/start-context';
import { MatterActions } from './matter-actions';
import { MatterMark } from './matter-mark';
import { sayDay, sayDecision, sayName, sayPromise, sayTime } from './say-matter';
import type { AskingRules } from './waiver-form';

const card = xcss({ borderRadius: 'radius.large', padding: 'space.200', backgroundColor: 'elevation.surface.raised' });

interface Props {
  matter: MatterView;
  rules: AskingRules;
  /** Where it is shown away from its standard and squad, what it is about. */
  about?: ReactNode;
  onDone: () => void;
}

/** A waiver or an answer as everybody reads it: how it stands, what was said, what was decided and why, and what one may do. */
export function MatterCard({ matter, rules, about, onDone }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const now = useNow();
  const promise = sayPromise(texts, matter);
  const asked = t(matter.kind === 'waiver' ? 'exceptions.asked' : 'exceptions.answered', {
    name: sayName(texts, matter.askedBy),
    when: texts.when(matter.askedAt, now),
  });
  return (
    <Box xcss={card} style={{ border: `1px solid ${token('color.border')}` }}>
      <Stack space="space.150">
        <Stack space="space.050">
          {about}
          <Inline space="space.150" alignBlock="center" shouldWrap>
            <MatterMark matter={matter} />
            <DottedLine
              items={[
                ...(matter.kind === 'waiver'
                  ? [...sayTime(texts, matter), sayWhole(matter, t)]
                  : [t(`exceptions.reason.${matter.reason}`)]),
                asked,
              ]}
            />
          </Inline>
        </Stack>
        {matter.kind === 'waiver' ? <WaiverWords waiver={matter} /> : <ContestWords contest={matter} />}
        {matter.kind === 'waiver' && matter.unneededDays !== null ? (
          <Text as="p" weight="medium">
            {t('exceptions.unneeded', { n: matter.unneededDays })} {matter.may.close ? t('exceptions.unneededAsk') : null}
          </Text>
        ) : null}
        {promise === null ? null : (
          <Text
            as="p"
            size="small"
            color={matter.late ? 'color.text.warning' : 'color.text.subtle'}
            weight={matter.late ? 'semibold' : 'regular'}
          >
            {promise}
          </Text>
        )}
        <MatterActions matter={matter} rules={rules} onDone={onDone} />
      </Stack>
    </Box>
  );
}

const sayWhole = ({ check }: WaiverView, t: ReturnType<typeof useTexts>['t']): string | null =>
  check === null ? t('exceptions.wholeStandard') : null;

function WaiverWords({ waiver }: { waiver: WaiverView }) {
  const texts = useTexts();
  const { t } = texts;
  const now = useNow();
  const { ended } = waiver;
  return (
    <Stack space="space.150">
      {waiver.asks.map((ask, index) => (
        <Stack key={ask.at} space="space.050">
          {index === 0 ? null : (
            <Heading as="h5" size="xxsmall">
              {ask.state === 'refused' ? t('exceptions.renewalRefused') : t('exceptions.renewal', { date: sayDay(texts, ask.lastDay) })}
            </Heading>
          )}
          <Said
            label={t('exceptions.reasonIs')}
            text={index === 0 ? `${t(`exceptions.category.${waiver.category}`)}. ${ask.reason}` : ask.reason}
          />
          <Said label={t('exceptions.practiceIs')} text={ask.practice} />
          {ask.decisions.map((decision) => (
            <Word key={decision.at} line={sayDecision(texts, 'waiver', decision, now)} text={decision.text} />
          ))}
        </Stack>
      ))}
      {ended === null ? null : (
        <Word
          line={t(`exceptions.ended.${ended.how}`, { name: sayName(texts, ended.by), when: texts.when(ended.at, now) })}
          text={ended.text}
        />
      )}
    </Stack>
  );
}

function ContestWords({ contest }: { contest: Extract<MatterView, { kind: 'contest' }> }) {
  const texts = useTexts();
  const now = useNow();
  return (
    <Stack space="space.050">
      <Text as="p">{contest.text}</Text>
      {contest.link === null ? null : <SiteLink url={contest.link}>{texts.t('exceptions.link')}</SiteLink>}
      {contest.decisions.map((decision) => (
        <Word key={decision.at} line={sayDecision(texts, 'contest', decision, now)} text={decision.text} />
      ))}
    </Stack>
  );
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <Text as="p">
      <Text as="strong" weight="semibold">
        {label}
      </Text>{' '}
      {text}
    </Text>
  );
}

/** Somebody's word: who and when, then what they said. */
function Word({ line, text }: { line: string; text: string }) {
  const { t } = useTexts();
  return (
    <Text as="p" color="color.text.subtle">
      {line}
      {text === '' ? null : `${t('common.separator')}${t('exceptions.quoted', { text })}`}
    </Text>
  );
}
