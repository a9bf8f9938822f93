import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import en from '../locales/en-US.json';
import fr from '../locales/fr-FR.json';

type Catalogue = Map<string, string>;
function flatten(node: object, prefix = '', into: Catalogue = new Map()): Catalogue {
  for (const [key, value] of Object.entries(node) as [string, unknown][]) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else if (typeof value === 'object' && value !== null) flatten(value, `${prefix}${key}.`, into);
  }
  return into;
}

/** The names of the values that a message takes. */
function argumentsOf(elements: readonly MessageFormatElement[], into = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    into.add(element.value);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const option of Object.values(element.options)) argumentsOf(option.value, into);
    if (element.type === TYPE.tag) argumentsOf(element.children, into);
  }
  return into;
}

const english = flatten(en);
const french = flatten(fr);

describe('the catalogue', () => {
  test('holds every text in both languages', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test.each([...english])('%s takes the same values in both languages', (key, text) => {
    expect([...argumentsOf(parse(french.get(key) ?? ''))].sort()).toEqual([...argumentsOf(parse(text))].sort());
  });

  test('French texts use the typographic apostrophe', () => {
    expect([...french].filter(([, text]) => /[a-zà-ÿ]'[a-zà-ÿ]/i.test(text))).toEqual([]);
  });
});
