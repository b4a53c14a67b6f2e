/** What stands in one place of a record; null where nothing does. */
type Value = string | number | boolean | null;

const isValue = (part: unknown): part is Exclude<Value, null> => ['string', 'number', 'boolean'].includes(typeof part);

/** Every place of a record that holds something, by its JSON Pointer. Lists of single values are one place: their order says nothing. */
const placesIn = (part: unknown, at = ''): readonly (readonly [string, Value])[] => {
  if (part === null || part === undefined) return [];
  if (Array.isArray(part)) {
    const isOfValues = part.every((each) => typeof each !== 'object');
    if (isOfValues) return part.length === 0 ? [] : [[at, part.join(', ')]];
    return part.flatMap((each, index) => placesIn(each, `${at}/${index}`));
  }
  if (typeof part === 'object') return Object.entries(part).flatMap(([name, each]) => placesIn(each, `${at}/${name}`));
  if (!isValue(part)) throw new TypeError(`a record holds a ${typeof part} at ${at}`);
  return [[at, part]];
};

/** The places two records hold something in, in the order of the first, then of the second, with what stands there in each. */
export const placesOf = (before: object, after: object): readonly { readonly path: string; readonly from: Value; readonly to: Value }[] => {
  const [was, is] = [new Map(placesIn(before)), new Map(placesIn(after))];
  return [...new Set([...was.keys(), ...is.keys()])].map((path) => ({ path, from: was.get(path) ?? null, to: is.get(path) ?? null }));
};

/** Those in which they differ. */
export const differencesOf = (before: object, after: object): ReturnType<typeof placesOf> =>
  placesOf(before, after).filter(({ from, to }) => from !== to);
