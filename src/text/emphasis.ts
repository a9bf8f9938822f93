export interface Span {
  text: string;
  emphasised: boolean;
}

/** A pair of asterisks that touch the words they hold; a lone one, or one between spaces, is an asterisk. */
const marked = /\*(?!\s)([^*\n]+?)(?<!\s)\*/g;

/** Splits a rendered text at its *emphasis* markers, the only markup that findings hold. */
export function splitEmphasis(text: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(marked)) {
    if (match.index > end) spans.push({ text: text.slice(end, match.index), emphasised: false });
    spans.push({ text: match[1] ?? '', emphasised: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ text: text.slice(end), emphasised: false });
  return spans;
}

/** The text without its *emphasis*, for places that show no more than letters. */
export function plain(text: string): string {
  return splitEmphasis(text)
    .map((span) => span.text)
    .join('');
}
