import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { showThemes } from './bridge';

/** The first script of a Custom UI page: the bridge, and the design tokens on the page, as Forge puts them there once it has asked for theming. */
showThemes(async (theme) => {
  const dark = typeof theme === 'object' && theme !== null && Reflect.get(theme, 'colorMode') === 'dark';
  await setGlobalTheme({ colorMode: dark ? 'dark' : 'light', light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' });
});
