import { Bleed, Box, Inline, Pressable, Stack, xcss } from '@atlaskit/primitives';
import type { ComponentProps, ReactNode } from 'react';
import { z } from 'zod';
import { define, handler, flag, text, token, word } from '../define';
import { renderNodes } from '../render';
import type { UiKitComponent } from '../surface';

type PressableProps = ComponentProps<typeof Pressable>;
type InlineProps = ComponentProps<typeof Inline>;
type StackProps = ComponentProps<typeof Stack>;
type BleedProps = ComponentProps<typeof Bleed>;
type Space = NonNullable<StackProps['space']>;

const space = token<Space>();
/** A style of design tokens, as UI Kit's `xcss` leaves it; Atlaskit's own `xcss` resolves the tokens. */
const style = z.record(z.string(), z.unknown()).exactOptional();
const resolveStyle = (given: Record<string, unknown> | undefined): ReturnType<typeof xcss> =>
  xcss((given ?? {}) as Parameters<typeof xcss>[0]);
const inset = token<NonNullable<PressableProps['padding']>>();
const padding = {
  padding: inset,
  paddingBlock: inset,
  paddingBlockStart: inset,
  paddingBlockEnd: inset,
  paddingInline: inset,
  paddingInlineStart: inset,
  paddingInlineEnd: inset,
};
const surface = { ...padding, backgroundColor: token<NonNullable<PressableProps['backgroundColor']>>(), xcss: style, testId: text };

export const layout: Record<string, UiKitComponent> = {
  Box: define({ ...surface, role: text }, ({ props: { xcss: given, ...props }, node }) => (
    <Box {...props} xcss={resolveStyle(given)}>
      {renderNodes(node.children)}
    </Box>
  )),
  Pressable: define({ ...surface, onClick: handler, isDisabled: flag }, ({ props: { xcss: given, onClick, ...props }, node }) => (
    <Pressable {...props} xcss={resolveStyle(given)} onClick={() => void onClick?.()}>
      {renderNodes(node.children)}
    </Pressable>
  )),
  Inline: define(
    {
      alignBlock: token<NonNullable<InlineProps['alignBlock']>>(),
      alignInline: token<NonNullable<InlineProps['alignInline']>>(),
      spread: word('space-between'),
      grow: word('hug', 'fill'),
      space,
      rowSpace: space,
      shouldWrap: flag,
      separator: text,
      testId: text,
    },
    ({ props, node }) => <Inline {...props}>{renderNodes(node.children)}</Inline>,
  ),
  Stack: define(
    {
      alignBlock: token<NonNullable<StackProps['alignBlock']>>(),
      alignInline: token<NonNullable<StackProps['alignInline']>>(),
      spread: word('space-between'),
      grow: word('hug', 'fill'),
      space,
      testId: text,
    },
    ({ props, node }) => <Stack {...props}>{renderNodes(node.children)}</Stack>,
  ),
  Bleed: define(
    {
      all: token<NonNullable<BleedProps['all']>>(),
      inline: token<NonNullable<BleedProps['inline']>>(),
      block: token<NonNullable<BleedProps['block']>>(),
      testId: text,
    },
    ({ props, node }) => <Bleed {...props}>{renderNodes(node.children)}</Bleed>,
  ),
  List: define({ type: word('ordered', 'unordered') }, ({ props, node }): ReactNode => {
    const Kind = props.type === 'ordered' ? 'ol' : 'ul';
    return <Kind>{renderNodes(node.children)}</Kind>;
  }),
  ListItem: define({}, ({ node }) => <li>{renderNodes(node.children)}</li>),
  Fragment: define({}, ({ node }) => <>{renderNodes(node.children)}</>),
};
