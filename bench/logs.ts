import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checks } from '../src/checks';
import type { Flow, Stage } from '../src/contract/playbook';
import { parsePlaybook } from '../src/domain/playbook/parse';

/** A real log behind one flow: its distinct traces with the number of cases, and what an independent tool (pm4py) found each to cost. */
export interface BenchLog {
  name: string;
  flow: Flow;
  stages: readonly Stage[];
  variants: readonly { trace: string[]; count: number; cost: number }[];
}

const expectedSchema = z.object({
  variants: z.array(z.object({ flow: z.string(), trace: z.array(z.string()), count: z.number(), cost: z.number() })),
});

/** Reads a data set of the shared data. @throws Error when it is not there or its playbook cannot be read. */
export function readLog(root: string, name: string): BenchLog {
  const folder = join(root, '..', 'shared', 'data', name);
  if (!existsSync(folder)) throw new Error(`the bench needs the data set ../shared/data/${name}`);
  const parsed = parsePlaybook(readFileSync(join(folder, 'playbook.yaml'), 'utf8'), checks);
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
  const { flows, stages } = parsed.playbook;
  const { variants } = expectedSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const [flow] = flows;
  if (!flow || variants.some((variant) => variant.flow !== flow.id)) throw new Error(`${name}: expected one flow`);
  return { name, flow, stages, variants };
}
