import { view } from '@forge/bridge';
import type { AdoptionConfig, RoleAssignmentsConfig, SquadCardConfig, StandardCardConfig } from '../../contract/macro-config';

export type MacroConfig = SquadCardConfig | StandardCardConfig | RoleAssignmentsConfig | AdoptionConfig;

/** Keeps the settings with the page and closes their window. Confluence takes JSON without null, so what is not chosen is left out. */
export async function saveConfig(config: MacroConfig): Promise<void> {
  const chosen = Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null));
  await view.submit({ config: chosen });
}
