import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRoot } from '../../root';
import { daysSinceStart } from './calendar';

const dayMs = 86_400_000;

/** The demo's playbook in force. The file writes dates as months of the demo's story; here they become days that are relative to `asOf` (epoch ms). */
export function writePlaybook(asOf: number): string {
  const text = readFileSync(join(findRoot(), 'host/seeds/demo/playbook.yaml'), 'utf8');
  return text.replace(/<M(\d+)>/g, (_, month: string) => new Date(asOf - daysSinceStart(Number(month)) * dayMs).toISOString().slice(0, 10));
}
