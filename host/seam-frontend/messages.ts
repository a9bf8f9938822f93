/**
 * The wire between a framed page and the shell: structured-clone messages over postMessage. A function cannot be cloned, so it crosses as a number
 * that names it on its own side; calling its stand-in on the other side sends a call back.
 */
export interface BridgeMessage {
  /** Tells these messages from anything else that a window may receive. */
  diapason: 'bridge';
  kind: 'call' | 'reply' | 'callback';
  /** Pairs a reply with its call. */
  id: number;
  /** Of a call. */
  method?: string;
  /** Of a callback: the function's number on the receiving side. */
  target?: number;
  /** Arguments, or the result of a reply. */
  value?: unknown;
  /** Of a reply that failed. */
  error?: { name: string; message: string };
}

type Callable = (...args: unknown[]) => unknown;
const marker = '$diapasonFunction';

/** One end of the wire: answers the other end's calls with `handle`, makes calls with `call`. */
export interface Peer {
  call(method: string, payload?: unknown): Promise<unknown>;
  receive(message: BridgeMessage): void;
}

/** True for a message of this wire. */
export function isBridgeMessage(data: unknown): data is BridgeMessage {
  return typeof data === 'object' && data !== null && Reflect.get(data, 'diapason') === 'bridge';
}

/** Makes one end. `post` sends to the other one; `handle` answers what the other end calls, and rejects what it does not know. */
export function createPeer(post: (message: BridgeMessage) => void, handle: (method: string, payload: unknown) => Promise<unknown>): Peer {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const functions = new Map<number, Callable>();
  const numbers = new WeakMap<Callable, number>();
  let last = 0;

  const encode = (value: unknown): unknown =>
    walk(value, (leaf) => {
      if (typeof leaf !== 'function') return leaf;
      const callable = leaf as Callable;
      const known = numbers.get(callable);
      if (known !== undefined) return { [marker]: known };
      last += 1;
      numbers.set(callable, last);
      functions.set(last, callable);
      return { [marker]: last };
    });

  const decode = (value: unknown): unknown =>
    walk(value, (leaf) => {
      if (typeof leaf !== 'object' || leaf === null) return leaf;
      const target: unknown = Reflect.get(leaf, marker);
      return typeof target === 'number' ? (...args: unknown[]) => send({ kind: 'callback', target, value: args }) : leaf;
    });

  const send = (message: { kind: 'call' | 'callback'; method?: string; target?: number; value?: unknown }): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      post({ diapason: 'bridge', ...message, id: last, value: encode(message.value) });
    });

  const answer = async (id: number, work: () => unknown): Promise<void> => {
    try {
      post({ diapason: 'bridge', kind: 'reply', id, value: encode(await work()) });
    } catch (thrown) {
      const error = thrown instanceof Error ? { name: thrown.name, message: thrown.message } : { name: 'Error', message: String(thrown) };
      post({ diapason: 'bridge', kind: 'reply', id, error });
    }
  };

  const receive = (message: BridgeMessage): void => {
    if (message.kind === 'reply') {
      const caller = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) caller?.reject(Object.assign(new Error(message.error.message), { name: message.error.name }));
      else caller?.resolve(decode(message.value));
      return;
    }
    void answer(message.id, () => {
      if (message.kind === 'call') return handle(String(message.method), decode(message.value));
      const callable = functions.get(Number(message.target));
      if (!callable) throw new Error(`the page holds no function number ${String(message.target)}`);
      return callable(...(decode(message.value) as unknown[]));
    });
  };

  return { call: (method, payload) => send({ kind: 'call', method, value: payload }), receive };
}

/** Rebuilds plain arrays and objects with `replace` applied to every value; anything else (dates, blobs) crosses as it is. */
function walk(value: unknown, replace: (leaf: unknown) => unknown): unknown {
  const replaced = replace(value);
  if (replaced !== value || typeof value !== 'object' || value === null) return replaced;
  if (Array.isArray(value)) return value.map((item) => walk(item, replace));
  const prototype: unknown = Object.getPrototypeOf(value);
  // Plain in any realm: what was cloned elsewhere has another Object.prototype.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, replace)]));
}
