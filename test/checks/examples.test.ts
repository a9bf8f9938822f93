import { IntlMessageFormat } from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../src/checks';
import { judgeExample, renderExample } from '../../src/checks/judge-example';
import type { Lang } from '../../src/contract/text';
import { engineMessages } from '../../src/domain/engine-messages';
import type { StoredFinding } from '../../src/domain/finding';
import { writeCheckPages } from '../../tools/check-pages';
import { root } from '../kit/shared';

function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** Message ids that a stored finding uses, those named inside values too. */
function listUsed(finding: StoredFinding): string[] {
  const inValues = Object.values(finding.values).flatMap((value) =>
    typeof value === 'string' && value.startsWith('@messages:') ? value.slice('@messages:'.length).split(',') : [],
  );
  return [finding.headline, finding.expected, ...finding.notes, ...finding.fixes.map(({ message }) => message), ...inValues];
}

describe.each([...checks])('%s', (_id, check) => {
  it.each(check.examples.map((example) => [example.title, example] as const))('%s', (_title, example) => {
    freeze(example.facts);
    const finding = judgeExample(check, example);
    expect({ state: finding.measured, headline: renderExample(check, example, 'en')?.headline }).toEqual({
      state: example.state,
      headline: example.headline,
    });
  });

  it('fills every text in both languages', () => {
    for (const example of check.examples) {
      for (const lang of ['en', 'fr'] as const) {
        const rendered = renderExample(check, example, lang);
        const texts = [
          rendered?.headline,
          rendered?.expected,
          ...(rendered?.notes ?? []),
          ...(rendered?.fixes.map(({ text }) => text) ?? []),
        ];
        for (const text of texts) expect(text).toMatch(/^[^{}@#]{5,400}[.?]$/u);
      }
    }
  });

  it('tells percentages as such in both languages', () => {
    for (const example of check.examples) {
      const [en, fr] = (['en', 'fr'] as const).map((lang) => renderExample(check, example, lang));
      expect(`${fr?.headline} ${fr?.expected}`.split('%')).toHaveLength(`${en?.headline} ${en?.expected}`.split('%').length);
    }
  });

  it('shows every message and every state that it can have', () => {
    const findings = check.examples.map((example) => judgeExample(check, example));
    const used = new Set(findings.flatMap(listUsed));
    expect(Object.keys(check.messages.en).filter((id) => !used.has(id))).toEqual([]);
    const states = new Set(findings.map(({ measured }) => measured));
    for (const state of check.states) expect(states).toContain(state);
  });

  it('says nothing before the fold in more than 60 words', () => {
    for (const example of check.examples) {
      for (const lang of ['en', 'fr'] as const) {
        const rendered = renderExample(check, example, lang);
        expect(`${rendered?.headline} ${rendered?.expected}`.split(/\s+/).length).toBeLessThanOrEqual(60);
      }
    }
  });

  it('answers "can’t tell", with the reason, when a fact that it needs is unknown', () => {
    const [example] = check.examples;
    if (!example) throw new Error('no example');
    const blind = { ...example, facts: {} };
    expect(judgeExample(check, blind).state).toBe('cant-tell');
    expect(renderExample(check, blind, 'en')?.headline).toMatch(
      /^Can’t tell: (the .* are not in the data that could be read|Diapason is not connected to Confluence)\.$/,
    );
  });
});

/** The type of plain text in a parsed ICU message. */
const literal = 0;

/** The names of the values that a message asks for, those inside its alternatives too. */
function listPlaceholders(text: string, lang: Lang): string[] {
  const names = new Set<string>();
  const walk = (parts: ReturnType<IntlMessageFormat['getAst']>): void => {
    for (const part of parts) {
      if ('options' in part) Object.values(part.options).forEach(({ value }) => walk(value));
      if ('children' in part) walk(part.children);
      if (Number(part.type) !== literal && 'value' in part) names.add(part.value);
    }
  };
  walk(new IntlMessageFormat(text, lang, undefined, { ignoreTag: true }).getAst());
  return [...names].sort();
}

it('every message is sound ICU and asks for the same values in both languages', () => {
  const catalogues = [engineMessages, ...[...checks.values()].map(({ messages }) => messages)];
  for (const { en, fr } of catalogues) {
    const asked = (texts: Readonly<Record<string, string>>, lang: Lang) =>
      Object.entries(texts).map(([id, text]) => [id, listPlaceholders(text, lang)]);
    expect(asked(fr, 'fr')).toEqual(asked(en, 'en'));
  }
});

it('French texts have their no-break spaces, apostrophes and quotes', () => {
  const texts = [...[...checks.values()].flatMap(({ messages }) => Object.values(messages.fr)), ...Object.values(engineMessages.fr)];
  for (const text of texts) expect(text).not.toMatch(/ [;?!»](?!:)| :(?!:)|« |\w'\w/u);
});

it('docs/checks is in step with the checks (npm run docs)', () => {
  const folder = join(root, 'docs/checks');
  const pages = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  expect(pages).toEqual(Object.fromEntries(writeCheckPages(checks.values())));
});
