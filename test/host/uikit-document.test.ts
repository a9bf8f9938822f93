import type * as Kit from '@forge/react';
import { createElement, useState, type ReactNode } from 'react';
import { callInDocument, describeDocument, type LiveNode } from '../../host/seam-frontend/forge-doc';
import { isForgeNode, readDocument, type ForgeNode } from '../../host/uikit/document';

/** An element of UI Kit: its components are names, whatever their types say. */
const element = (component: unknown, props: object | null, ...children: ReactNode[]) =>
  createElement(component as string, props, ...children);

/** What the real reconciler of @forge/react last committed. */
let committed: LiveNode;
const bridge = {
  callBridge: async (method: string, payload: { forgeDoc: LiveNode }) => {
    if (method === 'reconcile') committed = payload.forgeDoc;
  },
};

/** The document as the shell reads it: cloned over the wire, with calls that go back. */
function cross(): ForgeNode {
  return readDocument(structuredClone(describeDocument(committed)), async (address, args) => callInDocument(committed, address, args)).node;
}

function find(node: ForgeNode, type: string): ForgeNode {
  const search = (from: ForgeNode): ForgeNode | undefined =>
    from.type === type ? from : from.children.map(search).find((found) => found !== undefined);
  const found = search(node);
  if (!found) throw new Error(`no ${type} in the document`);
  return found;
}

const call = (node: ForgeNode, prop: string, ...args: unknown[]) => (node.props[prop] as (...args: unknown[]) => Promise<unknown>)(...args);
const say = (node: ForgeNode): string => (node.type === 'String' ? String(node.props.text) : node.children.map(say).join(''));

describe('a ForgeDoc on its way from the bundle to the shell', () => {
  let kit: typeof Kit;
  beforeAll(async () => {
    // The two globals of a browser that the package looks for when it is imported.
    Object.assign(globalThis, { self: globalThis, __bridge: bridge });
    kit = await import('@forge/react');
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'self');
    Reflect.deleteProperty(globalThis, '__bridge');
  });

  test('carries components, texts and plain props, and leaves out what is undefined', () => {
    kit.default.render(element(kit.Lozenge, { appearance: 'success' }, 'In place', 3));
    const lozenge = find(cross(), 'Lozenge');
    expect(lozenge.props).toEqual({ appearance: 'success' });
    expect(say(lozenge)).toBe('In place3');
  });

  test('a handler runs in the bundle, with the state of the latest commit', async () => {
    function Counter() {
      const [count, setCount] = useState(0);
      return element(kit.Button, { onClick: () => setCount(count + 1) }, `${count} times`);
    }
    kit.default.render(createElement(Counter));
    const first = find(cross(), 'Button');
    await call(first, 'onClick', { type: 'click' });
    await call(first, 'onClick', { type: 'click' });
    expect(say(find(cross(), 'Button'))).toBe('2 times');
  });

  test('an element inside a prop is a node, and its handlers work', async () => {
    const heard: string[] = [];
    const action = element(kit.Button, { onClick: () => void heard.push('start') }, 'Start');
    kit.default.render(element(kit.EmptyState, { header: 'Nothing', primaryAction: action }));
    const slot = find(cross(), 'EmptyState').props.primaryAction;
    if (!isForgeNode(slot)) throw new Error('the action is no node');
    expect([slot.type, say(slot)]).toEqual(['Button', 'Start']);
    await call(slot, 'onClick');
    expect(heard).toEqual(['start']);
  });

  test('a handler whose node is gone is refused by name', async () => {
    kit.default.render(element(kit.Button, { onClick: () => undefined }, 'Old'));
    const old = find(cross(), 'Button');
    kit.default.render(element(kit.Text, null, 'New'));
    await expect(call(old, 'onClick')).rejects.toThrow('the document has no function at a node that is gone.onClick');
  });

  test('anything else than a document is refused with what is wrong in it', () => {
    expect(() => readDocument({ type: 'Panel', children: [] }, async () => undefined)).toThrow(/not a ForgeDoc[\s\S]*Root/);
  });
});
