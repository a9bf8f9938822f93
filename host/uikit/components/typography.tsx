import { Code, CodeBlock } from '@atlaskit/code';
import Heading from '@atlaskit/heading';
import Link from '@atlaskit/link';
import { Text } from '@atlaskit/primitives';
import type { ComponentProps } from 'react';
import { define, flag, number, text, token, word } from '../define';
import { renderNodes } from '../render';
import { useSurface, type UiKitComponent } from '../surface';

type TextProps = ComponentProps<typeof Text>;
type HeadingProps = ComponentProps<typeof Heading>;
type CodeBlockProps = ComponentProps<typeof CodeBlock>;

/** A link of the app: followed by the shell, as `router.navigate` would. */
const AppLink = define({ href: text, openNewTab: flag }, function AppLink({ props: { href = '', openNewTab = false }, node }) {
  const { follow, resolve } = useSurface();
  return (
    <Link
      href={resolve(href)}
      {...(openNewTab ? { target: '_blank' } : {})}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        follow(href, openNewTab);
      }}
    >
      {renderNodes(node.children)}
    </Link>
  );
});

export const typography: Record<string, UiKitComponent> = {
  Text: define(
    {
      as: word('span', 'p', 'strong', 'em', 'strike'),
      align: token<NonNullable<TextProps['align']>>(),
      color: token<NonNullable<TextProps['color']>>(),
      size: token<NonNullable<TextProps['size']>>(),
      weight: token<NonNullable<TextProps['weight']>>(),
      maxLines: number,
      testId: text,
    },
    ({ props: { as, ...props }, node }) => {
      const children = renderNodes(node.children);
      // Atlaskit's Text knows no struck-through element.
      if (as === 'strike')
        return (
          <Text {...props}>
            <s>{children}</s>
          </Text>
        );
      return (
        <Text as={as ?? 'p'} {...props}>
          {children}
        </Text>
      );
    },
  ),
  Heading: define(
    {
      as: token<NonNullable<HeadingProps['as']>>(),
      size: token<NonNullable<HeadingProps['size']>>(),
      color: token<NonNullable<HeadingProps['color']>>(),
      id: text,
      testId: text,
    },
    ({ props: { size = 'medium', ...props }, node }) => (
      <Heading {...props} size={size}>
        {renderNodes(node.children)}
      </Heading>
    ),
  ),
  Strong: define({}, ({ node }) => <strong>{renderNodes(node.children)}</strong>),
  Em: define({}, ({ node }) => <em>{renderNodes(node.children)}</em>),
  Strike: define({}, ({ node }) => <s>{renderNodes(node.children)}</s>),
  Code: define({ testId: text }, ({ props, node }) => <Code {...props}>{renderNodes(node.children)}</Code>),
  CodeBlock: define(
    {
      text,
      language: token<NonNullable<CodeBlockProps['language']>>(),
      showLineNumbers: flag,
      highlight: text,
      highlightedStartText: text,
      highlightedEndText: text,
      shouldWrapLongLines: flag,
      testId: text,
    },
    ({ props: { text: code = '', showLineNumbers, ...props } }) => (
      <CodeBlock {...props} text={code} {...(showLineNumbers === undefined ? {} : { shouldShowLineNumbers: showLineNumbers })} />
    ),
  ),
  Link: AppLink,
};
