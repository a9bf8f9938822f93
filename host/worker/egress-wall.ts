import Module, { createRequire } from 'node:module';

/** Modules through which code could leave the machine or its process: the app's only way out is the platform. */
const WALLED = [
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dns',
  'dns/promises',
  'dgram',
  'child_process',
  'cluster',
  'worker_threads',
  'inspector',
  'inspector/promises',
];

/** The name and status that `api.fetch` rejects with on Forge for a host that the manifest does not declare. */
class EgressRefusedError extends Error {
  override readonly name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  readonly status = 403;
}

const load: unknown = Reflect.get(Module, '_load');

/**
 * Refuses every way out but the platform's seam, by name. To be called before the app's bundle is loaded, because `@forge/api` keeps the `fetch` that it finds.
 * Three layers: globals that fetch, `require` of a walled module, and the functions of the walled modules themselves (an `import()` passes by `require`).
 */
export function raiseEgressWall(): void {
  const refuseFetch = (input: string | URL | Request): Promise<Response> => {
    const target = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    return Promise.reject(new EgressRefusedError(`egress refused: fetch of ${target} (the manifest declares no external fetch)`));
  };
  globalThis.fetch = refuseFetch;
  for (const name of ['WebSocket', 'EventSource']) {
    if (name in globalThis) Object.defineProperty(globalThis, name, { value: refuseUse(`global ${name}`), configurable: true });
  }
  const requireHere = createRequire(__filename);
  // All are loaded before any is emptied: some take hold of others as they load.
  const walled = WALLED.map((name) => ({ name, exports: requireHere(`node:${name}`) as unknown }));
  for (const { name, exports } of walled) emptyModule(name, exports);
  Module.syncBuiltinESMExports();
  const refuseWalled = (name: string): void => {
    const plain = name.startsWith('node:') ? name.slice(5) : name;
    if (WALLED.includes(plain))
      throw new EgressRefusedError(`egress refused: module ${name} (an app reaches the network through @forge/api only)`);
  };
  Reflect.set(Module, '_load', function loadWithinWall(this: unknown, name: string, ...rest: unknown[]): unknown {
    refuseWalled(name);
    if (typeof load !== 'function') throw new Error('this Node has no Module._load: the egress wall cannot stand');
    return Reflect.apply(load, this, [name, ...rest]) as unknown;
  });
  const getBuiltin: unknown = Reflect.get(process, 'getBuiltinModule');
  if (typeof getBuiltin !== 'function') return; // came with Node 20.16 and 22.3
  Reflect.set(process, 'getBuiltinModule', (name: string): unknown => {
    refuseWalled(name);
    return Reflect.apply(getBuiltin, process, [name]) as unknown;
  });
}

function refuseUse(what: string): () => never {
  return function refused(): never {
    throw new EgressRefusedError(`egress refused: ${what} (an app reaches the network through @forge/api only)`);
  };
}

function emptyModule(name: string, exports: unknown): void {
  if (typeof exports !== 'object' || exports === null) throw new Error(`the built-in module ${name} has no exports to wall in`);
  for (const key of Object.keys(exports)) {
    const found = Object.getOwnPropertyDescriptor(exports, key);
    if (typeof found?.value === 'function' && found.configurable)
      Object.defineProperty(exports, key, { ...found, value: refuseUse(`${name}.${key}`) });
  }
}
