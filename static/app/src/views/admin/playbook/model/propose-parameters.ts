import type { CheckInfo, DraftDocument } from '../../../../../../../src/contract/playbook-draft';
import { listNamed, namedLists } from './parts';
import { readFields } from './schema-fields';
import type { Fields } from './values';

/**
 * Parameters to start a new check with: those of its example, as far as the draft has what they name. A reference that it has not is left
 * out, unless there is only one that it could be.
 */
export function proposeParameters(check: CheckInfo, document: DraftDocument): Fields {
  const proposed: Record<string, unknown> = {};
  for (const field of readFields(check.schema, check.refers)) {
    const example = check.example.with[field.key];
    if (field.kind !== 'refer') {
      if (field.required && example !== undefined) proposed[field.key] = example;
      continue;
    }
    const known = listNamed(document, namedLists[field.to], 'en').map(({ id }) => id);
    const [only] = known.length === 1 || field.to === 'flow' ? known : [];
    if (field.many) {
      const fitting = Array.isArray(example) ? example.filter((id) => known.includes(String(id))) : [];
      if (fitting.length > 0) proposed[field.key] = fitting;
    } else if (typeof example === 'string' && known.includes(example)) proposed[field.key] = example;
    else if (field.required && only !== undefined) proposed[field.key] = only;
  }
  return proposed;
}
