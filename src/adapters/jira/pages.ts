/** A page of a list as most of Jira's answers have it. */
interface Page<T> {
  values: T[];
  isLast?: boolean | undefined;
  total?: number | undefined;
}

/** Every item of a list that Jira answers page by page; of one longer than `most` pages, the first. */
export async function readAll<T>(ask: (startAt: number) => Promise<Page<T>>, most = Infinity): Promise<T[]> {
  const found: T[] = [];
  for (let pages = 0; pages < most; pages++) {
    const page = await ask(found.length);
    found.push(...page.values);
    const whole = page.isLast ?? (page.total !== undefined && found.length >= page.total);
    if (whole || page.values.length === 0) break;
  }
  return found;
}
