/** Which records a decision looked up, and the version it saw; null: it saw that there is none. */
export type Seen = Map<string, number | null>;

/** The same map; what is looked up in it is noted in `seen`, so that the write can be made to depend on it. */
export const watched = <Of extends { readonly version: number }>(map: ReadonlyMap<string, Of>, seen: Seen): ReadonlyMap<string, Of> => {
  const note = (id: string): void => {
    seen.set(id, map.get(id)?.version ?? null);
  };
  const noteAll = (): void => {
    for (const id of map.keys()) note(id);
  };
  return {
    get size() {
      noteAll();
      return map.size;
    },
    get: (id) => {
      note(id);
      return map.get(id);
    },
    has: (id) => {
      note(id);
      return map.has(id);
    },
    forEach: (each) => {
      noteAll();
      for (const [id, of] of map) each(of, id, map);
    },
    entries: () => {
      noteAll();
      return map.entries();
    },
    keys: () => {
      noteAll();
      return map.keys();
    },
    values: () => {
      noteAll();
      return map.values();
    },
    [Symbol.iterator]: () => {
      noteAll();
      return map[Symbol.iterator]();
    },
  };
};
