import type { HostClock, Limits, Meter, PageRequest } from './api';
import { createBurstLimit } from './gateway-burst';
import { createQuota } from './gateway-quota';
import { nameMissingScopes } from './gateway-scopes';
import type { Manifest } from './manifest';
import type { Answer, Operation, PlatformCall, Product, ProductRequest } from './protocol';
import { refuse } from './services/answers';

/** Between the app and the products: identity, known operations, scopes, points and bursts. */
export interface Gateway {
  handle(call: PlatformCall, product: Product['name']): Answer;
  /** A page's own call: as the user, not charged to the app (forge-platform: staff statement, community thread 97828). */
  handlePage(call: PageRequest): Answer;
  /** When the points quota resets, epoch ms, if it refused a call since the last time this was asked; else null. */
  takeQuotaRefusal(): number | null;
}

interface GatewayParts {
  products: readonly Product[];
  manifest: Manifest;
  clock: HostClock;
  limits: Limits;
  meter: Meter;
}

/** @returns a gateway over these products; one that is not there is answered as a product that is not connected. */
export function createGateway({ products, manifest, clock, limits, meter }: GatewayParts): Gateway {
  const quota = createQuota(limits.pointsPerHour);
  const burst = createBurstLimit();

  const admit = (name: Product['name'], method: string, path: string): { product: Product; operation: Operation } | Answer => {
    const product = products.find((candidate) => candidate.name === name);
    if (!product) return refuse(404, `this site has no ${name} (${method} ${path})`);
    const operation = product.find(method, path);
    if (!operation) return refuse(404, `the host's ${name} has no operation ${method} ${path}`);
    const missing = nameMissingScopes(operation, manifest.scopes);
    return missing === null ? { product, operation } : refuse(403, `missing scope: ${missing} for ${method} ${operation.template}`);
  };

  return {
    handle(call, name) {
      const { method, path, headers, body } = call;
      const admitted = admit(name, method, path);
      if (!('product' in admitted)) return admitted;
      const as = readIdentity(call, admitted.operation, manifest);
      if ('status' in as) return as;
      const now = clock.now();
      const refused = burst.take(`${method} ${admitted.operation.template}`, method, call.at) ?? quota.check(now, name);
      if (refused) return refused;
      const { points, ...answer } = admitted.product.handle({ method, path, headers, body, as, now });
      meter.restCalls += 1;
      meter.points += points;
      return { ...answer, headers: { ...answer.headers, ...quota.spend(now, points) } };
    },
    handlePage({ product: name, method, path, headers = {}, body = null, accountId }) {
      const admitted = admit(name, method, path);
      if (!('product' in admitted)) return admitted;
      const {
        status,
        headers: answered,
        body: text,
      } = admitted.product.handle({ method, path, headers, body, as: { kind: 'user', accountId }, now: clock.now() });
      return { status, headers: answered, body: text };
    },
    takeQuotaRefusal: () => quota.takeRefusal(),
  };
}

function readIdentity(
  { to, accountId, method, path }: PlatformCall,
  operation: Operation,
  manifest: Manifest,
): ProductRequest['as'] | Answer {
  if (to.provider === 'app') return { kind: 'app' };
  if (to.provider === 'none') return { kind: 'user', accountId: null };
  if (to.provider !== 'user') return refuse(501, `the host knows no provider "${to.provider ?? '-'}" (${method} ${path})`);
  if (to.accountId !== undefined && to.accountId !== accountId) {
    const missing = nameMissingScopes(operation, manifest.impersonation);
    if (missing !== null) return refuse(403, `asUser(id) needs allowImpersonation on scope ${missing} (${method} ${path})`);
    return { kind: 'user', accountId: to.accountId };
  }
  return accountId === null ? refuse(401, 'NEEDS_AUTHENTICATION_ERR') : { kind: 'user', accountId };
}
