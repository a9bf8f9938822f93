import { makeResolver } from '@forge/resolver';
import { z } from 'zod';
import { endpoints, type Api, type EndpointName, type Who } from '../contract/endpoints';
import type { Failure, Reply } from '../contract/failure';
import { AppFailure } from '../ports/failure';
import { JiraFailure } from '../ports/jira';
import type { Ports } from '../ports/ports';
import { mayCall } from '../usecases/authorise';

/** What the platform says of the caller. The payload and the module's `extension` come from the browser and are never asked. */
export interface Caller {
  accountId: string;
  siteUrl: string;
  timeZone: string;
}

/** One use case for each endpoint of the contract: a missing one does not compile. */
export type Handlers = { [N in EndpointName]: (input: Api[N]['input'], caller: Caller) => Promise<Api[N]['output']> };

/** Those of one area of the contract. */
export type HandlersFor<Area> = Pick<Handlers, keyof Area & EndpointName>;

export interface ResolverNeeds {
  /** Adapters for one invocation: a warm process serves several sites, so nothing is kept between two. */
  open: () => Ports;
  handlers: (ports: Ports) => Handlers;
}

const contextSchema = z.object({ accountId: z.string().optional(), siteUrl: z.string().default(''), timezone: z.string().default('UTC') });

function readCaller(context: unknown): Caller {
  const { accountId, siteUrl, timezone } = contextSchema.parse(context);
  if (accountId === undefined) throw new AppFailure('forbidden');
  return { accountId, siteUrl, timeZone: timezone };
}

const subjectSchema = z.object({ project: z.string().optional(), issue: z.string().optional() });

async function authorise(who: Who, input: unknown, { accountId }: Caller, ports: Ports): Promise<void> {
  const { project = null, issue = null } = subjectSchema.parse(input);
  if (!(await mayCall(ports)(who, { accountId, project, issue }))) throw new AppFailure('forbidden');
}

/** What the caller is told of an error. `name`: the endpoint or function, for the log. */
export function toFailure(error: unknown, name: string, { log, newId, schema }: Pick<Ports, 'log' | 'newId' | 'schema'>): Failure {
  if (error instanceof AppFailure) return error.failure;
  if (error instanceof JiraFailure && error.kind !== 'unreadable') {
    log.error('a product did not answer', error, { endpoint: name, product: error.product });
    return { code: `${error.product}-unavailable`, values: {} };
  }
  // A fresh installation may be called before its tables are there: that passes by itself.
  if (schema.isBehind(error)) return { code: 'preparing', values: {} };
  const incident = newId();
  log.error('an endpoint failed', error, { endpoint: name, incident });
  return { code: 'internal', values: { incident } };
}

function parseInput<N extends EndpointName>(name: N, payload: unknown): Api[N]['input'] {
  const parsed = endpoints[name].input.safeParse(payload);
  if (parsed.success) return parsed.data as Api[N]['input'];
  const [issue] = parsed.error.issues;
  throw new AppFailure('invalid-input', { path: issue?.path.join('.') ?? '', expected: issue?.message ?? '' });
}

/** Parses what comes in, asks Jira whether this caller may, calls the use case, and answers in the contract's form. The one place where a failure becomes an answer. */
async function answer<N extends EndpointName>(
  name: N,
  { open, handlers }: ResolverNeeds,
  payload: unknown,
  context: unknown,
): Promise<Reply<Api[N]['output']>> {
  const ports = open();
  try {
    const caller = readCaller(context);
    const input = parseInput(name, payload);
    await authorise(endpoints[name].who, input, caller, ports);
    return { ok: true, value: await handlers(ports)[name](input, caller) };
  } catch (error) {
    return { ok: false, failure: toFailure(error, name, ports) };
  }
}

/** The function behind every page's `invoke`: one definition for each endpoint of the contract. */
export function makePageResolver(needs: ResolverNeeds) {
  const names = Object.keys(endpoints) as EndpointName[];
  const define =
    (name: EndpointName) =>
    ({ payload, context }: { payload: unknown; context: unknown }) =>
      answer(name, needs, payload, context);
  return makeResolver(Object.fromEntries(names.map((name) => [name, define(name)] as const)));
}
