import { z } from 'zod';
import type { Check } from '../src/domain/check';

const languages = { en: 'English', fr: 'Français' } as const;

/** A cell of a table: one line, no bar that would end it. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function listParameters(check: Check): string[] {
  const schema = z.toJSONSchema(check.params, { io: 'input' });
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(
    ([name, property]) => `| \`${name}\` | ${required.has(name) ? 'yes' : 'no'} | ${cell(`\`${JSON.stringify(property)}\``)} |`,
  );
}

/** The page of a check in `docs/checks`: Markdown, made of the check alone. */
export function writeCheckPage(check: Check): string {
  const lines = [
    `# \`${check.id}\``,
    '',
    `${check.about.en} / ${check.about.fr}`,
    '',
    `Facts: ${check.needs.map((need) => `\`${need}\``).join(', ')}`,
    '',
    '## Parameters (`with`)',
    '',
    '| Name | Required | JSON Schema |',
    '|---|---|---|',
    ...listParameters(check),
    '',
    '## Examples',
    '',
    '| Example | `with` | State | Headline |',
    '|---|---|---|---|',
    ...check.examples.map(
      ({ title, with: parameters, state, headline }) =>
        `| ${cell(title)} | ${cell(`\`${JSON.stringify(parameters)}\``)} | ${state} | ${cell(headline)} |`,
    ),
    '',
    '## Messages',
    '',
    `| Id | ${languages.en} | ${languages.fr} |`,
    '|---|---|---|',
    ...Object.keys(check.messages.en).map(
      (id) => `| \`${id}\` | ${cell(check.messages.en[id] ?? '')} | ${cell(check.messages.fr[id] ?? '')} |`,
    ),
    '',
  ];
  return lines.join('\n');
}

/** The file of a check's page within `docs/checks`. */
export const nameCheckPage = ({ id }: Pick<Check, 'id'>): string => `${id.replace('/', '.')}.md`;

/** Every page with its file name, and the index. */
export function writeCheckPages(checks: Iterable<Check>): Map<string, string> {
  const all = [...checks];
  const index = [
    '# Checks',
    '',
    'One page a check, made from the checks themselves by `npm run docs`.',
    '',
    '| Check | Question |',
    '|---|---|',
  ];
  for (const check of all) index.push(`| [\`${check.id}\`](${nameCheckPage(check)}) | ${cell(check.about.en)} |`);
  return new Map([['README.md', `${index.join('\n')}\n`], ...all.map((check) => [nameCheckPage(check), writeCheckPage(check)] as const)]);
}
