import { Stack } from '@atlaskit/primitives';
import type { RoleCard } from '../../../../src/contract/roles';
import { useTexts } from '../data/start-context';
import type { Texts } from '../text/texts';
import { DottedLine } from './dotted-line';

/** How many may hold a role, in how many squads, and what they should not hold beside it; nothing for what its card leaves open. */
export function sayLimits({ perSquad, maxSquads, notWith }: RoleCard['limits'], { t, list }: Texts): string[] {
  const asks = perSquad && {
    min: perSquad.min,
    max: perSquad.max ?? 'none',
    same: perSquad.min === perSquad.max ? 'yes' : 'no',
  };
  return [
    ...(asks ? [t('roles.limits.perSquad', { asks: t('roles.assign.asks', asks) })] : []),
    ...(maxSquads === null ? [] : [t('roles.limits.maxSquads', { n: maxSquads })]),
    ...(notWith.length === 0 ? [] : [t('roles.limits.notWith', { roles: list(notWith) })]),
  ];
}

/** What a role card says of itself: limits, other names, which version it is and when it is to be read through again. */
export function CardFacts({ card }: { card: RoleCard }) {
  const texts = useTexts();
  const { t, date, list } = texts;
  const { version, since, reviewBy, aliases } = card;
  return (
    <Stack space="space.050">
      <DottedLine items={[...sayLimits(card.limits, texts), aliases.length > 0 && t('roles.aliases', { names: list(aliases) })]} />
      <DottedLine
        items={[t('roles.version', { version, since: date(since) }), reviewBy !== null && t('roles.reviewBy', { date: date(reviewBy) })]}
      />
    </Stack>
  );
}
