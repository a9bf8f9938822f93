import type { Failure } from '../../contract/failure';
import { sayFailure } from '../../text/failure';
import type { Texts } from '../../text/texts';
import { makeDocument, makeParagraph, type AdfDocument } from './nodes';

/**
 * What an export has to show. `no-reader`: the platform named no account, so that nobody's permissions could be asked ·
 * `unconfigured`: the macro's settings are missing or not readable.
 */
export type Exported<T> =
  { kind: 'no-reader' } | { kind: 'unconfigured' } | { kind: 'failed'; failure: Failure } | { kind: 'ready'; value: T };

/** The document for an export that has nothing to show: it says in words why. `unconfigured` is the macro’s own text for that. */
export function makeEmptyDocument(
  exported: Exclude<Exported<unknown>, { kind: 'ready' }>,
  unconfigured: string,
  texts: Texts,
): AdfDocument {
  switch (exported.kind) {
    case 'no-reader':
      return makeDocument(makeParagraph(texts.t('macro.noReader')));
    case 'unconfigured':
      return makeDocument(makeParagraph(unconfigured));
    case 'failed':
      return makeDocument(makeParagraph(sayFailure(texts, exported.failure)));
  }
}
