import type { CaseKind } from '../records/index.ts';
import { asPrinted } from './as-printed.ts';

/** What is remembered of a log number: at least four of the eight characters behind its kind, which may stand before them. */
export type PartOfLogNumber = { readonly kind: string; readonly characters: string };

const kinds = { COCP: 0, CICR: 0, EXPIRY: 0, TERMINATION: 0, TRANSFER: 0 } as const satisfies Record<CaseKind, 0>;
const shape = new RegExp(`^(${Object.keys(kinds).join('|')})?([0-9A-HJKMNP-TV-Z]{4,8})$`);

/** A part of a log number, however it is typed: `9QX1`, `3M-9Q`, `cocp-7k3m`. Null where it can be none. */
export const partOfLogNumber = (typed: string): PartOfLogNumber | null => {
  const [, kind = '', characters] = shape.exec(asPrinted(typed)) ?? [];
  return characters === undefined ? null : { kind, characters };
};

export const isPartOf = ({ kind, characters }: PartOfLogNumber, logNumber: string): boolean => {
  const printed = asPrinted(logNumber);
  return kind === '' ? printed.slice(-8).includes(characters) : printed.startsWith(`${kind}${characters}`);
};
