import { parseJiraDate } from '../../../snapshot/jira-date';
import type { IssueJson, ProjectJson } from '../../../snapshot/types';
import { JiraError } from '../jira-error';
import { compileEquality, refuseFunction, refuseOperator, refuseValue, type JqlField, type Test } from './clause';
import { evaluateDate } from './dates';
import type { Operand, Terminal } from './parse';

/** Compares by an ordering operator, or null when the operator is none. */
export function compileOrder(operator: Terminal['operator']): ((a: number, b: number) => boolean) | null {
  if (operator === '<') return (a, b) => a < b;
  if (operator === '<=') return (a, b) => a <= b;
  if (operator === '>') return (a, b) => a > b;
  return operator === '>=' ? (a, b) => a >= b : null;
}

/** The text of an operand that can only be a word. */
export function readWord(operand: Operand): string {
  if (operand.kind === 'function') throw refuseFunction(operand.name);
  return operand.kind === 'value' ? operand.text : '';
}

/** created, updated, resolutiondate, duedate (a bare day, read as its start in UTC). */
export function dateField(field: string, names: readonly string[]): JqlField {
  const read = (issue: IssueJson): number => {
    const value = issue.fields[field];
    return typeof value === 'string' && value.length === 10 ? parseJiraDate(`${value}T00:00:00.000Z`) : parseJiraDate(value);
  };
  const isEmpty = (issue: IssueJson): boolean => Number.isNaN(read(issue));
  return {
    names,
    compile: (terminal, context) => {
      const match = (operand: Operand): Test => {
        const at = evaluateDate(operand, terminal.field, context);
        return (issue) => read(issue) === at;
      };
      const equality = compileEquality(terminal, { isEmpty, match });
      if (equality) return equality;
      const compare = compileOrder(terminal.operator);
      const [operand] = terminal.operands;
      if (!compare || !operand) throw refuseOperator(terminal);
      const limit = evaluateDate(operand, terminal.field, context);
      // NaN (empty) compares as false with everything.
      return (issue) => compare(read(issue), limit);
    },
    sortBy: (issue) => {
      const at = read(issue);
      return Number.isNaN(at) ? null : at;
    },
  };
}

export const projectField: JqlField = {
  names: ['project'],
  compile: (terminal, { site, caller }) => {
    const match = (operand: Operand): Test => {
      const text = readWord(operand);
      const name = text.toLowerCase();
      const found = site.snapshot.projects.filter(
        (project: ProjectJson) => project.key.toLowerCase() === name || project.id === text || project.name.toLowerCase() === name,
      );
      const visible = found.filter((project) => caller.mayBrowse(project));
      if (visible.length === 0) throw refuseValue(text, 'project');
      const [unknown] = visible.filter(({ key }) => !site.snapshot.issues.has(key));
      if (unknown)
        throw new JiraError(400, `${refuseValue(text, 'project').message} (The site's snapshot has no issues/${unknown.key}.jsonl.)`);
      return (_issue, project) => visible.includes(project);
    };
    const test = compileEquality(terminal, { isEmpty: () => false, match });
    if (!test) throw refuseOperator(terminal);
    return test;
  },
  sortBy: (_issue, project) => project.name,
};

export const labelsField: JqlField = {
  names: ['labels'],
  compile: (terminal) => {
    const read = (issue: IssueJson): readonly unknown[] => (Array.isArray(issue.fields.labels) ? issue.fields.labels : []);
    const match = (operand: Operand): Test => {
      const label = readWord(operand).toLowerCase();
      return (issue) => read(issue).some((one) => typeof one === 'string' && one.toLowerCase() === label);
    };
    const test = compileEquality(terminal, { isEmpty: (issue) => read(issue).length === 0, match });
    if (!test) throw refuseOperator(terminal);
    return test;
  },
};

const CATEGORIES: Readonly<Record<string, string>> = {
  2: 'new',
  'to do': 'new',
  new: 'new',
  4: 'indeterminate',
  'in progress': 'indeterminate',
  indeterminate: 'indeterminate',
  3: 'done',
  done: 'done',
};

export const statusCategoryField: JqlField = {
  names: ['statuscategory'],
  compile: (terminal, { site }) => {
    const byStatus = new Map((site.snapshot.statuses ?? []).map(({ id, statusCategory }) => [id, statusCategory.key]));
    const read = ({ fields: { status } }: IssueJson): string | undefined => {
      const own = 'statusCategory' in status ? status.statusCategory : undefined;
      return typeof own === 'object' && own !== null && 'key' in own && typeof own.key === 'string' ? own.key : byStatus.get(status.id);
    };
    const match = (operand: Operand): Test => {
      const text = readWord(operand);
      const wanted = Object.hasOwn(CATEGORIES, text.toLowerCase()) ? CATEGORIES[text.toLowerCase()] : undefined;
      if (wanted === undefined) throw refuseValue(text, 'statusCategory');
      return (issue) => read(issue) === wanted;
    };
    const test = compileEquality(terminal, { isEmpty: () => false, match });
    if (!test) throw refuseOperator(terminal);
    return test;
  },
};

function listWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}*]+/gu) ?? [];
}

/** Whether words (a trailing * = any ending) occur; in a row when the operand is in inner quotes. */
function compileText(operand: Operand): (text: string) => boolean {
  const given = readWord(operand);
  const wanted = listWords(given);
  const isPhrase = /^\s*\\?".*\\?"\s*$/.test(given);
  const fits = (word: string, pattern: string): boolean =>
    pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
  return (text) => {
    const words = listWords(text);
    if (!isPhrase) return wanted.every((pattern) => words.some((word) => fits(word, pattern)));
    return words.some((_, start) => wanted.every((pattern, offset) => fits(words[start + offset] ?? '', pattern)));
  };
}

export const summaryField: JqlField = {
  names: ['summary'],
  compile: (terminal) => {
    const read = (issue: IssueJson): string => (typeof issue.fields.summary === 'string' ? issue.fields.summary : '');
    const { operator, operands } = terminal;
    const [operand] = operands;
    if (operator === 'is' || operator === 'is not') return (issue) => (read(issue) === '') === (operator === 'is');
    if ((operator !== '~' && operator !== '!~') || !operand) throw refuseOperator(terminal);
    const contains = compileText(operand);
    return (issue) => contains(read(issue)) === (operator === '~');
  },
  sortBy: (issue) => (typeof issue.fields.summary === 'string' ? issue.fields.summary : null),
};
