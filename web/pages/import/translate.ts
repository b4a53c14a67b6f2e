import type { FieldError } from '../../../shared/api/index.ts';
import type { Region } from '../../../shared/records/index.ts';
import { idOf } from '../register/party-draft.ts';
import { isPartyField, type PartyField } from '../../registry/choices.ts';
import { columnNamed, columns, pathOf, requiredColumns } from './columns.ts';
import { readCell, type Read, type Reading } from './read-cell.ts';
import { cellsOf, recordOf, recordsOf } from './records.ts';

/** Organisations by what stands for them in a cell, for each column that names one; null: nobody is known by it. */
export type Organisations = Readonly<Record<PartyField, ReadonlyMap<string, string | null>>>;

/** What tells one line from another: its number (its first cell, where it has none), the institution as it is written, and its term. */
export type KnownBy = { readonly number: string; readonly institution: string; readonly startsOn: string; readonly years: string };

/** A file of people as the API takes it. */
export type Translated = {
  readonly csv: string;
  /** The line of the file each line of `csv` comes from. */
  readonly lineOf: (line: number) => number;
  /** What the page could not read, by the line of the file: it is sent as it stands, and refused. */
  readonly faults: ReadonlyMap<number, readonly FieldError[]>;
  /** Columns without which no line is taken, and which the file does not have. */
  readonly missing: readonly string[];
  /** It has a column of its own for the id of an enrollment. */
  readonly hasIds: boolean;
  /** What a line is known by, by the line of the file. */
  readonly knownBy: ReadonlyMap<number, KnownBy>;
};

/** The columns of a file in their order: each by its code, where its heading is one. */
const headerOf = (text: string, reading: Reading): readonly string[] => {
  const named = columnNamed(reading.both);
  return cellsOf(text).map((heading) => named(heading) ?? heading);
};

/** What stands in the columns that name organisations: to be looked up before a file is translated. */
export const organisationsIn = (file: string, reading: Reading): Readonly<Record<PartyField, readonly string[]>> => {
  const [header, ...records] = recordsOf(file);
  const names = header === undefined ? [] : headerOf(header.text, reading);
  const rows = records.map(({ text }) => cellsOf(text));
  const valuesOf = (field: PartyField): readonly string[] => {
    const at = names.indexOf(field);
    return at === -1 ? [] : [...new Set(rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== ''))];
  };
  return {
    institutionId: valuesOf('institutionId'),
    resellerId: valuesOf('resellerId'),
    distributorId: valuesOf('distributorId'),
    advisorId: valuesOf('advisorId'),
  };
};

const readOrganisation = (column: PartyField, cell: string, known: Organisations, { words, here }: Reading): Read => {
  const partyId = known[column].get(cell);
  if (partyId === null) return { fault: words.noOrganisation({ text: cell, role: here.said.enrollment[column] }) };
  return { value: partyId ?? cell };
};

/**
 * Headings and values as people write them, made those of the contract. An id that is left out is made of the number, a region that is left
 * out is the caller's own. What cannot be read stays as it is: the API refuses it, and its line with it.
 */
export const translate = (file: string, organisations: Organisations, own: Region, reading: Reading): Translated => {
  const [header, ...records] = recordsOf(file);
  const names = header === undefined ? [] : headerOf(header.text, reading);
  const added = ['enrollmentId', 'region'].filter((column) => !names.includes(column));
  const missing = requiredColumns.filter((column) => !names.includes(column));
  const lines = [1];
  const faults = new Map<number, readonly FieldError[]>();
  const knownBy = new Map<number, KnownBy>();

  const translated = records.map(({ line, text }) => {
    const cells = cellsOf(text);
    const read = cells.map((cell, index): Read & { readonly column: string } => {
      const column = names[index] ?? '';
      if (cell === '' || !columns.includes(column)) return { column, value: cell };
      return {
        column,
        ...(isPartyField(column) ? readOrganisation(column, cell, organisations, reading) : readCell(column, cell, reading)),
      };
    });
    const wrong = read.flatMap((each) => ('fault' in each ? [{ path: pathOf(each.column), message: each.fault }] : []));
    if (wrong.length > 0) faults.set(line, wrong);
    const values = read.map((each, index) => ('value' in each ? each.value : (cells[index] ?? '')));
    const valueIn = (column: string): string => values[names.indexOf(column)] ?? '';
    const number = valueIn('number');
    knownBy.set(line, {
      number: number === '' ? (cells[0] ?? '') : number,
      institution: cells[names.indexOf('institutionId')] ?? '',
      startsOn: valueIn('startsOn'),
      years: valueIn('years'),
    });
    const standsFor = (column: string): string => (column === 'region' ? own : column === 'enrollmentId' ? idOf('', 'E-', number) : '');
    const filled = values.map((value, index) => (value === '' ? standsFor(names[index] ?? '') : value));
    lines.push(line);
    return recordOf([...added.map(standsFor), ...filled]);
  });

  // A record may go over several lines, here as there.
  const written = header === undefined ? [] : [recordOf([...added, ...names]), ...translated];
  const beginsAt = new Map<number, number>();
  let at = 1;
  for (const [index, record] of written.entries()) {
    beginsAt.set(at, lines[index] ?? at);
    at += record.split('\n').length;
  }
  return {
    csv: written.join('\n'),
    lineOf: (line) => beginsAt.get(line) ?? line,
    missing,
    faults,
    hasIds: !added.includes('enrollmentId'),
    knownBy,
  };
};
