import Heading from '@atlaskit/heading';
import { Inline, Stack } from '@atlaskit/primitives';
import { useId, type ReactNode } from 'react';

/** A part of a page under its heading, with what may stand at the heading's right. */
export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Stack space="space.200">
        <Inline spread="space-between" alignBlock="center" space="space.200" shouldWrap>
          <Heading as="h2" size="medium" id={id}>
            {title}
          </Heading>
          {aside}
        </Inline>
        {children}
      </Stack>
    </section>
  );
}
