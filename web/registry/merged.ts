/** A form of a record as typed: what each field holds, comparable as JSON. */
export type Fields = Readonly<Record<string, unknown>>;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Merged<Draft> = {
  readonly draft: Draft;
  /** Fields that only somebody else has changed: taken over. */
  readonly taken: readonly (keyof Draft & string)[];
  /** Fields that both have changed, differently: what was typed stands. */
  readonly clashes: readonly (keyof Draft & string)[];
};

/**
 * What comes of a form that was begun on one version of a record, once somebody else has made another of it:
 * a field that was not touched follows the record, one that was stands.
 */
export const merged = <Draft extends Fields>(base: Draft, typed: Draft, now: Draft): Merged<Draft> => {
  const changed = (Object.keys(now) as (keyof Draft & string)[]).filter((field) => !isSame(base[field], now[field]));
  const taken = changed.filter((field) => isSame(typed[field], base[field]));
  const clashes = changed.filter((field) => !taken.includes(field) && !isSame(typed[field], now[field]));
  return { draft: { ...typed, ...Object.fromEntries(taken.map((field) => [field, now[field]])) }, taken, clashes };
};
