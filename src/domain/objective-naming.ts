import type { Objective } from '../contract/playbook';
import { hashContent } from './hash';
import { foldName } from './name';

/** Which objectives a field may name, and under which name it is kept of a case that it names one. */
export interface ObjectiveNaming {
  /** The field, folded. */
  field: string;
  /** As a tracked field is named: the field, and a sum of the objectives, so that other objectives make another question. */
  mark: string;
  /** Ids and names, as `foldWords` writes them. */
  names: readonly string[];
}

const prefix = 'objective:';
/** Hexadecimal digits of the sum. */
const sumLength = 12;

const foldWords = (text: string): string => foldName(text.replace(/\s+/gu, ' '));

/** How a field names these objectives: by their ids, or their names in either language. */
export function nameObjectives(field: string, objectives: readonly Objective[]): ObjectiveNaming {
  const names = objectives.flatMap(({ id, name }) => [id, ...(typeof name === 'string' ? [name] : [name.en ?? [], name.fr ?? []].flat())]);
  const folded = [...new Set(names.map(foldWords))].sort();
  return {
    field: foldName(field),
    mark: `${prefix}${hashContent(folded).slice(0, sumLength)}:${foldName(field)}`,
    names: folded,
  };
}

/** True for the name under which it is kept whether this field (folded) names an objective. */
export const isMarkOf = (mark: string, field: string): boolean =>
  mark.startsWith(prefix) && mark.slice(prefix.length + sumLength + 1) === field;

/** A letter, a digit or a hyphen before or after would make it another word. */
const inWord = /[\p{L}\p{N}-]/u;

/** True when a text holds one of the names as words of their own. */
export function namesObjective({ names }: Pick<ObjectiveNaming, 'names'>, text: string): boolean {
  const folded = foldWords(text);
  return names.some((name) => {
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1))
      if (!inWord.test(folded.charAt(at - 1)) && !inWord.test(folded.charAt(at + name.length))) return true;
    return false;
  });
}
