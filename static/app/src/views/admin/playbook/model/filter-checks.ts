import type { CheckInfo } from '../../../../../../../src/contract/playbook-draft';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Checks whose question, id, documentation or facts hold every word that was typed; accents and capitals do not matter. */
export function filterChecks(checks: readonly CheckInfo[], typed: string): CheckInfo[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  return checks.filter(({ id, question, doc, facts }) => {
    const text = plain([id, question, doc, ...facts.map(({ name }) => name)].join(' '));
    return words.every((word) => text.includes(word));
  });
}
