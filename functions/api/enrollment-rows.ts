import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { enrollmentInput } from '../../shared/api/index.ts';
import { contactRole, enrollmentId } from '../../shared/records/index.ts';
import type { IssueTexts } from '../../shared/texts/en/problems.ts';

/** Lines of enrollments in one file at most, the header not counted. */
const mostLines = 2_000;

/** A line of the file as an enrollment is sent: `line` is where it begins, the header being line 1. */
export type EnrollmentLine = { readonly line: number; readonly data: Readonly<Record<string, unknown>> };

/** Words for what is wrong with a file as a whole, or with the fields of a line. */
type Fault = { readonly path: string; readonly words: (texts: IssueTexts) => string };

type EnrollmentFile = {
  readonly lines: readonly EnrollmentLine[];
  readonly broken: readonly { readonly line: number; readonly fault: Fault }[];
};

/** A line of the file: the id beside the fields of an enrollment. */
export const enrollmentLine = enrollmentInput.safeExtend({ enrollmentId });

const contactFields = ['name', 'email', 'phone'] as const;
const columns: ReadonlySet<string> = new Set([
  'enrollmentId',
  ...Object.keys(enrollmentInput.shape).filter((field) => field !== 'contacts'),
  ...contactRole.options.flatMap((role) => contactFields.map((field) => `contacts.${role}.${field}`)),
]);

/** What a cell means: numbers, lists and truth are written as text. What cannot be read stays as it is, for the schema to refuse. */
const readers: Readonly<Record<string, (cell: string) => unknown>> = {
  years: (cell) => (/^\d+$/.test(cell) ? Number(cell) : cell),
  qualified: (cell) => ({ true: true, false: false })[cell.toLowerCase()] ?? cell,
  billDates: (cell) => cell.split(';').map((date) => date.trim()),
  olsOrders: (cell) => {
    try {
      return JSON.parse(cell) as unknown;
    } catch (error) {
      if (error instanceof SyntaxError) return cell;
      throw error;
    }
  },
};

/** An enrollment as it would be sent; an empty cell is a field left out. */
const dataOf = (header: readonly string[], cells: readonly string[]): Readonly<Record<string, unknown>> => {
  const data: Record<string, unknown> = {};
  const contacts: Record<string, Record<string, string>> = {};
  for (const [index, column] of header.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    const [, role, field] = /^contacts\.(\w+)\.(\w+)$/.exec(column) ?? [];
    if (role !== undefined && field !== undefined) contacts[role] = { ...contacts[role], [field]: cell };
    else data[column] = readers[column]?.(cell) ?? cell;
  }
  return Object.keys(contacts).length === 0 ? data : { ...data, contacts };
};

type CsvRecord = { readonly cells: readonly string[]; readonly line: number };

/** What the parser gives with `info`: its own types do not tell of it. */
const parsedRecord = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });

const decoded = (bytes: ArrayBuffer): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // UTF-16 without a mark of it is often UTF-8 as well, with a NUL beside each letter.
    return text.includes('\0') ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
};

/** Records with the line each begins in; empty lines are none. */
const recordsOf = (text: string): readonly CsvRecord[] | Fault => {
  try {
    // The parser counts a line break of two characters within quotation marks as two lines.
    const parsed: readonly unknown[] = parse(text.replaceAll(/\r\n?/g, '\n'), {
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      info: true,
    });
    const records = z.array(parsedRecord).parse(parsed);
    return records
      .map(({ record }, index) => ({ cells: record, line: (records[index - 1]?.info.lines ?? 0) + 1 }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError) return { path: '', words: (texts) => texts.csvQuote };
    throw error;
  }
};

/** Each heading that is unknown or stands there a second time. */
const headerFaults = (header: readonly string[]): readonly Fault[] =>
  header.flatMap((column, index): readonly Fault[] => {
    const path = `/${column}`;
    if (!columns.has(column)) return [{ path, words: (texts) => texts.csvUnknownColumn({ name: column }) }];
    return header.indexOf(column) < index ? [{ path, words: (texts) => texts.csvTwice }] : [];
  });

const asAWhole = (words: Fault['words']): { readonly faults: readonly Fault[] } => ({ faults: [{ path: '', words }] });

/** Reads a file of enrollments (CSV, UTF-8 with or without BOM). Faults of the file as a whole refuse it. */
export const readEnrollmentFile = (bytes: ArrayBuffer): EnrollmentFile | { readonly faults: readonly Fault[] } => {
  const text = decoded(bytes);
  if (text === null) return asAWhole((texts) => texts.csvNotUtf8);
  const records = recordsOf(text);
  if ('words' in records) return { faults: [records] };
  const [first, ...rest] = records;
  if (first === undefined) return asAWhole((texts) => texts.csvEmpty);
  if (rest.length > mostLines) return asAWhole((texts) => texts.csvTooManyLines({ max: mostLines }));
  const header = first.cells;
  const faults = headerFaults(header);
  if (faults.length > 0) return { faults };
  const isWhole = ({ cells }: CsvRecord): boolean => cells.length === header.length;
  return {
    lines: rest.filter(isWhole).map(({ cells, line }) => ({ line, data: dataOf(header, cells) })),
    broken: rest
      .filter((record) => !isWhole(record))
      .map(({ line }) => ({ line, fault: { path: '', words: (texts) => texts.csvColumns } })),
  };
};
