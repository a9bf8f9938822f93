import { Refusal } from '../refusal';

/** An answer that is no success, in the words of Jira's ErrorCollection. */
export class JiraError extends Refusal {
  override readonly name = 'JiraError';
}

/**
 * What the snapshot does not hold is unknown: a list that has no file is answered like one that the caller may not see, never as an empty list.
 * `what` starts the sentence, `file` is what would have held it.
 */
export function unknownData(what: string, file: string): JiraError {
  return new JiraError(404, `${what} cannot be read: the site's snapshot has no ${file}.`);
}

/** What the host does not model it refuses by name, so that nobody takes silence for an answer. */
export function notModelled(what: string): JiraError {
  return new JiraError(501, `The host's Jira does not model ${what}.`);
}
