import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import { useState } from 'react';
import type { Declaration } from '../../../../../src/contract/attestations';
import { middayOf } from '../../../../../src/text/day';
import { DottedLine } from '../../components/dotted-line';
import { SiteLink } from '../../components/site-link';
import { StandingMark } from '../../components/standing-mark';
import { TextButton } from '../../components/text-button';
import { useTexts } from '../../data/start-context';
import { HistoryTable } from './history-table';
import { SayingForm } from './saying-form';
import type { DeclarationsWork } from './use-declarations';

const card = xcss({ backgroundColor: 'elevation.surface.raised', boxShadow: 'elevation.shadow.raised', borderRadius: 'radius.large' });
const inside = xcss({ padding: 'space.250' });

/** An address as a link; what is written as words stays words. */
function Address({ url, label }: { url: string; label: string }) {
  return /^https?:\/\//.test(url) ? <SiteLink url={url}>{label}</SiteLink> : <>{`${label}: ${url}`}</>;
}

/** One purpose or statement: what was agreed, what the squad says, and how to say it. */
export function DeclarationBlock({ declaration, work }: { declaration: Declaration; work: DeclarationsWork }) {
  const texts = useTexts();
  const { t } = texts;
  const [isEditing, setEditing] = useState(false);
  const [isPastShown, setPastShown] = useState(false);
  const { kind, name, said, past, asked, days } = declaration;
  const practices = texts.list(asked.map(({ title }) => title));
  const { isSaving } = work;
  return (
    <Box as="article" xcss={[card, inside]}>
      <Stack space="space.150">
        <Inline spread="space-between" alignBlock="start" space="space.200" shouldWrap>
          <Stack space="space.050">
            <Heading as="h3" size="small">
              {name}
            </Heading>
            <Agreed declaration={declaration} />
          </Stack>
          <StandingMark kind={kind} standing={declaration.standing} />
        </Inline>
        <SaidNow declaration={declaration} />
        {isEditing ? (
          <SayingForm
            declaration={declaration}
            today={work.base.today}
            isSaving={isSaving}
            onSave={(saying) => {
              void work.say(saying, declaration).then((isDone) => {
                if (isDone) setEditing(false);
              });
            }}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <Inline space="space.100" shouldWrap>
            <Button isDisabled={isSaving} onClick={() => setEditing(true)}>
              {t(said === null ? 'declarations.say' : 'declarations.sayAgain', { kind })}
            </Button>
            {said === null ? null : (
              <Button appearance="subtle" isDisabled={isSaving} onClick={() => void work.takeBack(declaration)}>
                {t('declarations.takeBack')}
              </Button>
            )}
          </Inline>
        )}
        {days === null ? null : (
          <DottedLine items={[t('declarations.asked', { n: asked.length, practices }), t('declarations.every', { days })]} />
        )}
        {past.length === 0 ? null : (
          <TextButton onClick={() => setPastShown(!isPastShown)}>{t('declarations.history', { n: past.length })}</TextButton>
        )}
        {isPastShown ? <HistoryTable label={`${name} · ${t('declarations.history', { n: past.length })}`} kind={kind} past={past} /> : null}
      </Stack>
    </Box>
  );
}

/** What was agreed for a purpose, who looks after it, and how to get at it. */
function Agreed({ declaration: { kind, agreed, owner, access, guide } }: { declaration: Declaration }) {
  const texts = useTexts();
  const { t } = texts;
  if (kind === 'statement') return null;
  return (
    <DottedLine
      items={[
        agreed.length === 0 ? t('declarations.noneAgreed') : t('declarations.agreedTool', { tools: texts.list(agreed) }),
        owner === null ? null : t('declarations.owner', { owner }),
        access === null ? null : <Address key="access" url={access} label={t('declarations.access')} />,
        guide === null ? null : <Address key="guide" url={guide} label={t('declarations.guide')} />,
      ]}
    />
  );
}

/** What the squad says now, since when, and until when it counts. */
function SaidNow({ declaration: { kind, said, standing, countsUntil } }: { declaration: Declaration }) {
  const texts = useTexts();
  const { t, date } = texts;
  if (said === null) return <Text as="p">{t('declarations.nothingSaid', { kind })}</Text>;
  const then = standing === 'lapsed';
  const until = countsUntil === null ? null : date(middayOf(countsUntil));
  return (
    <Stack space="space.050">
      <Text as="p" weight="medium">
        {kind === 'tool'
          ? t(`declarations.${then ? 'usedThen' : 'uses'}`, { tools: texts.list(said.tools) })
          : t(`declarations.${then ? 'confirmedThen' : 'confirms'}`)}
      </Text>
      <DottedLine
        items={[
          t('declarations.on', { date: date(middayOf(said.on)) }),
          until === null ? t('declarations.open') : t(then ? 'declarations.lapsedOn' : 'declarations.until', { date: until }),
          said.evidence === null ? null : (
            <SiteLink key="evidence" url={said.evidence}>
              {t('declarations.evidence')}
            </SiteLink>
          ),
        ]}
      />
    </Stack>
  );
}
