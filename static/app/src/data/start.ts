import { view } from '@forge/bridge';
import { readTexts, type Context } from '../../../../src/client/reader';
import type { Texts } from '../text/texts';

export type ColorMode = 'light' | 'dark' | 'auto';

/** What every page knows before its first paint. */
export interface Start {
  context: Context;
  texts: Texts;
  colorMode: ColorMode;
}

/** The colour mode that a host's theme means; hosts that name none follow the system's. */
export function readColorMode(theme: unknown): ColorMode {
  const mode = typeof theme === 'object' && theme !== null && 'colorMode' in theme ? theme.colorMode : undefined;
  return mode === 'light' || mode === 'dark' ? mode : 'auto';
}

/** The key of the Jira project that the page stands in. Throws when the module is not a project's: that is a fault in the manifest. */
export function readProject(context: Context): string {
  const project: unknown = context.extension.project;
  if (typeof project === 'object' && project !== null && 'key' in project && typeof project.key === 'string') return project.key;
  throw new Error('The page has no project in its context.');
}

/** Asks the host for the context, the texts and the theme. Rejects when the host does not answer. */
export async function readStart(): Promise<Start> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable()]);
  return { context, texts: await readTexts(context), colorMode: readColorMode(context.theme) };
}
