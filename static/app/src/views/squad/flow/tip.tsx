import { Box, Text, xcss } from '@atlaskit/primitives';
import { Emphasis } from '../../../components/emphasis';

/** What is pointed at, in the picture's own pixels, and in words. */
export interface TipPlace {
  x: number;
  y: number;
  /** Below the point; else above it. */
  below: boolean;
  text: string;
}

const box = xcss({
  position: 'absolute',
  zIndex: 'layer',
  padding: 'space.100',
  borderRadius: 'radius.medium',
  backgroundColor: 'color.background.neutral.bold',
  pointerEvents: 'none',
});
/** Pixels: two to four lines. */
const width = 240;

/** Says what is pointed at. Screen readers have the same words from the mark itself. */
export function Tip({ place, width: room }: { place: TipPlace; width: number }) {
  const left = Math.min(Math.max(place.x - width / 2, 4), Math.max(4, room - width - 4));
  return (
    <Box
      xcss={box}
      aria-hidden="true"
      style={{ left, width, ...(place.below ? { top: place.y + 14 } : { top: place.y - 14, transform: 'translateY(-100%)' }) }}
    >
      <Text as="p" size="small" color="color.text.inverse">
        <Emphasis text={place.text} />
      </Text>
    </Box>
  );
}
