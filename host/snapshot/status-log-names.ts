/** Something that a log calls by name only, with an id as Jira would have given it. */
export interface Named {
  id: string;
  name: string;
}

/** Gives names their ids, in the order in which they first stand in the file; the same name is the same object. */
export function createLogNames(): { find: (name: string) => Named; all: () => Named[] } {
  const known = new Map<string, Named>();
  return {
    find: (name) => {
      let named = known.get(name);
      if (!named) known.set(name, (named = { id: String(known.size + 1), name }));
      return named;
    },
    all: () => [...known.values()],
  };
}

/** Jira looks a thing up by key or by id alike. In a log a key may be a number: such a number is nobody's id. */
export function skipTaken(keys: ReadonlySet<string>): () => string {
  // Jira's own ids begin there.
  let next = 10_000;
  return () => {
    while (keys.has(String(next))) next++;
    return String(next++);
  };
}
