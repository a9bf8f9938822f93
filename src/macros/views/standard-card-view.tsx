/** @jsxRuntime classic */
import { Heading, Inline, Link, Stack, Text } from '@forge/react';
import React from 'react';
import type { StandardCard } from '../../contract/standard-card';
import { CardFrame } from '../kit/card-frame';
import { Emphasised } from '../kit/emphasised';
import { ListPart, PartTitle } from '../kit/part';
import { useReader } from '../kit/reader-context';
import type { NeighbourWords } from '../../text/neighbours';
import { addressPage, describeStandardCard } from '../words/standard-card';

/** A standard at a glance: its title, why, how in three lines, who does it well, the way to its page. */
export function StandardCardView({ card }: { card: StandardCard }) {
  const { context, texts } = useReader();
  const { t } = texts;
  if (card.kind === 'none') return <Text color="color.text.subtle">{t('macro.standardCard.none')}</Text>;
  const { line, how, neighbours, notes } = describeStandardCard(card, texts);
  const page = addressPage(card.doc, context.siteUrl);
  return (
    <CardFrame>
      <Stack space="space.200">
        <Stack space="space.050">
          <Heading as="h3" size="small">
            {card.title}
          </Heading>
          <Text size="small" color="color.text.subtle">
            {line}
          </Text>
        </Stack>
        {card.why === null ? null : <Text>{card.why}</Text>}
        {how.length === 0 ? null : (
          <ListPart
            title={t('macro.standardCard.how')}
            items={how.map((each) => (
              <Emphasised key={each} text={each} />
            ))}
          />
        )}
        <Stack space="space.100">
          <PartTitle>{t('neighbours.title')}</PartTitle>
          {neighbours.map((each) => (
            <NeighbourLine key={each.key} neighbour={each} />
          ))}
          <Text size="small" color="color.text.subtle">
            {notes.join(' ')}
          </Text>
        </Stack>
        {page === null ? null : (
          <Text>
            <Link href={page}>{t('macro.standardCard.open')}</Link>
          </Text>
        )}
      </Stack>
    </CardFrame>
  );
}

function NeighbourLine({ neighbour: { name, projectKey, about, stages } }: { neighbour: NeighbourWords }) {
  const { context } = useReader();
  return (
    <Stack>
      <Inline space="space.100" alignBlock="baseline" shouldWrap>
        <Text weight="medium">
          {projectKey === null ? (
            name
          ) : (
            <Link href={new URL(`/browse/${encodeURIComponent(projectKey)}`, context.siteUrl).href}>{name}</Link>
          )}
        </Text>
        {about === '' ? null : (
          <Text size="small" color="color.text.subtle">
            {about}
          </Text>
        )}
      </Inline>
      {stages === null ? null : <Text size="small">{stages}</Text>}
    </Stack>
  );
}
