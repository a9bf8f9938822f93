/** A success: its JSON and what it costs. */
export interface Reply {
  value: unknown;
  points: number;
}

/** A read costs 1 point and 1 for each object in the answer. Source: Jira Cloud and Confluence Cloud, "Rate limiting". */
export function replyObjects(value: unknown, objects: number): Reply {
  return { value, points: 1 + objects };
}

/** Users, groups, roles and permissions count 2 each. */
export function replyIdentities(value: unknown, objects: number): Reply {
  return { value, points: 1 + 2 * objects };
}
