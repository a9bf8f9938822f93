import { z } from 'zod';
import { functionMark, nodeMark, type FunctionAddress } from '../seam-frontend/forge-doc';

/** A node of a ForgeDoc as the renderer reads it: functions among the props call the frame, elements among them are nodes. */
export interface ForgeNode {
  type: string;
  key: string;
  props: Record<string, unknown>;
  children: ForgeNode[];
}

/** Calls a function of the frame's document. */
export type CallHandler = (address: FunctionAddress, args: unknown[]) => Promise<unknown>;

const nodeSchema: z.ZodType<ForgeNode> = z.lazy(() =>
  z.object({ type: z.string(), key: z.string(), props: z.record(z.string(), z.unknown()), children: z.array(nodeSchema) }),
);
const rootSchema = z.object({ type: z.enum(['Root', 'MacroConfig']), forgeReactMajorVersion: z.number().optional() });
const addressSchema = z.object({ node: z.string(), path: z.array(z.string()) });

/** The documents that a UI Kit bundle can commit: what a view shows, and what `ForgeReconciler.addConfig` gives for a macro's configuration. */
export type RootName = z.infer<typeof rootSchema>['type'];

/** Reads a committed document. @throws Error that says what is not as `@forge/react` makes it. */
export function readDocument(sent: unknown, call: CallHandler): { root: RootName; node: ForgeNode } {
  const root = rootSchema.safeParse(sent);
  const node = nodeSchema.safeParse(sent);
  if (!root.success) throw new Error(`not a ForgeDoc: ${z.prettifyError(root.error)}`);
  if (!node.success) throw new Error(`not a ForgeDoc: ${z.prettifyError(node.error)}`);
  return { root: root.data.type, node: reviveNode(node.data, call) };
}

/** True for a node among props: an element that the app gave as a prop. */
export function isForgeNode(value: unknown): value is ForgeNode {
  return typeof value === 'object' && value !== null && revived.has(value);
}

const revived = new WeakSet<object>();

function reviveNode(node: ForgeNode, call: CallHandler): ForgeNode {
  const alive: ForgeNode = {
    ...node,
    props: Object.fromEntries(Object.entries(node.props).map(([name, value]) => [name, reviveValue(value, call)])),
    children: node.children.map((child) => reviveNode(child, call)),
  };
  revived.add(alive);
  return alive;
}

function reviveValue(value: unknown, call: CallHandler): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => reviveValue(item, call));
  if (Object.hasOwn(value, functionMark)) {
    const address = addressSchema.parse(Reflect.get(value, functionMark));
    return (...args: unknown[]) => call(address, args);
  }
  if (Object.hasOwn(value, nodeMark)) return reviveNode(nodeSchema.parse(Reflect.get(value, nodeMark)), call);
  // A date or another object that crossed by structured clone stays what it is.
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, reviveValue(item, call)]));
}
