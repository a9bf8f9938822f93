import { nameRef } from './case-code';
import type { CaseHistory, CaseLinks, StatusRef, Wait } from './facts';

/** What a row keeps of a case beside its changes. */
export type CaseExtras = Pick<CaseHistory, 'filled' | 'links' | 'waits' | 'disordered'>;

const labelLength = 8;
const emptyLabel = '.'.repeat(labelLength);

/**
 * A compact text for what a case has beside its changes, words separated by spaces: `+<name>` a tracked field that is filled, `-<name>`
 * one that is empty; `n<time?>` its links are known, and when one was last taken away; `l<via><type><time?>` a link and since when; `W` what it waits for is
 * known, `w<link><time?>:<key>` that it waits for an item and since when; `!`
 * its histories are out of order. Names are labels (`case-code.ts`), times are epoch ms in base 36. Nothing known gives null.
 */
export function encodeExtras({ filled, links, waits, disordered }: CaseExtras, labelOf: (ref: StatusRef) => string): string | null {
  const timeOf = (at: number | null): string => (at === null ? '' : at.toString(36));
  const words = [
    ...Object.entries(filled ?? {}).map(([name, isFilled]) => (isFilled ? '+' : '-') + labelOf(nameRef(name))),
    ...(links ? [`n${timeOf(links.cutAt)}`] : []),
    ...(links?.now ?? []).map(
      ({ via, type, since }) => `l${labelOf(nameRef(via))}${type === null ? emptyLabel : labelOf(nameRef(type))}${timeOf(since)}`,
    ),
    ...(waits ? ['W'] : []),
    ...(waits ?? []).map(({ link, key, since }) => `w${labelOf(nameRef(link))}${timeOf(since)}:${key}`),
    ...(disordered ? ['!'] : []),
  ];
  return words.length === 0 ? null : words.join(' ');
}

const filledForm = /^([+-])([\w.-]{8})$/;
const knownForm = /^n(-?[0-9a-z]+)?$/;
const waitForm = /^w([\w.-]{8})(-?[0-9a-z]+)?:(\S+)$/;
const linkForm = /^l([\w.-]{8})([\w.-]{8})(-?[0-9a-z]+)?$/;

/** Reads what `encodeExtras` wrote; rows of before there were any (null) know nothing. Another form or an unknown label throws a RangeError. */
export function decodeExtras(text: string | null, labels: ReadonlyMap<string, StatusRef>): CaseExtras {
  const extras: { filled?: Record<string, boolean>; links?: CaseLinks; waits?: Wait[]; disordered?: boolean } = {};
  const now: CaseLinks['now'][number][] = [];
  const waits: Wait[] = [];
  const look = (label: string | undefined): string => {
    const name = labels.get(label ?? '')?.name;
    if (name === undefined) throw new RangeError(`The label "${label}" is not in the dictionary.`);
    return name;
  };
  const timeOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number.parseInt(digits, 36));
  for (const word of text === null ? [] : text.split(' ')) {
    const flag = filledForm.exec(word);
    const known = knownForm.exec(word);
    const link = linkForm.exec(word);
    const wait = waitForm.exec(word);
    if (flag) extras.filled = { ...extras.filled, [look(flag[2])]: flag[1] === '+' };
    else if (known) extras.links = { now, cutAt: timeOf(known[1]) };
    else if (link) now.push({ via: look(link[1]), type: link[2] === emptyLabel ? null : look(link[2]), since: timeOf(link[3]) });
    else if (word === 'W') extras.waits = waits;
    else if (wait) waits.push({ link: look(wait[1]), key: wait[3] ?? '', since: timeOf(wait[2]) });
    else if (word === '!') extras.disordered = true;
    else throw new RangeError(`"${word}" is nothing that is known of a case.`);
  }
  return extras;
}
