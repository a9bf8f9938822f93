import type { DocumentNode, PageBlock } from '../../snapshot/confluence-types';

/** A text node may not be empty (the ADF schema asks for one character): an empty paragraph has no content. */
function writeText(text: string): DocumentNode[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function writeBlock(block: PageBlock): DocumentNode {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: writeText(block.text) };
    case 'paragraph':
      return { type: 'paragraph', content: writeText(block.text) };
    case 'list':
      return {
        type: 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [{ type: 'paragraph', content: writeText(item) }] })),
      };
    case 'node':
      return block.node;
    case 'macro':
      return {
        type: 'extension',
        attrs: {
          layout: 'default',
          extensionType: 'com.atlassian.ecosystem',
          extensionKey: block.macro,
          localId: block.localId,
          parameters: { localId: block.localId, guestParams: block.config },
        },
      };
  }
}

/** A body of blocks as a document in the Atlassian Document Format. A macro becomes the extension node that a Forge macro is. */
export function writeDocument(blocks: readonly PageBlock[]): object {
  return { version: 1, type: 'doc', content: blocks.map(writeBlock) };
}

/** The text of a node that holds plain text alone; null when it holds more, or says more of itself. */
function readPlain({ attrs, marks, content = [] }: DocumentNode, allowed: readonly string[] = []): string | null {
  if (marks || Object.keys(attrs ?? {}).some((name) => !allowed.includes(name))) return null;
  if (content.some(({ type, marks: inner }) => type !== 'text' || inner)) return null;
  return content.map(({ text = '' }) => text).join('');
}

function readItems({ attrs, content = [] }: DocumentNode): string[] | null {
  if (attrs) return null;
  const items = content.map(({ type, attrs: own, content: [only, ...more] = [] }) =>
    type === 'listItem' && !own && only?.type === 'paragraph' && more.length === 0 ? readPlain(only) : null,
  );
  return items.every((item) => item !== null) ? items : null;
}

function readBlock(node: DocumentNode): PageBlock {
  const { type, attrs = {} } = node;
  const { level, extensionKey, localId } = attrs;
  if (type === 'paragraph') {
    const text = readPlain(node);
    if (text !== null) return { kind: 'paragraph', text };
  } else if (type === 'heading' && (level === 2 || level === 3)) {
    const text = readPlain(node, ['level']);
    if (text !== null) return { kind: 'heading', level, text };
  } else if (type === 'bulletList') {
    const items = readItems(node);
    if (items) return { kind: 'list', items };
  } else if (type === 'extension' && typeof extensionKey === 'string' && typeof localId === 'string') {
    const { guestParams = {} } = (attrs.parameters ?? {}) as { guestParams?: Record<string, unknown> };
    return { kind: 'macro', macro: extensionKey, config: guestParams, localId };
  }
  return { kind: 'node', node };
}

/** A document as the blocks that a person edits; `writeDocument` gives the same document back. */
export function readBlocks(nodes: readonly DocumentNode[]): PageBlock[] {
  return nodes.map(readBlock);
}
