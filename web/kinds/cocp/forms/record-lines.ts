import type { CorrectionShown, EnrollmentShown, PartyShown, ShownOf } from '../../../../shared/api/index.ts';
import type { CivilDate, Instant } from '../../../../shared/calendar/index.ts';
import { comparableName } from '../../../../shared/records/comparable-name.ts';
import type { Language } from '../../../../shared/records/index.ts';
import { partyName } from '../../../../shared/records/party-name.ts';
import type { besideRecords } from '../../../../shared/texts/en/page/beside-records.ts';
import type { reading } from '../../../../shared/texts/en/page/reading.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';

type Mark = keyof (typeof besideRecords)['marks'];

/** One thing on the form and in the records. `mark` null: there is nothing to compare yet. */
export type RecordLine = {
  readonly key: string;
  readonly what: string;
  readonly form: string;
  readonly records: readonly string[];
  readonly mark: Mark | null;
};

type Corrected = Pick<CorrectionShown, 'of' | 'at'> & { readonly changes: readonly CorrectionShown['changes'][number][] };

/** When the form was written as it stands: filed, or last corrected. */
export const writtenAt = ({ history }: Pick<ShownOf<'COCP'>, 'history'>): Instant | null =>
  history.findLast(({ act }) => act === 'open' || act === 'correct')?.at ?? null;

/** What a place of a record held at an instant: what it holds now, with all corrections since taken back. They come newest first. */
export const heldAt = <Now extends string | null>(
  now: Now,
  path: string,
  since: Instant | null,
  corrections: readonly Corrected[],
): Now | string | null => {
  const first = corrections
    .filter(({ of, at }) => of !== 'MEMBER' && since !== null && at > since)
    .flatMap(({ changes }) => changes.filter((change) => change.path === path))
    .at(-1);
  return first === undefined ? now : first.from === null ? null : String(first.from);
};

type Compared = {
  readonly of: ShownOf<'COCP'>;
  readonly enrollment: EnrollmentShown;
  readonly institution: PartyShown | undefined;
  /** Of the enrollment, and of its institution. */
  readonly corrections: readonly [readonly Corrected[], readonly Corrected[]];
};

type Words = {
  readonly t: PageTexts;
  readonly language: Language;
  readonly date: (on: CivilDate) => string;
  readonly words: typeof besideRecords;
  readonly read: typeof reading;
};

const same = (form: string | null, now: string | null): Mark => (form === now ? 'AGREES' : 'DIFFERS');

const dates = ({ of, enrollment }: Compared, { t, date, read }: Words): Omit<RecordLine, 'key'> => {
  const { startsOn, endsOn, years, terms = [], nextAnniversary, billDates = [] } = enrollment;
  const term = terms.find((each) => each.endsOn === endsOn) ?? { startsOn, endsOn, years };
  const on = of.enrollments.find(({ enrollmentId }) => enrollmentId === enrollment.enrollmentId)?.effectiveOn ?? null;
  const asked = of.form.requestedEffectiveOn;
  return {
    what: read.effective,
    form:
      asked === undefined
        ? `${t.cocp.answers.regular}${on === null ? '' : `: ${date(on)}`}`
        : asked === on || on === null
          ? date(asked)
          : `${date(on)} (${read.asked}: ${date(asked)})`,
    records: [
      t.enrollment.termText({ from: date(term.startsOn), to: date(term.endsOn), years: term.years }),
      ...(nextAnniversary === null ? [] : [`${t.enrollment.anniversary}: ${date(nextAnniversary)}`]),
      ...billDates.map((bill) => `${t.enrollment.billDate}: ${date(bill)}`),
    ],
    mark: on === null ? null : on >= startsOn && on <= endsOn ? 'IN_TERM' : 'OUT_OF_TERM',
  };
};

const contacts = ({ of, enrollment }: Compared, { t, date, words }: Words): Omit<RecordLine, 'key'> => {
  const byRole = new Map(Object.entries(enrollment.contacts ?? {}));
  const held = Object.entries(t.words.contactRole).flatMap(([role, called]) => {
    const contact = byRole.get(role);
    return contact === undefined ? [] : [{ called, ...contact }];
  });
  const signer = of.signers.find(({ role }) => role === 'INSTITUTION');
  const records = held.map(({ called, name, email }) => `${called}: ${name}, ${email}`);
  const beside = (form: string, mark: Mark | null) => ({
    what: words.contacts,
    form,
    records: records.length === 0 ? [t.enrollment.noContacts] : records,
    mark,
  });
  if (signer === undefined) return beside(words.doesNotSign, null);
  const { signedOn, name } = signer;
  if (signedOn === null) return beside(t.case.notSigned, null);
  if (name === undefined) return beside(t.case.signedOnPaper(date(signedOn)), 'ON_PAPER');
  const isContact = held.some((contact) => comparableName(contact.name) === comparableName(name));
  return beside(t.case.signedBy({ name, date: date(signedOn) }), isContact ? 'CONTACT' : 'NO_CONTACT');
};

/** What the form says of an enrollment beside what the records hold of it now. */
export const recordLines = (compared: Compared, all: Words): readonly RecordLine[] => {
  const { of, enrollment, institution, corrections } = compared;
  const { t, language, words, read } = all;
  const since = writtenAt(of);
  const then = (now: string, path: string) => heldAt(now, path, since, corrections[0]);
  const program = then(enrollment.program, '/program');
  const programs: Readonly<Record<string, string>> = t.words.program;
  const { name, nameLocal } = institution ?? { name: '…', nameLocal: null };
  const before = {
    name: heldAt(name, '/name', since, corrections[1]) ?? name,
    nameLocal: heldAt(nameLocal, '/nameLocal', since, corrections[1]),
  };
  const lines: readonly Omit<RecordLine, 'key'>[] = [
    {
      what: read.institution,
      form: partyName(before, language),
      records: [partyName({ name, nameLocal }, language)],
      mark: institution === undefined ? null : before.name === name && before.nameLocal === nameLocal ? 'AGREES' : 'DIFFERS',
    },
    ...(['number', 'masterAgreement'] as const).map((field) => {
      const held = then(enrollment[field], `/${field}`);
      return {
        what: field === 'number' ? read.number : read.agreement,
        form: held ?? '',
        records: [enrollment[field]],
        mark: same(held, enrollment[field]),
      };
    }),
    {
      what: read.program,
      form: programs[program ?? ''] ?? '',
      records: [t.words.program[enrollment.program]],
      mark: same(program, enrollment.program),
    },
    dates(compared, all),
    contacts(compared, all),
  ];
  const isOneOfSeveral = of.enrollments.length > 1;
  return lines.map((line) => ({
    ...line,
    key: `${enrollment.enrollmentId} ${line.what}`,
    what: isOneOfSeveral ? words.of({ what: line.what, number: enrollment.number }) : line.what,
  }));
};
