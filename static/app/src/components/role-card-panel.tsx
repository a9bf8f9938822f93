import { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import CrossIcon from '@atlaskit/icon/core/cross';
import { Box, Inline, Stack, Text, xcss } from '@atlaskit/primitives';
import type { ReactNode } from 'react';
import type { RoleCard } from '../../../../src/contract/roles';
import { useTexts } from '../data/start-context';
import { CardFacts } from './card-facts';

const panel = xcss({ backgroundColor: 'elevation.surface.sunken', borderRadius: 'radius.large', padding: 'space.300' });
const list = xcss({ margin: 'space.0', paddingInlineStart: 'space.250' });
const parts = ['responsibilities', 'decides', 'delivers', 'doesNot', 'needs'] as const;

interface Props {
  id: string;
  card: RoleCard;
  /** What its reader may say of it. */
  children?: ReactNode;
  onClose: () => void;
}

/** A role card as its holder reads it: what the role is for, does, decides, delivers, and what it does not do. */
export function RoleCardPanel({ id, card, children, onClose }: Props) {
  const { t } = useTexts();
  const isEmpty =
    card.purpose === null &&
    card.goal === null &&
    card.scope === null &&
    card.cover === null &&
    parts.every((part) => card[part].length === 0);
  return (
    <Box as="section" id={id} xcss={panel} aria-label={t('roles.card', { role: card.name })}>
      <Stack space="space.200">
        <Inline spread="space-between" alignBlock="start" space="space.200">
          <Heading as="h3" size="small">
            {card.name}
          </Heading>
          <IconButton icon={CrossIcon} label={t('roles.close')} appearance="subtle" spacing="compact" onClick={onClose} />
        </Inline>
        {card.purpose === null ? null : <Text as="p">{card.purpose}</Text>}
        {parts.map((part) => (card[part].length === 0 ? null : <Part key={part} title={t(`roles.${part}`)} items={card[part]} />))}
        {card.cover === null ? null : <Part title={t('roles.coverRule')} items={[card.cover]} />}
        {card.goal === null ? null : <Part title={t('roles.goal')} items={[card.goal]} />}
        {card.scope === null ? null : <Part title={t('roles.scope')} items={[card.scope]} />}
        {isEmpty ? <Text as="p">{t('roles.noCard')}</Text> : null}
        <CardFacts card={card} />
        {children}
      </Stack>
    </Box>
  );
}

function Part({ title, items }: { title: string; items: readonly string[] }) {
  const [only] = items;
  return (
    <Stack space="space.050">
      <Heading as="h4" size="xxsmall">
        {title}
      </Heading>
      {items.length === 1 ? (
        <Text as="p">{only}</Text>
      ) : (
        <Box as="ul" xcss={list}>
          {items.map((item) => (
            <li key={item}>
              <Text>{item}</Text>
            </li>
          ))}
        </Box>
      )}
    </Stack>
  );
}
