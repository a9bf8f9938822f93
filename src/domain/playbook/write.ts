import { Document, isCollection, isMap, isScalar, isSeq, visit, type Node } from 'yaml';
import { flowSchema, playbookSchema, settingsSchema, standardCheckSchema, standardSchema, roleSchema } from '../../contract/playbook';

/** Keys in the order in which the format tells them; unknown ones come last, as they stand. */
const keyOrder = [playbookSchema, flowSchema, roleSchema, standardSchema, settingsSchema].flatMap((schema) => Object.keys(schema.shape));
const checkOrder = Object.keys(standardCheckSchema.in.shape);

/** A line of a flow collection is no longer than this. */
const LINE = 120;

function sortKeys(value: unknown, order: readonly string[]): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)));
}

const mapList = (value: unknown, each: (item: unknown) => unknown): unknown => (Array.isArray(value) ? value.map(each) : value);

function sortStandard(standard: unknown): unknown {
  const sorted = sortKeys(standard, Object.keys(standardSchema.shape));
  if (sorted === null || typeof sorted !== 'object' || !('checks' in sorted)) return sorted;
  return { ...sorted, checks: mapList(sorted.checks, (check) => sortKeys(check, checkOrder)) };
}

function sortDocument(document: Readonly<Record<string, unknown>>): unknown {
  const flows = mapList(document.flows, (flow) => sortKeys(flow, Object.keys(flowSchema.shape)));
  const roles = mapList(document.roles, (role) => sortKeys(role, Object.keys(roleSchema.shape)));
  const standards = mapList(document.standards, sortStandard);
  const given = Object.fromEntries(Object.entries({ ...document, flows, roles, standards }).filter(([, value]) => value !== undefined));
  return sortKeys(given, keyOrder);
}

/** Small maps and lists of plain values stand on one line, as people write them. */
function isSmall(node: unknown): boolean {
  if (isScalar(node)) return true;
  const inner = isMap(node) ? node.items.map((pair) => pair.value) : isSeq(node) ? node.items : null;
  return inner?.every((each) => isScalar(each) || (isCollection(each) && isSmall(each))) ?? false;
}

function compact(_key: unknown, node: Node): undefined {
  if (isCollection(node) && isSmall(node) && JSON.stringify(node).length <= LINE) node.flow = true;
}

/**
 * A playbook, or a draft of one, as YAML 1.2 without loss: read again it is the same data. Comments are not part of the data. Keys stand in the
 * order of the format.
 */
export function writePlaybook(document: Readonly<Record<string, unknown>>): string {
  const yaml = new Document(sortDocument(document), { aliasDuplicateObjects: false });
  visit(yaml, { Collection: compact });
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: true });
}
