/** A record of a CSV file as it stands there: a quoted cell may go over several lines. `line` is where it begins, counted from 1. */
type CsvRecord = { readonly line: number; readonly text: string };

/** The records of a file, its header first; lines without anything in them do not count. */
export const recordsOf = (file: string): readonly CsvRecord[] => {
  const records: CsvRecord[] = [];
  let [line, begun, isQuoted, text] = [1, 1, false, ''];
  const end = () => {
    if (text.trim() !== '') records.push({ line: begun, text });
    text = '';
  };
  // A byte order mark is none of the header's characters.
  for (const character of file.replace(/^\uFEFF/u, '').replaceAll(/\r\n?/g, '\n')) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === '\n') line += 1;
    if (character === '\n' && !isQuoted) {
      end();
      begun = line;
    } else text += character;
  }
  end();
  return records;
};

/** The header and the refused records as they were, so that they can be corrected and brought in by themselves. */
export const refusedFile = (file: string, lines: readonly number[]): string => {
  const [header, ...records] = recordsOf(file);
  const refused = records.filter(({ line }) => lines.includes(line));
  return `\uFEFF${[...(header === undefined ? [] : [header]), ...refused].map(({ text }) => `${text}\r\n`).join('')}`;
};

/** Is every quotation mark closed? Where one is not, nobody can say where its record ends. */
export const isClosed = (file: string): boolean => file.replaceAll(/[^"]/g, '').length % 2 === 0;

/** The cells of a record, without the spaces around them; a quotation mark within a cell that does not begin with one is text (RFC 4180). */
export const cellsOf = (record: string): readonly string[] =>
  Array.from(record.matchAll(/(?:^|,)\s*(?:"((?:[^"]|"")*)"[^,]*|([^,]*))/g), ([, quoted, bare]) =>
    (quoted?.replaceAll('""', '"') ?? bare ?? '').trim(),
  );

const writtenCell = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A record of its cells. */
export const recordOf = (cells: readonly string[]): string => cells.map(writtenCell).join(',');
