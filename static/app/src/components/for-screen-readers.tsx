import type { CSSProperties, ReactNode } from 'react';

/** Out of sight, not out of the accessibility tree: `display: none` would take it out of both. */
const hidden: CSSProperties = {
  position: 'absolute',
  width: 1,
  height: 1,
  margin: -1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/** Text that only assistive technology reads. `live`: changes are announced when the reader pauses. */
export function ForScreenReaders({ children, live = false }: { children: ReactNode; live?: boolean }) {
  return (
    <span style={hidden} {...(live ? { role: 'status', 'aria-live': 'polite' as const } : {})}>
      {children}
    </span>
  );
}
