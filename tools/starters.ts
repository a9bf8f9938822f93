import { parse } from 'yaml';
import { z } from 'zod';
import { localTextSchema } from '../src/contract/text';

const headSchema = z.object({ id: z.string(), name: localTextSchema });

/**
 * The starter playbooks as the JSON that the app imports: Forge's bundler takes JSON, not YAML. Files word for word, comments included,
 * a line each, so that a change reads as one.
 */
export function writeStarters(yamls: readonly string[]): string {
  const starters = yamls.map((yaml) => ({ ...headSchema.parse(parse(yaml)), lines: yaml.split('\n') }));
  starters.sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify(starters, null, 2)}\n`;
}
