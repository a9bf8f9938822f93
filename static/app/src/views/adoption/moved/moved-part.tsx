import { Stack, Text } from '@atlaskit/primitives';
import type { Moved } from '../../../../../../src/contract/report-parts';
import { middayOf } from '../../../../../../src/text/day';
import { QuietMessage } from '../../../components/quiet-message';
import { Section } from '../../../components/section';
import { useTexts } from '../../../data/start-context';
import { MovedTable } from './moved-table';

/** Why the figure is not what it was: signed causes that add up from the start to the end. */
export function MovedPart({ moved }: { moved: Moved | null }) {
  const { t, date } = useTexts();
  const title = t('adoption.why.title');
  if (moved === null) {
    return (
      <Section title={title}>
        <QuietMessage text={t('adoption.why.noPast')} />
      </Section>
    );
  }
  const { before, after, parts } = moved;
  const [from, to] = [date(middayOf(moved.from)), date(middayOf(moved.to))];
  return (
    <Section title={title}>
      <Stack space="space.150">
        <Text as="p" color="color.text.subtle">
          {t('adoption.why.text', { before, after, from, to })}
        </Text>
        {parts.every(({ by }) => by === 0) ? (
          <Text as="p">{t('adoption.why.nothing')}</Text>
        ) : (
          <MovedTable moved={moved} from={from} to={to} />
        )}
      </Stack>
    </Section>
  );
}
