import { CodeBlock } from '@atlaskit/code';
import Heading from '@atlaskit/heading';
import SectionMessage from '@atlaskit/section-message';
import { Fragment, type ReactNode } from 'react';
import { ReportedBox } from '../render';
import { readAttribute, type AdfNode } from './adf-node';
import { renderInlines } from './inlines';

const headingSizes = ['xlarge', 'large', 'medium', 'small', 'xsmall', 'xxsmall'] as const;
/** ADF's panels in the words of Atlaskit's section message. */
const panelLooks = {
  info: 'information',
  note: 'discovery',
  success: 'success',
  warning: 'warning',
  error: 'error',
  tip: 'success',
} as const;

/** Block nodes, in order. */
export function renderBlocks(nodes: readonly AdfNode[] = []): ReactNode[] {
  return nodes.map((node, index) => (
    <Fragment key={index}>
      <AdfBlock node={node} />
    </Fragment>
  ));
}

function AdfBlock({ node }: { node: AdfNode }): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{renderInlines(node.content)}</p>;
    case 'heading': {
      const level = Math.min(6, Math.max(1, Number(readAttribute(node, 'level')) || 1));
      return (
        <Heading size={headingSizes[level - 1] ?? 'xxsmall'} as={`h${level}` as 'h1'}>
          {renderInlines(node.content)}
        </Heading>
      );
    }
    case 'bulletList':
      return <ul>{renderBlocks(node.content)}</ul>;
    case 'orderedList':
      return <ol start={Number(readAttribute(node, 'order')) || 1}>{renderBlocks(node.content)}</ol>;
    case 'listItem':
      return <li>{renderBlocks(node.content)}</li>;
    case 'panel': {
      const kind = readAttribute(node, 'panelType');
      const look = Object.hasOwn(panelLooks, kind) ? panelLooks[kind as keyof typeof panelLooks] : 'information';
      return <SectionMessage appearance={look}>{renderBlocks(node.content)}</SectionMessage>;
    }
    case 'blockquote':
      return <blockquote>{renderBlocks(node.content)}</blockquote>;
    case 'rule':
      return <hr />;
    case 'codeBlock':
      return <CodeBlock text={(node.content ?? []).map(({ text }) => text ?? '').join('')} shouldShowLineNumbers={false} />;
    case 'expand':
    case 'nestedExpand':
      return (
        <details>
          <summary>{readAttribute(node, 'title')}</summary>
          {renderBlocks(node.content)}
        </details>
      );
    case 'table':
      return (
        <table>
          <tbody>{renderBlocks(node.content)}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{renderBlocks(node.content)}</tr>;
    case 'tableHeader':
      return <th {...spans(node)}>{renderBlocks(node.content)}</th>;
    case 'tableCell':
      return <td {...spans(node)}>{renderBlocks(node.content)}</td>;
    default:
      return <ReportedBox text={`ADF node ${node.type} is not built in this host`} />;
  }
}

function spans(node: AdfNode): { colSpan: number; rowSpan: number } {
  return { colSpan: Number(readAttribute(node, 'colspan')) || 1, rowSpan: Number(readAttribute(node, 'rowspan')) || 1 };
}
