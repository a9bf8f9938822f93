/** A node of the document that `@forge/react` reconciles: a component by name, or a text (`String`, with `props.text`). */
export interface LiveNode {
  type: string;
  key: string;
  props: Record<string, unknown>;
  children: LiveNode[];
}

/** Which function of a document: the node that holds it, and the way to it from the node's props. */
export interface FunctionAddress {
  node: string;
  path: readonly string[];
}

type Callable = (...args: unknown[]) => unknown;

/** Stand-ins on the wire: for a function prop its address, for a React element inside a prop the node that it would have become as a child. */
export const functionMark = '$diapasonHandler';
export const nodeMark = '$diapasonNode';

/**
 * A document as plain data. `@forge/react` mutates one object for ever, so this is a copy; functions stay where they are and cross as addresses, so that the shell always
 * calls the one of the latest commit; what is undefined is left out.
 */
export function describeDocument(root: LiveNode): unknown {
  return describeNode(root);
}

/** Calls the function that the latest commit holds at `address`. @throws Error when the document has none there any more. */
export function callInDocument(root: LiveNode, { node, path }: FunctionAddress, args: readonly unknown[]): unknown {
  const holder = findNode(root, node);
  const found = path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    holder?.props,
  );
  if (typeof found !== 'function')
    throw new Error(`the document has no function at ${holder?.type ?? 'a node that is gone'}.${path.join('.')}`);
  return (found as Callable)(...args);
}

function findNode(node: LiveNode, key: string): LiveNode | undefined {
  if (node.key === key) return node;
  for (const child of node.children) {
    const found = findNode(child, key);
    if (found) return found;
  }
  return undefined;
}

function describeNode({ type, key, props, children }: LiveNode): unknown {
  return { type, key, props: describeProps(props, key, []), children: children.map(describeNode) };
}

function describeProps(props: object, key: string, path: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(props).flatMap(([name, value]) => (value === undefined ? [] : [[name, describeValue(value, key, [...path, name])]])),
  );
}

function describeValue(value: unknown, key: string, path: readonly string[]): unknown {
  if (typeof value === 'function') return { [functionMark]: { node: key, path } };
  if (typeof value === 'symbol') return null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => describeValue(item, key, [...path, String(index)]));
  if (isReactElement(value)) return { [nodeMark]: describeElement(value, key, path) };
  return Object.getPrototypeOf(value) === Object.prototype ? describeProps(value, key, path) : value;
}

interface ReactElementLike {
  type: unknown;
  props: Record<string, unknown>;
}

function isReactElement(value: object): value is ReactElementLike {
  return typeof Reflect.get(value, '$$typeof') === 'symbol' && typeof Reflect.get(value, 'props') === 'object';
}

/** The node of an element that was given as a prop and so was never rendered: its components must be UI Kit's own, as on Forge. */
function describeElement({ type, props }: ReactElementLike, key: string, path: readonly string[]): unknown {
  const { children, ...own } = props;
  return {
    type: typeof type === 'string' ? type : typeof type === 'symbol' ? 'Fragment' : describeComponent(type),
    key: [key, ...path].join('.'),
    props: describeProps(own, key, [...path, 'props']),
    children: describeChildren(children, key, [...path, 'props', 'children']),
  };
}

function describeChildren(children: unknown, key: string, path: readonly string[]): unknown[] {
  if (Array.isArray(children)) return children.flatMap((child, index) => describeChildren(child, key, [...path, String(index)]));
  if (typeof children === 'string' || typeof children === 'number')
    return [{ type: 'String', key: [key, ...path].join('.'), props: { text: String(children) }, children: [] }];
  return typeof children === 'object' && children !== null && isReactElement(children) ? [describeElement(children, key, path)] : [];
}

function describeComponent(type: unknown): string {
  return typeof type === 'function' && type.name !== '' ? type.name : 'a component of the app';
}
