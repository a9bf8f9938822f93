import { adfRenderer } from './components/adf-renderer';
import { buttons } from './components/buttons';
import { charts } from './components/charts';
import { form } from './components/form';
import { icon } from './components/icon';
import { layout } from './components/layout';
import { overlays } from './components/overlays';
import { people } from './components/people';
import { pickers } from './components/pickers';
import { status } from './components/status';
import { table } from './components/table';
import { textFields } from './components/text-fields';
import { toggles } from './components/toggles';
import { typography } from './components/typography';
import type { UiKitComponent } from './surface';

/** Every component of `@forge/react` that this host renders, by the name that a ForgeDoc has for it. What is not here is a named box in its place. */
export const registry: Readonly<Record<string, UiKitComponent>> = {
  ...adfRenderer,
  ...buttons,
  ...charts,
  ...form,
  ...icon,
  ...layout,
  ...overlays,
  ...people,
  ...pickers,
  ...status,
  ...table,
  ...textFields,
  ...toggles,
  ...typography,
};
