/** @jsxRuntime classic */
import { Heading, Stack, Text } from '@forge/react';
import React from 'react';
import type { RoleCard, RoleMatrix } from '../../contract/roles';
import { CardFrame } from '../kit/card-frame';
import { ListPart, PartTitle } from '../kit/part';
import { useReader } from '../kit/reader-context';
import { describeCard, describeVersion } from '../words/role-views';
import { RoleMatrixView } from './role-matrix-view';

/** One role: its card, and below it who holds it in which squad. A role of the organisation belongs to no squad. */
export function RoleCardView({ card, matrix }: { card: RoleCard | null; matrix: RoleMatrix }) {
  const { texts } = useReader();
  const { t } = texts;
  if (card === null) return <Text color="color.text.subtle">{t('macro.roles.noCard')}</Text>;
  return (
    <Stack space="space.200">
      <CardFrame>
        <Stack space="space.150">
          <Heading as="h3" size="small">
            {card.name}
          </Heading>
          {card.purpose === null ? null : <Text>{card.purpose}</Text>}
          {describeCard(card, texts).map(({ title, lines }) => (
            <RolePart key={title} title={title} lines={lines} />
          ))}
          <Text size="small" color="color.text.subtle">
            {describeVersion(card, texts)}
          </Text>
        </Stack>
      </CardFrame>
      {card.level === 'organisation' ? null : <RoleMatrixView matrix={matrix} />}
    </Stack>
  );
}

/** One line needs no bullet. */
function RolePart({ title, lines }: { title: string; lines: readonly string[] }) {
  const [first, ...more] = lines;
  if (first === undefined || more.length > 0) return <ListPart title={title} items={lines} />;
  return (
    <Stack space="space.050">
      <PartTitle>{title}</PartTitle>
      <Text>{first}</Text>
    </Stack>
  );
}
