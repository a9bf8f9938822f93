import type { Starter } from './ports/playbook-stores';
import generated from './starters.generated.json';

/** The playbooks that ship with the app, by id. `npm run docs` makes the JSON behind it of `playbooks/*.yaml`. */
export const starters: readonly Starter[] = generated.map(({ id, name, lines }) => ({ id, name, yaml: lines.join('\n') }));
