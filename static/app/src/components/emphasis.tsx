import { splitEmphasis } from '../../../../src/text/emphasis';

/** A rendered text with its *emphasis* as <em>: text nodes only, never HTML. */
export function Emphasis({ text }: { text: string }) {
  return (
    <>
      {splitEmphasis(text).map((span, index) =>
        span.emphasised ? <em key={index}>{span.text}</em> : <span key={index}>{span.text}</span>,
      )}
    </>
  );
}
