import { lazy, type ComponentType } from 'react';

/** Module key (manifest.yml) → the page that it shows, loaded when needed. */
export const surfaces: Readonly<Record<string, ComponentType>> = {
  'squad-standards': lazy(() => import('./surfaces/project-page')),
  'stage-map': lazy(() => import('./surfaces/project-settings-page')),
  adoption: lazy(() => import('./surfaces/global-page')),
  admin: lazy(() => import('./surfaces/admin-page')),
};
