import { z } from 'zod';
import { checks } from '../checks';
import { renderExample } from '../checks/judge-example';
import { settingsSchema, standardCheckSchema } from '../contract/playbook';
import type { CheckInfo } from '../contract/playbook-draft';
import type { Lang } from '../contract/text';
import type { Check } from '../domain/check';
import type { FactName } from '../domain/facts';
import { fillMessage } from '../domain/message';

interface ParameterText {
  title: string;
  text: string;
}

/** The part of a locale file that checks need to be offered: their own question is in the check. */
export interface CheckCatalogue {
  checkInfo: {
    facts: Readonly<Record<FactName, string>>;
    doc: Readonly<Record<'cases' | 'now' | 'share' | 'whole' | 'note' | 'unknown', string>>;
    parameter: Readonly<Record<string, ParameterText>>;
  };
}

/** A parameter says the same in every check that has one of its name. */
function textOf(name: string, { checkInfo: { parameter } }: CheckCatalogue, lang: Lang): { title: string; description: string } {
  const own = Object.hasOwn(parameter, name) ? parameter[name] : undefined;
  const { title, text } = own ?? parameter.other ?? { title: name, text: '' };
  return { title: fillMessage(title, lang, { name }), description: fillMessage(text, lang, { name }) };
}

/** The parameters as JSON Schema, each with its title and what it means. */
function describeParameters(check: Check, lang: Lang, catalogue: CheckCatalogue): Record<string, unknown> {
  const schema = z.toJSONSchema(check.params, { io: 'input' });
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    typeof property === 'object' ? { ...textOf(name, catalogue, lang), ...property } : property,
  ]);
  return { ...schema, properties: Object.fromEntries(properties) as unknown };
}

/** What parameters name, as the check itself tells the parser: found through its examples. */
function findRefers(check: Check): CheckInfo['refers'] {
  const named = check.examples.flatMap((example) =>
    check.listReferences(example.with).map(({ path, kind }) => [String(path[0]), kind] as const),
  );
  return Object.fromEntries(named);
}

/** How it judges, made of what the check declares. */
function describeJudging({ states, params }: Check, minSample: number, lang: Lang, { checkInfo: { doc } }: CheckCatalogue): string {
  const { windowDays } = settingsSchema.parse({});
  const looks = states.includes('too-early') && minSample > 1 ? doc.cases : doc.now;
  const asksShare = Object.hasOwn(params.shape, 'atLeast') || Object.hasOwn(params.shape, 'percentile');
  const verdict = !states.includes('met') ? doc.note : asksShare ? doc.share : doc.whole;
  return [looks, verdict, doc.unknown].map((text) => fillMessage(text, lang, { windowDays, minSample })).join(' ');
}

function describeCheck(check: Check, lang: Lang, catalogue: CheckCatalogue): CheckInfo {
  const { id, about, needs, examples } = check;
  const { minSample, severity } = standardCheckSchema.parse({ id: 'any', use: id });
  const [example] = examples;
  if (!example) throw new Error(`the check ${id} has no example`);
  return {
    ...{ id, family: id.slice(0, id.indexOf('/')), question: about[lang], doc: describeJudging(check, minSample, lang, catalogue) },
    facts: needs.map((name) => ({ id: name, name: catalogue.checkInfo.facts[name] })),
    ...{ schema: describeParameters(check, lang, catalogue), refers: findRefers(check), defaults: { minSample, severity } },
    example: {
      title: example.title,
      with: { ...example.with },
      state: example.state,
      headline: renderExample(check, example, lang)?.headline ?? example.headline,
    },
  };
}

/** Every check, as the editor offers it in the reader's language. An example's title is as in the documentation, in English. */
export const listChecks =
  (catalogues: Readonly<Record<Lang, CheckCatalogue>>) =>
  ({ lang }: { lang: Lang }): { checks: CheckInfo[] } => ({
    checks: [...checks.values()].map((check) => describeCheck(check, lang, catalogues[lang])),
  });
