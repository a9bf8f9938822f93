import type { ReactNode } from 'react';
import { z } from 'zod';
import type { ForgeNode } from './document';
import type { UiKitComponent } from './surface';

/** A component from the props that it reads and a view of them. Props that are not read are left alone, as UI Kit does. */
export function define<T extends z.ZodRawShape>(
  shape: T,
  View: (input: { props: z.output<z.ZodObject<T>>; node: ForgeNode }) => ReactNode,
): UiKitComponent {
  const schema = z.object(shape);
  return function UiKit({ node }) {
    const parsed = schema.safeParse(node.props);
    if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
    return <View props={parsed.data} node={node} />;
  };
}

export const text = z.string().exactOptional();
export const flag = z.boolean().exactOptional();
export const number = z.number().exactOptional();
export const textOrNumber = z.union([z.string(), z.number()]).exactOptional();

/** One of a closed set of words. */
export const word = <const T extends string>(...words: readonly [T, ...T[]]) => z.enum(words).exactOptional();
/** A word whose set is the component's own (a design token, a named appearance): its type is taken from there, its value is the component's to judge. */
export const token = <T extends string>() =>
  z.custom<T>((value) => typeof value === 'string', { error: 'expected a text' }).exactOptional();
/** A function of the app: a call into the frame. */
export const handler = z
  .custom<(...args: unknown[]) => Promise<unknown>>((value) => typeof value === 'function', { error: 'expected a function' })
  .exactOptional();
/** What an app gives as a prop to be shown: see renderSlot. */
export const slot = z.unknown().optional();
