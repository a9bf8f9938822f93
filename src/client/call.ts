import { makeInvoke } from '@forge/bridge';
import type { Api, EndpointName } from '../contract/endpoints';
import type { Reply } from '../contract/failure';

type Definitions = { [N in EndpointName]: (request: { payload: Api[N]['input'] }) => Reply<Api[N]['output']> };

const send = makeInvoke<Definitions>() as <N extends EndpointName>(name: N, input: Api[N]['input']) => Promise<Reply<Api[N]['output']>>;

/**
 * Calls an endpoint of the app. Never throws: a call that Forge itself refuses (25 s deadline, network, rate limit of 500 per 25 s)
 * becomes the failure `internal`, with Forge's own words as the incident.
 */
export async function call<N extends EndpointName>(name: N, input: Api[N]['input']): Promise<Reply<Api[N]['output']>> {
  try {
    return await send(name, input);
  } catch (error) {
    return {
      ok: false,
      failure: { code: 'internal', values: { incident: `${name}: ${error instanceof Error ? error.message : String(error)}` } },
    };
  }
}
