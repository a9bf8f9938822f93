/** Jira writes `2024-03-01T09:30:00.000+0000`; ISO 8601 wants a colon in the offset, and engines differ on the form without. Epoch ms. */
export function parseJiraDate(value: string | number): number {
  if (typeof value === 'number') return value;
  const at = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(at)) throw new RangeError(`not a date: ${value}`);
  return at;
}
