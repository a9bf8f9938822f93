import { createFrameHistory, resolveLocation } from '../../host/seam-frontend/history';
import { createPeer, isBridgeMessage, type BridgeMessage, type Peer } from '../../host/seam-frontend/messages';

type Handle = (method: string, payload: unknown) => Promise<unknown>;
const answerNothing: Handle = (method) => Promise.reject(new Error(`no method "${method}"`));

/** Two ends of the wire; what crosses is cloned as postMessage clones it, so a function that slips through fails the test. */
function connect(shellHandle: Handle, frameHandle: Handle = answerNothing): { shell: Peer; frame: Peer } {
  const across = (to: () => Peer) => (message: BridgeMessage) => {
    const cloned: unknown = structuredClone(message);
    if (!isBridgeMessage(cloned)) throw new Error('what crossed is no message of the bridge');
    queueMicrotask(() => to().receive(cloned));
  };
  const ends: { shell: Peer; frame: Peer } = {
    shell: createPeer(
      across(() => ends.frame),
      shellHandle,
    ),
    frame: createPeer(
      across(() => ends.shell),
      frameHandle,
    ),
  };
  return ends;
}

describe('the wire between a page and the shell', () => {
  test('a call is answered with what the shell returns', async () => {
    const { frame } = connect(async (method, payload) => ({ method, payload }));
    await expect(frame.call('invoke', { functionKey: 'a', payload: [1, null, { deep: true }] })).resolves.toEqual({
      method: 'invoke',
      payload: { functionKey: 'a', payload: [1, null, { deep: true }] },
    });
  });

  test('an error keeps its name and message', async () => {
    const { frame } = connect(answerNothing);
    await expect(frame.call('nonsense')).rejects.toThrow('no method "nonsense"');
  });

  test('functions work in both directions, and answer', async () => {
    const heard: unknown[] = [];
    const { frame } = connect(async (_method, payload) => {
      const { callback } = payload as { callback: (event: unknown) => Promise<unknown> };
      heard.push(await callback({ from: 'shell' }));
      return { unsubscribe: () => 'unsubscribed' };
    });
    const subscription = (await frame.call('on', { event: 'x', callback: (event: unknown) => ({ seen: event }) })) as {
      unsubscribe: () => Promise<unknown>;
    };
    expect(heard).toEqual([{ seen: { from: 'shell' } }]);
    await expect(subscription.unsubscribe()).resolves.toBe('unsubscribed');
  });

  test.each([[null], ['text'], [{}], [{ diapason: 'other' }]])('a message that is not of the bridge is told apart: %j', (data) => {
    expect(isBridgeMessage(data)).toBe(false);
  });
});

describe('the history of a page', () => {
  interface History {
    location: { pathname: string; search: string };
    action: string;
    push(to: string): Promise<void>;
    block(prompt: () => false): () => void;
    listen(listener: (location: { pathname: string }, action: string) => void): () => void;
  }
  const start = async () => {
    const moves: unknown[] = [];
    let pop: ((to: string, length: number) => Promise<unknown>) | undefined;
    const { frame } = connect(async (method, payload) => {
      if (method === 'createHistory') {
        pop = (payload as { onPop: typeof pop }).onPop;
        return { path: '/playbook?line=3', length: 4 };
      }
      moves.push(payload);
      return undefined;
    });
    const history = (await createFrameHistory(frame)) as History;
    return { history, moves, goBack: (to: string) => pop?.(to, 4) };
  };

  test('it starts where the address bar is, and calls a listener at once', async () => {
    const { history } = await start();
    const heard: string[] = [];
    history.listen((location, action) => heard.push(`${action} ${location.pathname}`));
    expect(history.location).toMatchObject({ pathname: '/playbook', search: '?line=3' });
    expect(heard).toEqual(['POP /playbook']);
  });

  test('a move tells the listeners and the shell; the shell’s back button tells the page', async () => {
    const { history, moves, goBack } = await start();
    const heard: string[] = [];
    const unlisten = history.listen((location, action) => heard.push(`${action} ${location.pathname}`));
    await history.push('/squads');
    await goBack('/playbook');
    unlisten();
    await history.push('/data');
    expect(heard).toEqual(['POP /playbook', 'PUSH /squads', 'POP /playbook']);
    expect(moves).toEqual([
      { action: 'PUSH', path: '/squads' },
      { action: 'PUSH', path: '/data' },
    ]);
  });

  test('a blocked move does not happen', async () => {
    const { history, moves } = await start();
    const unblock = history.block(() => false);
    await history.push('/squads');
    expect(moves).toEqual([]);
    unblock();
    await history.push('/squads');
    expect(history.location.pathname).toBe('/squads');
  });

  test.each([
    ['/other?x=1#y', { pathname: '/other', search: '?x=1', hash: '#y' }],
    ['?x=2', { pathname: '/here', search: '?x=2', hash: '' }],
    ['next', { pathname: '/next', search: '', hash: '' }],
  ])('%s is resolved against the present place', (to, expected) => {
    expect(resolveLocation(to, { pathname: '/here', search: '?x=1', hash: '' })).toMatchObject(expected);
  });
});
