import { Inline, Stack, Text } from '@atlaskit/primitives';
import { middayOf } from '../../../../../../src/text/day';
import { useTexts } from '../../../data/start-context';
import type { Mark } from './burn-up';
import './event-list.css';

/** What the numbered marks on the axis are. */
export function EventList({ marks }: { marks: readonly Mark[] }) {
  const { t, date } = useTexts();
  if (marks.length === 0) return null;
  return (
    <Stack space="space.075">
      <Text size="small" weight="medium" color="color.text.subtle">
        {t('adoption.progress.events')}
      </Text>
      <ol className="event-list">
        {marks.flatMap(({ number, events }) =>
          events.map(({ day, kind, subject, detail }, place) => (
            <li key={`${number}-${place}`} value={number}>
              <Inline space="space.075" alignBlock="baseline">
                <span className="event-number" aria-hidden="true">
                  {number}
                </span>
                <Text size="small">
                  <time dateTime={day}>{date(middayOf(day))}</time>
                  {t('common.separator')}
                  {t(`adoption.event.${kind}`, { subject, detail: detail ?? 'none' })}
                </Text>
              </Inline>
            </li>
          )),
        )}
      </ol>
    </Stack>
  );
}
