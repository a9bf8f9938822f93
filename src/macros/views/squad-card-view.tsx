/** @jsxRuntime classic */
import { Heading, Icon, Inline, Link, Stack, Text } from '@forge/react';
import type { IconProps } from '@forge/react';
import React from 'react';
import type { SquadCard } from '../../contract/card';
import { CardFrame } from '../kit/card-frame';
import { ListPart } from '../kit/part';
import { useReader } from '../kit/reader-context';
import { describeSquadCard, type CountKind } from '../words/squad-card';

/** The same shapes and colours as on the pages; the word stands beside each. */
const marks: Readonly<Record<CountKind, { glyph: IconProps['glyph']; color: NonNullable<IconProps['color']> }>> = {
  met: { glyph: 'check-circle', color: 'color.icon.success' },
  notYet: { glyph: 'check-circle-unchecked', color: 'color.icon.warning' },
  waived: { glyph: 'shield', color: 'color.icon.information' },
  notJudged: { glyph: 'question-circle', color: 'color.icon.subtle' },
};

/** A squad at a glance: its name, one line, its standards by state, what is not yet in place, the way to its page. */
export function SquadCardView({ card }: { card: SquadCard }) {
  const { context, texts } = useReader();
  const { t, when } = texts;
  if (card.kind === 'hidden') return <Text color="color.text.subtle">{t('macro.nothing')}</Text>;
  const now = Date.now();
  const { line, counts, notYet, more } = describeSquadCard(card, texts, (at) => when(at, now));
  return (
    <CardFrame>
      <Stack space="space.150">
        <Inline space="space.100" alignBlock="baseline" shouldWrap>
          <Heading as="h3" size="small">
            {card.name}
          </Heading>
          {card.tribe === null ? null : (
            <Text size="small" color="color.text.subtle">
              {t('page.tribe', { tribe: card.tribe })}
            </Text>
          )}
        </Inline>
        <Text>{line}</Text>
        {counts.length === 0 ? null : (
          <Inline space="space.200" rowSpace="space.050" alignBlock="center" shouldWrap>
            {counts.map(({ kind, text }) => (
              <Inline key={kind} space="space.050" alignBlock="center">
                <Icon glyph={marks[kind].glyph} color={marks[kind].color} label="" size="small" />
                <Text weight="medium">{text}</Text>
              </Inline>
            ))}
          </Inline>
        )}
        {notYet.length === 0 ? null : <ListPart title={t('macro.squadCard.notYet')} items={more === null ? notYet : [...notYet, more]} />}
        <Text>
          <Link href={new URL(`/browse/${encodeURIComponent(card.projectKey)}`, context.siteUrl).href}>{t('macro.squadCard.open')}</Link>
        </Text>
      </Stack>
    </CardFrame>
  );
}
