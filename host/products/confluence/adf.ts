import type { PageBlock } from '../../snapshot/confluence-types';

interface Node {
  type: string;
  attrs?: Record<string, unknown>;
  text?: string;
  content?: Node[];
}

/** A text node may not be empty (the ADF schema asks for one character): an empty paragraph has no content. */
function writeText(text: string): Node[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function writeBlock(block: PageBlock): Node {
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
