import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { DocumentNode, MacroBlock, PageBlock } from '../../../snapshot/confluence-types';
import { AdfDocument } from '../../../uikit/adf/adf-document';
import { SurfaceProvider } from '../../../uikit/surface';
import { useShellSurface } from '../../../uikit/use-shell-surface';

/** A page's blocks in their order; `renderMacro` draws what stands in a macro's place. */
export function PageBlocks({ blocks, renderMacro }: { blocks: readonly PageBlock[]; renderMacro: (macro: MacroBlock) => ReactNode }) {
  return (
    <div className="wiki-body">
      {blocks.map((block, index) => (
        <BlockView key={block.kind === 'macro' ? block.localId : index} block={block} renderMacro={renderMacro} />
      ))}
    </div>
  );
}

function BlockView({ block, renderMacro }: { block: PageBlock; renderMacro: (macro: MacroBlock) => ReactNode }) {
  switch (block.kind) {
    case 'heading':
      return (
        <Heading size={block.level === 2 ? 'medium' : 'small'} as={block.level === 2 ? 'h2' : 'h3'}>
          {block.text}
        </Heading>
      );
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      );
    case 'node':
      return <NodeView node={block.node} />;
    case 'macro':
      return renderMacro(block);
  }
}

/** What a document holds beside plain texts, as its readers see it. */
export function NodeView({ node }: { node: DocumentNode }) {
  const surface = useShellSurface(null);
  return (
    <SurfaceProvider value={surface}>
      <AdfDocument document={{ type: 'doc', version: 1, content: [node] }} />
    </SurfaceProvider>
  );
}
