import { createHmac } from 'node:crypto';
import { writePseudonym } from '../domain/personal-data';

/** A keyed hash of an account: the same for the same secret, and not to be turned back without it. */
export const makePseudonym = (secret: string, accountId: string): string =>
  writePseudonym(createHmac('sha256', secret).update(accountId).digest('base64url').slice(0, 22));
