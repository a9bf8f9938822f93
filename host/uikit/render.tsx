import { Component, useEffect, type ReactNode } from 'react';
import { isForgeNode, type ForgeNode } from './document';
import { ErrorBox } from './error-box';
import { useSurface } from './surface';

/** The elements of some nodes, keyed as the app's own reconciler keys them; as an array, so that Atlaskit's own parents see each child. */
export function renderNodes(nodes: readonly ForgeNode[]): ReactNode[] {
  return nodes.map((node) => <NodeView key={node.key} node={node} />);
}

/** What an app gave as a prop: a text, an element, several of them, or nothing. */
export function renderSlot(value: unknown): ReactNode {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (isForgeNode(value)) return <NodeView node={value} />;
  return Array.isArray(value) ? renderNodes(value.filter(isForgeNode)) : null;
}

/** All text of a node, for places that take text only (a tab's or a tooltip's accessible name). */
export function readText(node: ForgeNode): string {
  return node.type === 'String' ? String(node.props.text) : node.children.map(readText).join('');
}

function NodeView({ node }: { node: ForgeNode }) {
  const { registry } = useSurface();
  if (node.type === 'String') return String(node.props.text);
  const Known = Object.hasOwn(registry, node.type) ? registry[node.type] : undefined;
  if (!Known) return <ReportedBox text={`UI Kit component ${node.type} is not built in this host`} />;
  return (
    <Boundary node={node}>
      <Known node={node} />
    </Boundary>
  );
}

/** A named box in the place of what cannot be shown, said in the red bar too. */
export function ReportedBox({ text }: { text: string }) {
  const { report } = useSurface();
  useEffect(() => report(text), [report, text]);
  return <ErrorBox text={text} />;
}

interface BoundaryState {
  error: Error | null;
  node: ForgeNode;
}

/** A component that fails leaves a named box, and its neighbours stand. A new commit of the app is a new chance. */
class Boundary extends Component<{ node: ForgeNode; children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: null, node: this.props.node };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
  static getDerivedStateFromProps({ node }: { node: ForgeNode }, state: BoundaryState): Partial<BoundaryState> | null {
    return node === state.node ? null : { node, error: null };
  }
  override render(): ReactNode {
    const { error, node } = this.state;
    return error ? <ReportedBox text={`UI Kit component ${node.type}: ${error.message}`} /> : this.props.children;
  }
}
