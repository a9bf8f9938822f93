import type { IssueJson } from '../../../snapshot/types';
import { listNames, readNamed, type NamedField } from './catalog';
import { compileEquality, refuseFunction, refuseOperator, refuseValue, type JqlContext, type JqlField, type Test } from './clause';
import { compileHistory } from './history';
import type { Operand, Terminal } from './parse';

/** Fields with a past that JQL can ask for, as far as this model goes. */
const WITH_HISTORY: readonly NamedField[] = ['status', 'resolution', 'priority'];

function holdsOne(field: NamedField, ids: ReadonlySet<string | null>): Test {
  return (issue) => readNamed(issue, field).some(({ id }) => ids.has(id));
}

/** Ids of the issue types that are (or are not) sub-tasks. */
function listTypes({ site }: JqlContext, subtask: boolean): Set<string> {
  const { issuetypes = [], projects } = site.snapshot;
  return new Set(
    [...issuetypes, ...projects.flatMap((project) => project.issueTypes ?? [])]
      .filter((type) => type.subtask === subtask)
      .map(({ id }) => id),
  );
}

function resolve(
  operand: Operand,
  { field: name }: Pick<Terminal, 'field'>,
  field: NamedField,
  context: JqlContext,
  withPast: boolean,
): ReadonlySet<string | null> {
  if (operand.kind === 'empty') return new Set([null]);
  if (operand.kind === 'function') {
    const called = operand.name.toLowerCase();
    if (field === 'issuetype' && (called === 'standardissuetypes' || called === 'subtaskissuetypes'))
      return listTypes(context, called === 'subtaskissuetypes');
    throw refuseFunction(operand.name);
  }
  // "Unresolved" is Jira's word for an empty resolution.
  if (field === 'resolution' && operand.text.toLowerCase() === 'unresolved') return new Set([null]);
  const ids = listNames(context.site.snapshot, field, { withPast }).get(operand.text.toLowerCase());
  if (!ids) throw refuseValue(operand.text, name);
  return ids;
}

/** Priorities can be compared: the site's list goes from the highest to the lowest. */
function compilePriorityOrder(terminal: Terminal, context: JqlContext): Test {
  const order = (context.site.snapshot.priorities ?? []).map(({ id }) => id);
  const [operand] = terminal.operands;
  if (!operand || operand.kind === 'empty') throw refuseOperator(terminal);
  const [wanted] = resolve(operand, terminal, 'priority', context, false);
  const limit = order.indexOf(wanted ?? '');
  return (issue) => {
    const rank = order.indexOf(readNamed(issue, 'priority')[0]?.id ?? '');
    if (rank === -1 || limit === -1) return false;
    if (terminal.operator === '>') return rank < limit;
    if (terminal.operator === '>=') return rank <= limit;
    return terminal.operator === '<' ? rank > limit : rank >= limit;
  };
}

/** A field that holds things with ids and names: by name (without case) or by id. */
export function namedField(field: NamedField, names: readonly string[]): JqlField {
  const isEmpty = (issue: IssueJson): boolean => readNamed(issue, field).length === 0;
  return {
    names,
    compile: (terminal, context, negated) => {
      const equality = compileEquality(terminal, {
        isEmpty,
        match: (operand) => {
          const ids = resolve(operand, terminal, field, context, false);
          return ids.has(null) ? isEmpty : holdsOne(field, ids);
        },
      });
      if (equality) return equality;
      if (field === 'priority' && ['<', '<=', '>', '>='].includes(terminal.operator)) return compilePriorityOrder(terminal, context);
      if (!WITH_HISTORY.includes(field)) throw refuseOperator(terminal);
      const current = (issue: IssueJson): string | null => readNamed(issue, field)[0]?.id ?? null;
      return compileHistory(
        terminal,
        { id: field, current, resolve: (operand) => resolve(operand, terminal, field, context, true) },
        context,
        negated,
      );
    },
    sortBy: (issue, _project, { site }) => {
      const [first] = readNamed(issue, field);
      if (!first) return null;
      const rank = field === 'priority' ? (site.snapshot.priorities ?? []).findIndex(({ id }) => id === first.id) : -1;
      return rank === -1 ? first.name : -rank;
    },
  };
}
