import type { CsvImportTexts } from '../../../shared/texts/en/page/csv-import.ts';
import { countryNamed } from '../../registry/countries.ts';
import { parseDate, problemOfDate } from '../../dates/parse-date.ts';
import { channelModel, program, region } from '../../registry/choices.ts';
import { comparable, withoutBrackets, type BothLanguages, type Said } from './columns.ts';

/** What cells are read with: the words of both languages, and those of the page for what cannot be read. */
export type Reading = { readonly both: BothLanguages; readonly here: Said; readonly words: CsvImportTexts };

/** A cell as the API reads it, or why the page cannot make that of it. */
export type Read = { readonly value: string } | { readonly fault: string };

type Reader = (cell: string, reading: Reading) => Read;

const plain = (cell: string): string => cell.normalize('NFKC').trim();

const listed = (titles: readonly string[], { words }: Reading): string => titles.join(words.comma);

type Titles<Code extends string> = (said: Said) => Readonly<Record<Code, string>>;

/** One of a list, by its code or by what the page calls it in either language. */
const oneOf =
  <Code extends string>(codes: readonly Code[], titlesIn: Titles<Code>): Reader =>
  (cell, reading) => {
    const { both, here, words } = reading;
    const found = codes.find((code) => [code, titlesIn(both.ja)[code], titlesIn(both.en)[code]].some((title) => isSame(title, cell)));
    if (found !== undefined) return { value: found };
    const titles = codes.map((code) => titlesIn(here)[code]);
    return { fault: words.notOneOf({ text: cell, allowed: listed(titles, reading) }) };
  };

/** What stands in brackets may be left out, not be another. */
const isSame = (title: string, cell: string): boolean =>
  [title, withoutBrackets(title)].some((each) => comparable(each) === comparable(cell));

const dateIn = (cell: string, { here: { t } }: Reading): Read => {
  const parsed = parseDate(cell);
  if ('date' in parsed) return { value: parsed.date };
  return { fault: problemOfDate(parsed, t) };
};

const datesIn: Reader = (cell, reading) => {
  const read = cell
    .normalize('NFKC')
    .split(/[;、\n]/)
    .filter((date) => date.trim() !== '')
    .map((date) => ({ date: date.trim(), ...dateIn(date, reading) }));
  const wrong = read.find((each) => 'fault' in each);
  if (wrong !== undefined && 'fault' in wrong) return { fault: `${wrong.date}: ${wrong.fault}` };
  return { value: read.flatMap((each) => ('value' in each ? [each.value] : [])).join(';') };
};

const countryIn: Reader = (cell, { words }) => {
  const named = countryNamed(cell);
  return named === null ? { fault: words.noCountry(cell) } : { value: named };
};

const yearsIn: Reader = (cell, reading) => {
  const { here, words } = reading;
  const years = /^([13])(?:年間?|years?)?$/.exec(comparable(cell))?.[1];
  if (years !== undefined) return { value: years };
  return {
    fault: words.notOneOf({ text: cell, allowed: listed([here.said.enrollment.oneYear, here.said.enrollment.threeYears], reading) }),
  };
};

const truthIn = oneOf(['true', 'false'], ({ said }) => ({ true: said.yes, false: said.no }));

/** Orders as JSON, or as people write them: product; licences; day of renewal, the orders parted by a bar or on a line each. */
const ordersIn: Reader = (cell, reading) => {
  if (cell.trimStart().startsWith('[')) return { value: cell };
  const orders = cell
    .normalize('NFKC')
    .split(/[|\n]/)
    .filter((order) => order.trim() !== '')
    .map((order) => {
      const parts = order.split(';').map((part) => part.trim());
      const [product = '', quantity = '', renewsOn = ''] = parts;
      const digits = quantity.replaceAll(/[,\s]/g, '');
      const date = dateIn(renewsOn, reading);
      return parts.length === 3 && product !== '' && /^\d{1,9}$/.test(digits) && 'value' in date
        ? { product, quantity: Number(digits), renewsOn: date.value }
        : null;
    });
  return orders.includes(null) ? { fault: reading.words.noOrders } : { value: JSON.stringify(orders) };
};

const asTyped: Reader = (cell) => ({ value: cell });
const inPlainWidth: Reader = (cell) => ({ value: plain(cell) });

const readers: Readonly<Record<string, Reader>> = {
  enrollmentId: inPlainWidth,
  number: inPlainWidth,
  masterAgreement: inPlainWidth,
  agreementVersion: inPlainWidth,
  timeZone: inPlainWidth,
  program: oneOf(program, ({ t }) => t.words.program),
  region: oneOf(region, ({ t }) => t.words.region),
  channelModel: oneOf(channelModel, ({ t }) => t.words.channelModel),
  country: countryIn,
  qualified: truthIn,
  startsOn: dateIn,
  firstOrderOn: dateIn,
  billDates: datesIn,
  years: yearsIn,
  olsOrders: ordersIn,
};

/** Reads a cell that has something in it, as the form of an enrollment reads its fields. */
export const readCell = (column: string, cell: string, reading: Reading): Read => {
  // A spreadsheet is kept from taking a text for a formula by an apostrophe before it.
  const text = cell.replace(/^'(?=[=+\-@])/, '');
  const reader = readers[column] ?? (/\.(?:email|phone)$/.test(column) ? inPlainWidth : asTyped);
  return reader(text, reading);
};
