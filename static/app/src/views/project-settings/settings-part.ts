export const settingsParts = ['stage-map', 'roles', 'declarations'] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** The part that a path of the page names (`/roles`); the first one for any other path. */
export function readSettingsPart(path: string): SettingsPart {
  return settingsParts.find((part) => path === `/${part}`) ?? 'stage-map';
}
