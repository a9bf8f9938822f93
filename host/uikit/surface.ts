import { createContext, useContext, type ReactNode } from 'react';
import type { ForgeNode } from './document';

/** A component of UI Kit as this host renders it. */
export type UiKitComponent = (props: { node: ForgeNode }) => ReactNode;

/** The answers of a macro's configuration form, by the `name` of the field. */
export interface ConfigForm {
  values: Readonly<Record<string, unknown>>;
  set: (name: string, value: unknown) => void;
}

/** What every component of one document shares. */
export interface Surface {
  registry: Readonly<Record<string, UiKitComponent>>;
  /** A red bar that names what is wrong. */
  report: (text: string) => void;
  /** Follows a link of the app, in the shell where it has the place. */
  follow: (href: string, isNewTab: boolean) => void;
  /** Where a link leads, for the browser's status line and middle clicks. */
  resolve: (href: string) => string;
  /** The reader's language, BCP 47. */
  locale: 'en' | 'fr';
  say: (key: string, values?: Record<string, string | number>) => string;
  /** Reads the name and face of an account as the persona; null when there is none that the persona may see. */
  readUser: (accountId: string) => Promise<{ name: string } | null>;
  /** Set where the document is a macro's configuration form (`ForgeReconciler.addConfig`). */
  form: ConfigForm | null;
}

const Context = createContext<Surface | null>(null);
export const SurfaceProvider = Context.Provider;

export function useSurface(): Surface {
  const surface = useContext(Context);
  if (!surface) throw new Error('useSurface outside a UI Kit document');
  return surface;
}
