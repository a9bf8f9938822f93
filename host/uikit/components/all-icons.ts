/// <reference types="vite/client" />
import type { NewCoreIconProps } from '@atlaskit/icon';
import type { ComponentType } from 'react';

type Icon = ComponentType<NewCoreIconProps>;

/** All of Atlaskit's icons by file name: one module, loaded when the first icon is shown. */
const files = import.meta.glob<{ default: Icon | { default: Icon } }>('../../../node_modules/@atlaskit/icon/core/*.js', { eager: true });

export const allIcons: ReadonlyMap<string, Icon> = new Map(
  Object.entries(files).map(([path, { default: found }]) => [path.replace(/^.*\/|\.js$/g, ''), 'default' in found ? found.default : found]),
);
