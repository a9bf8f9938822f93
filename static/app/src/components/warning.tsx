import { Text } from '@atlaskit/primitives';

/** A line that warns before something is done. */
export function Warning({ text }: { text: string }) {
  return (
    <div role="alert">
      <Text as="p" color="color.text.warning">
        {text}
      </Text>
    </div>
  );
}
