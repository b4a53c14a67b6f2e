import { columns, headingOf, type Said } from './columns.ts';
import type { CsvImportTexts } from '../../../shared/texts/en/page/csv-import.ts';

/** The columns of the file that is offered: all but the region, which is the caller's own, and of the contacts the first. */
const templateColumns: readonly string[] = columns.filter(
  (column) => column !== 'region' && (!column.startsWith('contacts.') || column.startsWith('contacts.PRIMARY.')),
);

/** A file to begin with: the headings of the form, and a line that shows how each is filled in. */
export const templateRows = (here: Said, { example }: CsvImportTexts): readonly (readonly string[])[] => {
  const { t, said } = here;
  const values: Readonly<Record<string, string>> = {
    ...example,
    program: t.words.program.EES,
    channelModel: t.words.channelModel.TWO_TIER,
    qualified: said.yes,
    years: said.enrollment.threeYears,
    'contacts.PRIMARY.name': example.contactName,
    'contacts.PRIMARY.email': example.contactEmail,
    'contacts.PRIMARY.phone': example.contactPhone,
  };
  return [templateColumns.map((column) => headingOf(column, here)), templateColumns.map((column) => values[column] ?? '')];
};
