import { settingsSchema, type Playbook } from '../contract/playbook';
import { listWaivedOf } from '../domain/governance/waived-days';
import type { Waiver } from '../domain/governance/waiver';
import type { Counting } from '../domain/history/count-day';
import { startOfDay, type DayNumber } from '../domain/history/days';
import { TallyReader, type Layouts } from '../domain/history/walk';
import type { Ports } from '../ports/ports';
import { readApplying } from './read-applying';

export type CountingNeeds = Pick<Ports, 'now' | 'history' | 'rollouts' | 'waivers'>;

/** What days are counted by, from what is known already. `waivers`: all that were in force on any of those days. */
export async function makeCounting(
  ports: Pick<Ports, 'now' | 'rollouts'>,
  playbook: Playbook | null,
  { layouts, waivers }: { layouts: Layouts; waivers: readonly Waiver[] },
): Promise<Counting> {
  return {
    reader: new TallyReader(layouts),
    afterDays: (playbook?.settings ?? settingsSchema.parse({})).adoptedAfterDays,
    applying: await readApplying(ports, playbook),
    waivedOf: listWaivedOf(waivers, ports.now()),
  };
}

/** What the days since `from` are counted by. */
export async function readCounting(ports: CountingNeeds, playbook: Playbook | null, from: DayNumber): Promise<Counting> {
  const [layouts, waivers] = await Promise.all([ports.history.listLayouts(), ports.waivers.listSince(startOfDay(from))]);
  return makeCounting(ports, playbook, { layouts, waivers });
}
