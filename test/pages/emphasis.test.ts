import { splitEmphasis } from '../../src/text/emphasis';

const read = (text: string): string =>
  splitEmphasis(text)
    .map((span) => (span.emphasised ? `[${span.text}]` : span.text))
    .join('');

test.each([
  ['9 of 34 skipped *Ready*.', '9 of 34 skipped [Ready].'],
  ['*Ready* before *In review*', '[Ready] before [In review]'],
  ['3 * 4 * 5', '3 * 4 * 5'],
  ['a lone * stays', 'a lone * stays'],
  ['<b>*x*</b>', '<b>[x]</b>'],
  ['', ''],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});
