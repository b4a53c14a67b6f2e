/** The page of the import, beside the catalogue. */
export const csvImport = {
  title: 'Import enrollments',
  intro:
    'One line for each enrollment, the first line names the columns. Lines that are right are kept, the others are named with the reason. The same file twice changes nothing.',
  columns: 'Columns',
  file: 'CSV file (UTF-8, at most 1 MB and 2,000 lines)',
  choose: 'Choose a file',
  chosen: (f: { name: string; lines: number }) => `${f.name}: ${f.lines === 1 ? '1 enrollment' : `${f.lines} enrollments`}`,
  dryRun: 'Check only',
  run: 'Import',
  checked: (f: { accepted: number; refused: number }) => `Checked, nothing was changed: ${f.accepted} right, ${f.refused} refused.`,
  imported: (f: { accepted: number; refused: number }) => `${f.accepted} imported, ${f.refused} refused.`,
  wholeOrNot: 'A line is taken whole or not at all; the others do not wait for it.',
  template: 'Keep an empty file with these columns',
  keepRefused: 'Keep the refused lines, to correct them',
  keepReasons: 'Keep the list of reasons',
  what: 'Begins with',
  column: 'Column',
  line: 'Line',
  reason: 'Reason',
  refused: 'Refused lines',
};
