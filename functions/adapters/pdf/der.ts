/** The few shapes of DER that a certificate and a signature are made of. */
const tagged = (tag: number, content: Uint8Array): Uint8Array => {
  const { length } = content;
  const long: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) long.unshift(rest % 256);
  const head = length < 128 ? [tag, length] : [tag, 0x80 + long.length, ...long];
  return Buffer.concat([Uint8Array.from(head), content]);
};

export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => tagged(0x30, Buffer.concat(parts));
/** Sorted, as DER wants the members of a set. */
export const set = (...parts: readonly Uint8Array[]): Uint8Array =>
  tagged(0x31, Buffer.concat(parts.toSorted((a, b) => Buffer.compare(a, b))));
export const octets = (content: Uint8Array): Uint8Array => tagged(0x04, content);
export const bits = (content: Uint8Array): Uint8Array => tagged(0x03, Buffer.concat([Uint8Array.of(0), content]));
export const text = (content: string): Uint8Array => tagged(0x0c, Buffer.from(content, 'utf8'));
export const nothing = Uint8Array.of(0x05, 0);
export const truth = Uint8Array.of(0x01, 1, 0xff);
/** Context-specific and constructed. */
export const explicit = (number: number, content: Uint8Array): Uint8Array => tagged(0xa0 + number, content);

/** A whole number that is not negative, from its big-endian bytes. */
export const integer = (content: Uint8Array): Uint8Array =>
  tagged(0x02, (content[0] ?? 0) >= 0x80 ? Buffer.concat([Uint8Array.of(0), content]) : content);

/** `YYYYMMDDHHMMSSZ`, which years from 2050 on must have and RFC 5280 wants for those only. */
export const time = (at: Date): Uint8Array => {
  const digits = at.toISOString().replaceAll(/[-:T]|\.\d+/gu, '');
  return at.getUTCFullYear() < 2050 ? tagged(0x17, Buffer.from(digits.slice(2))) : tagged(0x18, Buffer.from(digits));
};

export const oid = (dotted: string): Uint8Array => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const coded = [first * 40 + second, ...rest].flatMap((part) => {
    const sevens = [part % 128];
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) sevens.unshift(0x80 + (left % 128));
    return sevens;
  });
  return tagged(0x06, Uint8Array.from(coded));
};

/** The content of the value that begins here, and the whole of it with its head. */
export const readValue = (bytes: Uint8Array, at = 0): { readonly content: Uint8Array; readonly whole: Uint8Array } => {
  const first = bytes[at + 1] ?? 0;
  const count = first < 0x80 ? 0 : first - 0x80;
  let length = count === 0 ? first : 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + (bytes[at + 2 + index] ?? 0);
  const begin = at + 2 + count;
  return { content: bytes.subarray(begin, begin + length), whole: bytes.subarray(at, begin + length) };
};
