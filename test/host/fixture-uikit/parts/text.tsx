/** @jsxRuntime classic */
import {
  AdfRenderer,
  Badge,
  Bleed,
  Box,
  Code,
  CodeBlock,
  Em,
  Heading,
  Icon,
  Image,
  Inline,
  Link,
  List,
  ListItem,
  Lozenge,
  Pressable,
  Stack,
  Strike,
  Strong,
  Tag,
  TagGroup,
  Text,
  Tile,
  User,
  UserGroup,
  xcss,
} from '@forge/react';
import React, { useState } from 'react';

const cardStyle = xcss({
  padding: 'space.200',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
  borderRadius: 'radius.medium',
});
const dot =
  'data:image/svg+xml;utf8,' +
  encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="8" fill="teal"/></svg>');

export function TextPart({ issue, locale, colorMode }: { issue: string; locale: string; colorMode: string }) {
  const [presses, setPresses] = useState(0);
  return (
    <Stack space="space.200">
      <Heading size="medium">Texts</Heading>
      <Text testId="context">{`${issue} ${locale} ${colorMode}`}</Text>
      <Text>
        Plain, <Strong>strong</Strong>, <Em>em</Em>, <Strike>struck</Strike>, <Code>code()</Code>, <Link href="/browse/LAB-2">LAB-2</Link>
      </Text>
      <Text size="small" color="color.text.subtle" weight="bold">
        Small, subtle, bold
      </Text>
      <CodeBlock language="json" text={'{ "a": 1 }'} />
      <Box xcss={cardStyle} testId="card">
        <Inline space="space.150" alignBlock="center" spread="space-between">
          <Text>A box by xcss</Text>
          <Inline space="space.100" alignBlock="center">
            <Badge appearance="important">{7}</Badge>
            <Lozenge appearance="success">In place</Lozenge>
            <Icon glyph="check-circle" label="Done" color="color.icon.success" />
            <Icon glyph="warning" label="Careful" color="color.icon.warning" size="small" />
            <Image src={dot} alt="A dot" size="xsmall" />
            <Tile label="A tile" size="small" backgroundColor="color.background.accent.teal.subtler">
              🎵
            </Tile>
          </Inline>
        </Inline>
      </Box>
      <Bleed inline="space.100">
        <Box backgroundColor="color.background.accent.blue.subtlest" padding="space.100">
          <Text>Bled</Text>
        </Box>
      </Bleed>
      <Pressable padding="space.100" backgroundColor="color.background.neutral" onClick={() => setPresses(presses + 1)} testId="pressable">
        <Text>{`Pressed ${presses} times`}</Text>
      </Pressable>
      <List type="ordered">
        <ListItem>First</ListItem>
        <ListItem>Second</ListItem>
      </List>
      <TagGroup>
        <Tag text="Plain" />
        <Tag text="Blue" color="blueLight" />
      </TagGroup>
      <UserGroup>
        <User accountId="ada" />
        <User accountId="nobody" />
      </UserGroup>
      <AdfRenderer
        document={{ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'A document' }] }] }}
      />
    </Stack>
  );
}
