import { Box, xcss } from '@atlaskit/primitives';
import type { ReactNode } from 'react';

const widths = { narrow: xcss({ width: '168px' }), wide: xcss({ width: '216px' }), widest: xcss({ width: '260px' }) };
/** How wide a field is that stands beside others. */
export type FieldWidth = keyof typeof widths;

/** A field among others in a line. */
export function Width({ of, children }: { of: FieldWidth; children: ReactNode }) {
  return <Box xcss={widths[of]}>{children}</Box>;
}
