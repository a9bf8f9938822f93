import { Text } from '@atlaskit/primitives';
import { ForScreenReaders } from './for-screen-readers';

interface Props {
  /** Both as they are shown; `before` null = nothing to set beside it. */
  now: string;
  before: string | null;
  /** The two in words. */
  label: string;
}

/** A figure, and before it what it was: 41 → 23. Neither is better than the other. */
export function Change({ now, before, label }: Props) {
  if (before === null) return <>{now}</>;
  return (
    <>
      <span aria-hidden="true">
        <Text color="color.text.subtlest" size="small" weight="regular">
          {before} →{' '}
        </Text>
        {now}
      </span>
      <ForScreenReaders>{label}</ForScreenReaders>
    </>
  );
}
