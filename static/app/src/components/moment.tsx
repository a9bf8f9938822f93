import Tooltip from '@atlaskit/tooltip';
import { useNow } from '../data/session-context';
import { useTexts } from '../data/start-context';
import type { TextKey } from '../text/texts';

/** A moment in short, inside a text that takes `{when}` if one is named; the full date on hover and for machines. `at`: epoch ms. */
export function Moment({ at, within }: { at: number; within?: TextKey }) {
  const texts = useTexts();
  const now = useNow();
  const when = texts.when(at, now);
  return (
    <Tooltip content={texts.dateTime(at)} tag="span">
      <time dateTime={new Date(at).toISOString()}>{within ? texts.t(within, { when }) : when}</time>
    </Tooltip>
  );
}
