import type { IssueJson } from '../../../snapshot/types';
import { JiraError } from '../jira-error';
import { compileEquality, refuseOperator, type JqlContext, type JqlField, type Test } from './clause';
import type { Operand, Terminal } from './parse';
import { compileOrder, readWord } from './simple-fields';

const KEY = /^([A-Za-z][A-Za-z0-9_]*)-(\d+)$/;

/** The number of an issue key: ABC-12 → 12. */
export function numberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('-') + 1));
}

function refuseIssue(text: string, field: string): JiraError {
  return new JiraError(400, `An issue with key '${text}' does not exist for field '${field}'.`);
}

/** The issue that an operand names; one that the caller may not see does not exist for them. */
function findIssue(operand: Operand, field: string, { site, caller }: JqlContext): IssueJson {
  const text = readWord(operand);
  const found = site.findIssue(text);
  if (!found || !caller.maySeeIssue(found)) throw refuseIssue(text, field);
  return found.issue;
}

/** `key > ABC-12` compares numbers within the project; `id > 10000` compares ids. */
function compileKeyOrder(terminal: Terminal, context: JqlContext): Test {
  const compare = compileOrder(terminal.operator);
  const [operand] = terminal.operands;
  if (!compare || !operand) throw refuseOperator(terminal);
  const text = readWord(operand);
  if (/^\d+$/.test(text)) return (issue) => compare(Number(issue.id), Number(text));
  const [, project = '', number = ''] = KEY.exec(text) ?? [];
  const owner = context.site.findProject(project);
  if (number === '' || !owner) throw refuseIssue(text, terminal.field);
  return (issue, held) => held === owner && compare(numberOf(issue.key), Number(number));
}

export const keyField: JqlField = {
  names: ['key', 'issuekey', 'issue', 'id'],
  compile: (terminal, context) => {
    const match = (operand: Operand): Test => {
      const wanted = findIssue(operand, terminal.field, context);
      return (issue) => issue === wanted;
    };
    return compileEquality(terminal, { isEmpty: () => false, match }) ?? compileKeyOrder(terminal, context);
  },
  // A key of another form (of a status log) has no number to sort by.
  sortBy: ({ key }, project) => (KEY.test(key) ? `${project.key}-${String(numberOf(key)).padStart(10, '0')}` : key),
};

function readParent(issue: IssueJson): string | null {
  const parent = issue.fields.parent;
  return typeof parent === 'object' && parent !== null && 'key' in parent && typeof parent.key === 'string' ? parent.key : null;
}

export const parentField: JqlField = {
  names: ['parent'],
  compile: (terminal, context) => {
    const match = (operand: Operand): Test => {
      const { key } = findIssue(operand, terminal.field, context);
      return (issue) => readParent(issue) === key;
    };
    const test = compileEquality(terminal, { isEmpty: (issue) => readParent(issue) === null, match });
    if (!test) throw refuseOperator(terminal);
    return test;
  },
};
