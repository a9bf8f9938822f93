/** The form in which names of statuses, issue types, resolutions, tribes compare: Unicode NFC, lower case, no outer space. */
export function foldName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** True when the list is absent (= any) or holds the name. */
export function holdsName(names: readonly string[] | undefined, name: string | null): boolean {
  if (names === undefined) return true;
  return name !== null && names.some((each) => foldName(each) === foldName(name));
}

const keyForm = /^(.*?)(\d+)$/;

/** Orders issue keys by project, then by number (`AB-9` before `AB-10`); other texts by code unit. */
export function compareKeys(a: string, b: string): number {
  const [, projectA, numberA] = keyForm.exec(a) ?? [];
  const [, projectB, numberB] = keyForm.exec(b) ?? [];
  if (projectA !== undefined && projectA === projectB && numberA !== numberB) {
    const difference = Number(numberA) - Number(numberB);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}
