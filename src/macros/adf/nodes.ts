import { makeText, type AdfNode } from '../../contract/adf';
import { splitEmphasis } from '../../text/emphasis';

export * from '../../contract/adf';

/** A text that may hold *emphasis*. */
export function makeEmphasised(text: string): AdfNode[] {
  return splitEmphasis(text).map((span) => makeText(span.text, span.emphasised ? 'strong' : undefined));
}
