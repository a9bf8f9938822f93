/** A success: its JSON and what it costs. */
export interface Reply {
  /** Undefined = an answer without a body. */
  value: unknown;
  points: number;
  /** Default 200. */
  status?: 201 | 204;
}

/** A read costs 1 point and 1 for each object in the answer. Source: Jira Cloud and Confluence Cloud, "Rate limiting". */
export function replyObjects(value: unknown, objects: number): Reply {
  return { value, points: 1 + objects };
}

/** Users, groups, roles and permissions count 2 each. */
export function replyIdentities(value: unknown, objects: number): Reply {
  return { value, points: 1 + 2 * objects };
}

/** A write costs 1 point whatever it writes. */
export function replyWritten(status: 200 | 201 | 204, value?: unknown): Reply {
  return { value, points: 1, ...(status !== 200 && { status }) };
}
