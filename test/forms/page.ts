import { formNames, forms, type FormName } from '../functions/documents/forms.ts';

type Section = { readonly title: string; readonly forms: readonly FormName[]; readonly final: string };

const startingWith = (...prefixes: readonly string[]): readonly FormName[] =>
  formNames.filter((name) => prefixes.some((prefix) => name === prefix || name.startsWith(`${prefix}-`)));

/** The forms by the kind of case they belong to, and what their final state adds. */
const sections: readonly Section[] = [
  {
    title: 'Change of channel partner (COCP)',
    forms: startingWith('cocp'),
    final:
      'the day the form was received, the effective date (of several enrollments in each row), the countersignature, and with an override the justification, who approved it, the note and the reference',
  },
  {
    title: 'Change of contact information (CICR)',
    forms: startingWith('cicr'),
    final: 'the day the records changed, and where operations process it by hand who did',
  },
  {
    title: 'The end of a term',
    forms: startingWith('expiry', 'buyout', 'removal'),
    final: 'the new enrollment or the confirmed buy-out as operations recorded them',
  },
  { title: 'Termination', forms: startingWith('termination'), final: 'the date on which each enrollment ended, and who approved it' },
  {
    title: 'Licence transfer',
    forms: startingWith('transfer'),
    final: 'the day of the record, and the Software Assurance that was ordered',
  },
];

export const pictureOf = (name: FormName): string => `pictures/forms/${name}.jpg`;

const entry = (name: FormName): string => {
  const { title } = forms[name]('BLANK');
  return `### ${title.en}\n\n${title.ja}\n\n![${title.en}, first page](${pictureOf(name)})`;
};

/** docs/forms.md: a picture of each form, and what each of its states shows. */
export const formsPage = (): string =>
  [
    '# The forms',
    'Every kind of case has its form as a PDF, in Japanese and English on one sheet. The pictures show the first page of each, final, as the portal draws it; `npm run forms` makes them anew, together with this page.',
    [
      '| state | what stands on it |',
      '| --- | --- |',
      '| blank | the form with lines to fill in by hand |',
      '| filled in | what was filed; nobody has signed |',
      '| signed | also who has signed, when, and the drawn signature or seal |',
      '| final | also what operations have written under it (see each kind) |',
    ].join('\n'),
    'The layout is the same in every state. Each page has the log number, page n of m, the address to verify it at and its QR code; where several originals are printed (COCP-COPIES) each is numbered. Dates stand in both calendars.',
    ...sections.flatMap(({ title, forms: names, final }) => [`## ${title}`, `Final, it adds ${final}.`, ...names.map(entry)]),
  ].join('\n\n') + '\n';
