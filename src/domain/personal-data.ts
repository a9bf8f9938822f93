/** What stands in the place of a closed account begins with this, which no account does. */
const PREFIX = 'former-';
/** Atlassian's own name for whoever has closed the account. */
export const formerName = 'Former user';

const weekMs = 7 * 86_400_000;

export const isPseudonym = (accountId: string): boolean => accountId.startsWith(PREFIX);
/** @param code a text that nobody can turn back into the account */
export const writePseudonym = (code: string): string => `${PREFIX}${code}`;

/** Accounts are reported once a week (Atlassian, "User privacy guide for app developers": at least every 15 days). Epoch ms; null = never. */
export const isReportDue = (reportedAt: number | null, now: number): boolean => reportedAt === null || now - reportedAt >= weekMs;

/** What becomes of a person in stored JSON; a part that is absent stays. */
export interface PersonChange {
  accountId: string;
  name?: string;
  active?: boolean;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The accounts that a JSON value names, wherever it names them. */
export function listAccountsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listAccountsIn);
  if (!isObject(value)) return [];
  const own = typeof value.accountId === 'string' ? [value.accountId] : [];
  return [...own, ...Object.values(value).flatMap(listAccountsIn)];
}

/**
 * The same JSON with people changed: in each object that has an `accountId`, and of its `name` and `active` what it has; and where an
 * account is the key of something. What is not changed is returned as it is.
 */
export function changePeopleIn<T>(value: T, changes: ReadonlyMap<string, PersonChange>): T;
export function changePeopleIn(value: unknown, changes: ReadonlyMap<string, PersonChange>): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => changePeopleIn(item, changes));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isObject(value)) return value;
  const change = typeof value.accountId === 'string' ? changes.get(value.accountId) : undefined;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [changes.get(key)?.accountId ?? key, changePeopleIn(part, changes)]);
  const told = change && Object.entries(change).filter(([key]) => key in value);
  const isSame = !told && entries.every(([key, part]) => Object.hasOwn(value, key) && value[key] === part);
  return isSame ? value : { ...Object.fromEntries(entries), ...Object.fromEntries(told ?? []) };
}

/** Accounts as Atlassian writes them: a number and a UUID, or 24 hexadecimal digits of older ones. */
const accountForm = /\b(?:\d{5,6}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})\b/g;

/** The accounts that a text names, such as a playbook that says who owns a standard. */
export function listAccountsInText(text: string): string[] {
  return [...new Set(text.match(accountForm))];
}

export function changeAccountsInText(text: string, changes: ReadonlyMap<string, PersonChange>): string {
  return text.replace(accountForm, (account) => changes.get(account)?.accountId ?? account);
}
