import { asPublished, type ModeOf } from '../domain/effective-mode';

/** The mode that each standard has for each squad, at any instant. */
export function readModes(): Promise<ModeOf> {
  return Promise.resolve(asPublished);
}
