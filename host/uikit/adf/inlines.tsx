import { Code } from '@atlaskit/code';
import Link from '@atlaskit/link';
import Lozenge from '@atlaskit/lozenge';
import { Fragment, type ReactNode } from 'react';
import { ReportedBox } from '../render';
import { useSurface } from '../surface';
import { readAttribute, type AdfNode } from './adf-node';

type Mark = NonNullable<AdfNode['marks']>[number];

/** The colours of ADF's status in the words of Atlaskit's lozenge. */
const statusLooks = { neutral: 'default', purple: 'new', blue: 'inprogress', red: 'removed', yellow: 'moved', green: 'success' } as const;

/** Inline nodes, in order. ADF has no keys: their place is their identity. */
export function renderInlines(nodes: readonly AdfNode[] = []): ReactNode[] {
  return nodes.map((node, index) => (
    <Fragment key={index}>
      <AdfInline node={node} />
    </Fragment>
  ));
}

function AdfInline({ node }: { node: AdfNode }): ReactNode {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight<ReactNode>((content, mark) => <Marked mark={mark}>{content}</Marked>, node.text ?? '');
    case 'hardBreak':
      return <br />;
    case 'status': {
      const color = readAttribute(node, 'color');
      const look = Object.hasOwn(statusLooks, color) ? statusLooks[color as keyof typeof statusLooks] : 'default';
      return <Lozenge appearance={look}>{readAttribute(node, 'text')}</Lozenge>;
    }
    case 'mention':
    case 'emoji':
      return readAttribute(node, 'text') || readAttribute(node, 'shortName') || readAttribute(node, 'id');
    case 'date':
      return <AdfDate timestamp={Number(readAttribute(node, 'timestamp'))} />;
    case 'inlineCard':
      return <AdfLink href={readAttribute(node, 'url')}>{readAttribute(node, 'url')}</AdfLink>;
    default:
      return <ReportedBox text={`ADF node ${node.type} is not built in this host`} />;
  }
}

function Marked({ mark, children }: { mark: Mark; children: ReactNode }): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{children}</strong>;
    case 'em':
      return <em>{children}</em>;
    case 'strike':
      return <s>{children}</s>;
    case 'underline':
      return <u>{children}</u>;
    case 'code':
      return <Code>{children}</Code>;
    case 'subsup':
      return readAttribute(mark, 'type') === 'sub' ? <sub>{children}</sub> : <sup>{children}</sup>;
    case 'textColor':
      return <span style={{ color: readAttribute(mark, 'color') }}>{children}</span>;
    case 'link':
      return <AdfLink href={readAttribute(mark, 'href')}>{children}</AdfLink>;
    default:
      return <ReportedBox text={`ADF mark ${mark.type} is not built in this host`} />;
  }
}

function AdfDate({ timestamp }: { timestamp: number }) {
  const { locale } = useSurface();
  return <time>{new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(timestamp)}</time>;
}

function AdfLink({ href, children }: { href: string; children: ReactNode }) {
  const { follow, resolve } = useSurface();
  return (
    <Link
      href={resolve(href)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        follow(href, false);
      }}
    >
      {children}
    </Link>
  );
}
