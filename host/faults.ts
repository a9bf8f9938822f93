import type { Fault } from './api';
import { InvocationEnded } from './invocation-failure';
import type { Answer, Descriptor } from './protocol';

/** The faults that are to be played. */
export interface Faults {
  add(fault: Fault): void;
  /** Performs a call, or plays what is planned for it. @throws InvocationEnded when the fault ends the invocation. */
  play(to: Descriptor, path: string, perform: () => Answer | Promise<Answer>): Promise<Answer>;
}

interface Planned {
  fault: Fault;
  skip: number;
  left: number;
}

/** Keeps a list of faults; the first that matches a call and has plays left takes it. */
export function createFaults(): Faults {
  let planned: Planned[] = [];
  const take = (target: Fault['to'] | null, path: string): Fault | null => {
    for (const plan of planned) {
      if (plan.fault.to !== target || (plan.fault.path !== undefined && !path.includes(plan.fault.path))) continue;
      if (plan.skip > 0) {
        plan.skip -= 1;
        continue;
      }
      plan.left -= 1;
      planned = planned.filter(({ left }) => left > 0);
      return plan.fault;
    }
    return null;
  };
  return {
    add: (fault) => void planned.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 }),
    async play(to, path, perform) {
      const fault = planned.length === 0 ? null : take(nameTarget(to, path), path);
      if (!fault) return perform();
      const what = `${fault.to} ${path}`;
      if (fault.effect === 'timeout')
        throw new InvocationEnded('FUNCTION_TIME_OUT', `fault played: ${what} never returned, the invocation ran into its deadline`);
      if (fault.effect === 'kill-invocation')
        throw new InvocationEnded('FUNCTION_PLATFORM_UNKNOWN_ERROR', `fault played: the process was killed before ${what}`);
      if (fault.effect === 'kill-after') {
        await perform();
        throw new InvocationEnded('FUNCTION_PLATFORM_UNKNOWN_ERROR', `fault played: the process was killed after ${what}`);
      }
      if ('meanwhile' in fault.effect) {
        const answer = await perform();
        await fault.effect.meanwhile();
        return answer;
      }
      return {
        status: fault.effect.status,
        headers: { 'content-type': 'application/json', ...fault.effect.headers },
        body: fault.effect.body ?? '',
      };
    },
  };
}

function nameTarget(to: Descriptor, path: string): Fault['to'] | null {
  if (to.remote === 'jira' || to.remote === 'confluence' || to.remote === 'sql') return to.remote;
  return path.startsWith('/webhook/queue/') ? 'queue' : null;
}
