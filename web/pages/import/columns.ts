import type { EnrollmentInput } from '../../../shared/api/index.ts';
import { contactRoles } from '../../../shared/records/contact-roles.ts';
import type { Language } from '../../../shared/records/index.ts';
import type { PageTexts } from '../../../shared/texts/en/page.ts';
import type { registry } from '../../../shared/texts/en/page/registry.ts';

/** What things are called in one language. */
export type Said = { readonly t: PageTexts; readonly said: typeof registry };
export type BothLanguages = Readonly<Record<Language, Said>>;

/** Total by its type: a field that is added does not compile until it has its column here. In the order of the form. */
const fields = {
  number: true,
  masterAgreement: true,
  program: true,
  agreementVersion: true,
  channelModel: true,
  region: true,
  country: true,
  timeZone: true,
  qualified: true,
  startsOn: true,
  years: true,
  billDates: true,
  firstOrderOn: true,
  institutionId: true,
  resellerId: true,
  distributorId: true,
  advisorId: true,
  contacts: true,
  olsOrders: true,
} as const satisfies Record<keyof EnrollmentInput, true>;

type Field = Exclude<keyof typeof fields, 'contacts'> | 'enrollmentId';

const isField = (name: string): name is Field => name !== 'contacts' && (name === 'enrollmentId' || Object.hasOwn(fields, name));

const contactParts = { name: 'contactName', email: 'contactEmail', phone: 'contactPhone' } as const;
type ContactPart = keyof typeof contactParts;
const isContactPart = (name: string): name is ContactPart => Object.hasOwn(contactParts, name);

const contactColumns: readonly string[] = contactRoles.flatMap((role) =>
  Object.keys(contactParts).map((part) => `contacts.${role}.${part}`),
);

/** Every column a file may have, by the code the API knows it by. */
export const columns: readonly string[] = [
  ...Object.keys(fields).flatMap((field) => (field === 'contacts' ? contactColumns : [field])),
  'enrollmentId',
];

/** Those without which no line is taken: the region is the caller's own where none is said, the id is made of the number. */
export const requiredColumns: readonly string[] = [
  'number',
  'masterAgreement',
  'program',
  'agreementVersion',
  'channelModel',
  'country',
  'timeZone',
  'startsOn',
  'years',
  'institutionId',
  'resellerId',
] satisfies readonly Field[];

/** Where a column stands in an enrollment, as a JSON Pointer. */
export const pathOf = (column: string): string => `/${column.replaceAll('.', '/')}`;

/** What a column is called on the form of an enrollment. */
export const headingOf = (column: string, { t, said }: Said): string => {
  if (isField(column)) return said.enrollment[column];
  const [, role, part = ''] = column.split('.');
  const known = contactRoles.find((each) => each === role);
  if (known === undefined || !isContactPart(part)) throw new Error(`${column} is no column`);
  return said.enrollment.contactOf({ role: t.words.contactRole[known], what: said.enrollment[contactParts[part]] });
};

/** A word as it is compared: width, case and spaces make no difference. */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');

/** Without what explains it in brackets. */
export const withoutBrackets = (text: string): string => text.normalize('NFKC').replaceAll(/\([^)]*\)/g, '');

const comparableHeading = (heading: string): string => comparable(withoutBrackets(heading));

/** The column a heading names: by its code, or by what it is called in either language; null: none. */
export const columnNamed = (both: BothLanguages): ((heading: string) => string | null) => {
  const known = new Map(
    columns.flatMap((column) =>
      [column, headingOf(column, both.ja), headingOf(column, both.en)].map((heading) => [comparableHeading(heading), column] as const),
    ),
  );
  return (heading) => known.get(comparableHeading(heading)) ?? null;
};
