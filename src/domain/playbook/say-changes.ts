import type { Change, MergePart, Part, PartChange } from '../../contract/playbook-draft';
import { localTextSchema, say, type Lang } from '../../contract/text';
import { fillMessage } from '../message';
import type { Difference, PartDifference, Step } from './diff';

/** The part of a locale file that readable differences need. */
export interface DiffCatalogue {
  diff: {
    part: Readonly<Record<Part['kind'] | MergePart['kind'], string>>;
    order: Readonly<Record<string, string>>;
    whole: Readonly<Record<'added' | 'removed' | 'moved', string>>;
    line: string;
    change: Readonly<
      Record<
        | 'added'
        | 'removed'
        | 'changed'
        | 'moved'
        | 'from'
        | 'value-added'
        | 'value-removed'
        | 'set'
        | 'unset'
        | 'whole-changed'
        | 'whole-moved'
        | 'whole-from',
        string
      >
    >;
    check: string;
    item: string;
    language: Readonly<Record<Lang, string>>;
    yes: string;
    no: string;
    field: Readonly<Record<string, string>>;
    value: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}

/** How the words are found: the language of the reader, and its catalogue. */
export interface Wording {
  lang: Lang;
  catalogue: DiffCatalogue;
}

/** Longer values are not shown: the change is named, and the editor shows both sides. */
const SHORT = 60;

/** A star would begin an emphasis. */
const plain = (text: string): string => text.replaceAll('*', '∗');

function lookUp(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** A short value as it reads; null when it is long, or of many parts. */
function showValue(value: unknown, field: string | null, { lang, catalogue: { diff } }: Wording): string | null {
  const showOne = (each: unknown): string | null => {
    if (typeof each === 'boolean') return each ? diff.yes : diff.no;
    if (typeof each === 'number') return new Intl.NumberFormat(lang, { maximumFractionDigits: 6, useGrouping: false }).format(each);
    if (typeof each !== 'string') return null;
    const words = field !== null && Object.hasOwn(diff.value, field) ? diff.value[field] : undefined;
    return plain((words && lookUp(words, each)) ?? each);
  };
  const texts = (Array.isArray(value) ? value : [value]).map(showOne);
  if (texts.some((text) => text === null)) return null;
  const text = texts.join(', ');
  return text !== '' && text.length <= SHORT ? text : null;
}

const writeSteps = (steps: readonly Step[]): string =>
  steps.reduce<string>((text, step) => {
    if (typeof step === 'object') return `${text}[${step.item}]`;
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');

/** The words of a place: "check measure-written · atLeast", "title (French)". Parameters and statuses keep their own names. */
function labelSteps(steps: readonly Step[], wording: Wording): string {
  const { lang, catalogue } = wording;
  const { diff } = catalogue;
  const labels: string[] = [];
  steps.forEach((step, index) => {
    const before = steps[index - 1];
    if (typeof step === 'number') labels.push(String(step + 1));
    else if (typeof step === 'object') {
      const isCheck = before === 'checks';
      if (isCheck) labels.pop();
      labels.push(fillMessage(isCheck ? diff.check : diff.item, lang, { id: plain(step.item) }));
    } else if ((step === 'en' || step === 'fr') && labels.length > 0) labels.push(`${labels.pop() ?? ''} (${diff.language[step]})`);
    else if (step === 'with' && index < steps.length - 1) return;
    else labels.push(before === 'with' || before === 'moves' ? plain(step) : (lookUp(diff.field, step) ?? plain(step)));
  });
  return labels.join(' · ');
}

const isItem = (step: Step | undefined): step is { item: string } => typeof step === 'object';
const lastKey = (steps: readonly Step[]): string | null => steps.filter((step): step is string => typeof step === 'string').at(-1) ?? null;

/** An added or removed plain value of a list is told as the value of that list. */
function isListValue({ kind, steps, before, after }: Difference): boolean {
  const value = kind === 'added' ? after : before;
  return (kind === 'added' || kind === 'removed') && isItem(steps.at(-1)) && (value === null || typeof value !== 'object');
}

/** One difference in words. */
export function sayDifference(difference: Difference, wording: Wording): Change {
  const { kind, steps } = difference;
  const { lang, catalogue } = wording;
  const inList = isListValue(difference);
  const field = lastKey(steps);
  const label = labelSteps(inList ? steps.slice(0, -1) : steps, wording);
  const before = kind === 'moved' ? null : showValue(difference.before, field, wording);
  const after = kind === 'moved' ? null : showValue(difference.after, field, wording);
  const pick = (): keyof DiffCatalogue['diff']['change'] => {
    // The part itself, which its title names already.
    if (label === '') return kind === 'moved' ? 'whole-moved' : before !== null && after !== null ? 'whole-from' : 'whole-changed';
    if (inList && (kind === 'added' ? after : before) !== null) return kind === 'added' ? 'value-added' : 'value-removed';
    if (kind === 'changed' && before !== null && after !== null) return 'from';
    if (kind === 'added' && after !== null) return 'set';
    return kind === 'removed' && before !== null ? 'unset' : kind;
  };
  const values = { label, before: before ?? '', after: after ?? '' };
  return { kind, path: writeSteps(steps), label, before, after, text: fillMessage(catalogue.diff.change[pick()], lang, values) };
}

/** What an item calls itself, in the reader's language: its title or name, else its id; '' when it says neither. */
export function titleOf(value: unknown, lang: Lang): string {
  if (value === null || typeof value !== 'object') return '';
  for (const key of ['title', 'name']) {
    const text = localTextSchema.safeParse(Reflect.get(value, key));
    if (text.success) return say(text.data, lang);
  }
  const id: unknown = Reflect.get(value, 'id');
  return typeof id === 'string' ? id : '';
}

/** What a part is called: "Standard *A feature is ready*", "Stages". */
export function sayPart(part: Part | MergePart, value: unknown, { lang, catalogue }: Wording): string {
  const { diff } = catalogue;
  if (part.kind === 'order') return lookUp(diff.order, part.id ?? '') ?? diff.part.order;
  const title = plain(titleOf(value, lang) || (part.id ?? ''));
  return fillMessage(diff.part[part.kind], lang, { title });
}

/** The differences of a part in words: its title, each change, and all of it as one line. */
export function sayPartDifference({ part, kind, before, after, differences }: PartDifference, wording: Wording): PartChange {
  const { lang, catalogue } = wording;
  const title = sayPart(part, after ?? before, wording);
  const changes = differences.map((difference) => sayDifference(difference, wording));
  const text =
    kind === 'changed'
      ? fillMessage(catalogue.diff.line, lang, {
          title,
          changes: changes.map((change) => change.text).join(lang === 'fr' ? '\u00a0; ' : '; '),
        })
      : fillMessage(catalogue.diff.whole[kind], lang, { title });
  return { part, kind, title, text, changes };
}
