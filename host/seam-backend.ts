import type { Faults } from './faults';
import type { Gateway } from './gateway';
import type { Answer, PlatformCall, Service } from './protocol';
import { refuse } from './services/answers';

/** Answers one platform call of the app. */
export type Backend = (call: PlatformCall) => Promise<Answer>;

/** Sends a call to the service or product that its descriptor names; what nobody knows is refused by name and told to `onRefusal`. */
export function createBackend(parts: {
  services: readonly Service[];
  gateway: Gateway;
  faults: Faults;
  onRefusal: (line: string) => void;
}): Backend {
  const { services, gateway, faults, onRefusal } = parts;
  return async (call) => {
    const answer = await faults.play(call.to, call.path, () => {
      const service = services.find((candidate) => candidate.accepts(call.to, call.path));
      if (service) return service.handle(call);
      const { type, provider = '-', remote = '-' } = call.to;
      if (type === 'fpp' && (remote === 'jira' || remote === 'confluence')) return gateway.handle(call, remote);
      return refuse(501, `the host has no service for ${type}/${provider}/${remote} (${call.method} ${call.path})`);
    });
    const refusal = answer.headers['forge-proxy-error'];
    if (refusal !== undefined) onRefusal(`refused in ${call.functionKey}: ${answer.status} ${refusal}`);
    return answer;
  };
}
