import { readFileSync } from 'node:fs';
import { InputError } from '../input-error';
import { readStatusLog } from './status-log';
import type { Snapshot } from './types';

/**
 * Reads a status log from a file in UTF-8, with or without a byte order mark.
 * @throws InputError with a line for every problem found, 20 at most.
 */
export function loadStatusLog(file: string): Snapshot {
  return readStatusLog(decode(readFileSync(file), file), file);
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputError([`${file}: not text in UTF-8; expected a CSV file saved as UTF-8`]);
  }
}
