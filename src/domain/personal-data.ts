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

/** What stands for a person from now on. */
export interface PersonChange {
  accountId: string;
  name: string;
  active: boolean;
}
type Changes = ReadonlyMap<string, PersonChange>;

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The member of stored JSON that holds an account: of a person, or of whoever did something. */
export type AccountMember = 'accountId' | 'by';

/** The accounts that a JSON value names, wherever it names them. */
export function listAccountsIn(value: unknown, member: AccountMember): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => listAccountsIn(item, member));
  if (!isObject(value)) return [];
  const own = value[member];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap((part) => listAccountsIn(part, member))];
}

/** The same JSON with people changed: accounts wherever they stand, also where something is kept by account, and beside them `name` and `active`. */
export function changePeopleIn(value: unknown, changes: Changes, member: AccountMember): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => changePeopleIn(item, changes, member));
  if (!isObject(value)) return value;
  const own = value[member];
  const change = typeof own === 'string' ? changes.get(own) : undefined;
  const { accountId, ...about } = change ?? { accountId: own };
  const told = Object.fromEntries(Object.entries({ ...about, [member]: accountId }).filter(([name]) => name in value));
  const parts = Object.entries(value).map(([name, part]): [string, unknown] => [
    changes.get(name)?.accountId ?? name,
    changePeopleIn(part, changes, member),
  ]);
  return { ...Object.fromEntries(parts), ...told };
}

/** Accounts as Atlassian writes them: a number and a UUID, or 24 hexadecimal digits of older ones. */
const accountForm = /\b(?:\d{5,6}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})\b/g;

/** The accounts that a text names, such as a playbook that says who owns a standard. */
export function listAccountsInText(text: string): string[] {
  return [...new Set(text.match(accountForm))];
}

export function changeAccountsInText(text: string, changes: Changes): string {
  return text.replace(accountForm, (account) => changes.get(account)?.accountId ?? account);
}
