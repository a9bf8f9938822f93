import type { Change, StatusRef } from './facts';
import { labelText } from './hash';

/**
 * A compact text for the changes of one case, for the store: one word a change, separated by spaces,
 *
 *     <field><from?><to><time>
 *
 * `field` is a letter: s status, t type, r resolution, p project; upper case when `from` is written, lower case when it is the `to` of
 * the change of that field before it. A tracked field that was filled in is `+<name><time>`, one that was emptied `-<name><time>`. `from` and `to` are labels of eight characters, `........` for an empty field. `time` is epoch
 * milliseconds in base 36: the first change's own, then the difference to the change before. A history of four moves takes about 80
 * bytes. Names are kept once, beside it, in a dictionary from label to id and name.
 */
const letters = { status: 's', type: 't', resolution: 'r', project: 'p' } as const;
type Field = keyof typeof letters;

/** The label of a field's name stands in the dictionary without an id. */
export const nameRef = (name: string): StatusRef => ({ id: '', name });

const fieldOf: Readonly<Record<string, Field>> = { s: 'status', t: 'type', r: 'resolution', p: 'project' };
const labelLength = 8;
const emptyLabel = '.'.repeat(labelLength);

/** The label of a name: 48 bits of `id\0name`, eight base64url characters. The same name under another id has another label. */
export function labelStatus({ id, name }: StatusRef): string {
  return labelText(`${id}\0${name}`);
}

/** Labels names, each computed once, and remembers them for the dictionary. */
export function createLabeller(): { labelOf: (ref: StatusRef) => string; labels: ReadonlyMap<string, StatusRef> } {
  const byText = new Map<string, string>();
  const labels = new Map<string, StatusRef>();
  const labelOf = (ref: StatusRef): string => {
    const text = `${ref.id}\0${ref.name}`;
    let label = byText.get(text);
    if (label === undefined) {
      label = labelStatus(ref);
      byText.set(text, label);
      labels.set(label, { id: ref.id, name: ref.name });
    }
    return label;
  };
  return { labelOf, labels };
}

/** Writes the changes of a case of known history; an empty list gives an empty text. */
export function encodeChanges(changes: readonly Change[], labelOf: (ref: StatusRef) => string): string {
  const last: Partial<Record<Field, string>> = {};
  let time = 0;
  const words = changes.map((change) => {
    const delta = (change.at - time).toString(36);
    time = change.at;
    if (change.field === 'filled') return (change.to ? '+' : '-') + labelOf(nameRef(change.name)) + delta;
    const from = change.from === null ? emptyLabel : labelOf(change.from);
    const to = change.to === null ? emptyLabel : labelOf(change.to);
    const letter = letters[change.field];
    const word = (last[change.field] === from ? letter + to : letter.toUpperCase() + from + to) + delta;
    last[change.field] = to;
    return word;
  });
  return words.join(' ');
}

const filledForm = /^([+-])([\w.-]{8})(-?[0-9a-z]+)$/;
const wordForm = /^([strp])([\w.-]{8})(-?[0-9a-z]+)$|^([STRP])([\w.-]{8})([\w.-]{8})(-?[0-9a-z]+)$/;

/**
 * Reads what `encodeChanges` wrote. Strict: a word of another form, a label that the dictionary does not hold, a status that is empty or a
 * missing `from` throw a RangeError.
 */
export function decodeChanges(text: string, labels: ReadonlyMap<string, StatusRef>): Change[] {
  if (text === '') return [];
  const last: Partial<Record<Field, StatusRef | null>> = {};
  let time = 0;
  const look = (label: string): StatusRef | null => {
    if (label === emptyLabel) return null;
    const ref = labels.get(label);
    if (!ref) throw new RangeError(`The label "${label}" is not in the dictionary.`);
    return ref;
  };
  return text.split(' ').map((word): Change => {
    const flag = filledForm.exec(word);
    if (flag) {
      time += Number.parseInt(flag[3] ?? '', 36);
      return { at: time, field: 'filled', name: look(flag[2] ?? '')?.name ?? '', to: flag[1] === '+' };
    }
    const parts = wordForm.exec(word);
    const field = fieldOf[(parts?.[1] ?? parts?.[4] ?? '').toLowerCase()];
    const toLabel = parts?.[2] ?? parts?.[6];
    const delta = Number.parseInt(parts?.[3] ?? parts?.[7] ?? '', 36);
    if (!field || toLabel === undefined || !Number.isSafeInteger(delta)) throw new RangeError(`"${word}" is no change.`);
    const from = parts?.[5] === undefined ? last[field] : look(parts[5]);
    if (from === undefined) throw new RangeError(`"${word}" has no change before it to start from.`);
    const to = look(toLabel);
    last[field] = to;
    time += delta;
    if (field !== 'status') return { at: time, field, from, to };
    if (!from || !to) throw new RangeError(`"${word}" changes an empty status.`);
    return { at: time, field, from, to };
  });
}
