import type { EnrollmentShown, FieldError } from '../../../shared/api/index.ts';
import { termOf, type CivilDate } from '../../../shared/calendar/index.ts';
import type { ChannelModel, ContactRole, Program, Region } from '../../../shared/records/index.ts';
import type { FieldIssueTexts } from '../../../shared/texts/en/field-issues.ts';
import type { PageTexts } from '../../../shared/texts/en/page.ts';
import { parseDate, problemOfDate } from '../../dates/parse-date.ts';
import { faultyText, wrongText } from '../../form/check-text.ts';
import { missingText, readDate } from '../../form/read-fields.ts';
import { countryCode } from '../../registry/country-field.tsx';
import { contactRoles } from '../../../shared/records/contact-roles.ts';
import { idOf } from './party-draft.ts';

export type TypedContact = { readonly name: string; readonly email: string; readonly phone: string };
export type TypedOrder = { readonly product: string; readonly quantity: string; readonly renewsOn: string };
export const noOrder: TypedOrder = { product: '', quantity: '', renewsOn: '' };

/** The form of an enrollment as typed. */
export type EnrollmentDraft = {
  readonly enrollmentId: string;
  readonly number: string;
  readonly masterAgreement: string;
  readonly program: Program | '';
  readonly agreementVersion: string;
  readonly country: string;
  readonly timeZone: string;
  readonly channelModel: ChannelModel | '';
  readonly startsOn: string;
  readonly years: '1' | '3' | '';
  /** One date a line. */
  readonly billDates: string;
  readonly institutionId: string;
  readonly resellerId: string;
  readonly distributorId: string;
  readonly advisorId: string;
  readonly firstOrderOn: string;
  readonly qualified: boolean;
  readonly contacts: Readonly<Record<ContactRole, TypedContact>>;
  readonly olsOrders: readonly TypedOrder[];
};

/** Where the form is kept while it is typed; a new enrollment's has no id in it. */
export const enrollmentDraftKey = (userId: string, enrollmentId = ''): string => `enrollment.${userId}.${enrollmentId}`;

const contactsOf = (of: EnrollmentShown | null): EnrollmentDraft['contacts'] => {
  const typed = (role: ContactRole): TypedContact => {
    const held = of?.contacts?.[role];
    return { name: held?.name ?? '', email: held?.email ?? '', phone: held?.phone ?? '' };
  };
  return {
    PRIMARY: typed('PRIMARY'),
    NOTICES: typed('NOTICES'),
    NOTICES_AND_ONLINE_ACCESS: typed('NOTICES_AND_ONLINE_ACCESS'),
    SA_BENEFITS: typed('SA_BENEFITS'),
    CHANNEL_PARTNER: typed('CHANNEL_PARTNER'),
    ACCOUNT_MANAGER: typed('ACCOUNT_MANAGER'),
  };
};

export const enrollmentDraftOf = (of: EnrollmentShown | null): EnrollmentDraft => ({
  enrollmentId: of?.enrollmentId ?? '',
  number: of?.number ?? '',
  masterAgreement: of?.masterAgreement ?? '',
  program: of?.program ?? '',
  agreementVersion: of?.agreementVersion ?? '',
  country: of?.country ?? 'JP',
  timeZone: of?.timeZone ?? 'Asia/Tokyo',
  channelModel: of?.channelModel ?? '',
  startsOn: of?.startsOn ?? '',
  years: of === null ? '' : of.years === 1 ? '1' : '3',
  billDates: (of?.billDates ?? []).join('\n'),
  institutionId: of?.institutionId ?? '',
  resellerId: of?.resellerId ?? '',
  distributorId: of?.distributorId ?? '',
  advisorId: of?.advisorId ?? '',
  firstOrderOn: of?.firstOrderOn ?? '',
  qualified: of?.qualified ?? true,
  contacts: contactsOf(of),
  olsOrders: (of?.olsOrders ?? []).map(({ product, quantity, renewsOn }) => ({ product, quantity: String(quantity), renewsOn })),
});

/** Lines with something in them, each with its number in the field. */
export const linesOf = (typed: string): readonly { readonly line: number; readonly text: string }[] =>
  typed
    .split(/\r?\n/u)
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '');

/** The words for what is wrong with the form. */
type FormWords = {
  readonly t: PageTexts;
  readonly issues: FieldIssueTexts;
  readonly lineOf: (f: { line: number; message: string }) => string;
};

const isEmptyContact = ({ name, email, phone }: TypedContact): boolean => `${name}${email}${phone}`.trim() === '';
const isEmptyOrder = ({ product, quantity, renewsOn }: TypedOrder): boolean => `${product}${quantity}${renewsOn}`.trim() === '';

/** What the API did not accept of a list, where it stands in the form: rows left empty were not sent; a bill date is told by its line. */
export const placeOfError =
  ({ lineOf }: Pick<FormWords, 'lineOf'>, draft: EnrollmentDraft) =>
  (error: FieldError): FieldError => {
    const order = /^\/olsOrders\/(\d+)(\/.+)?$/.exec(error.path);
    if (order !== null) {
      const sent = draft.olsOrders.flatMap((each, at) => (isEmptyOrder(each) ? [] : [at]));
      return { ...error, path: `/olsOrders/${sent[Number(order[1])] ?? order[1]}${order[2] ?? '/product'}` };
    }
    const index = /^\/billDates\/(\d+)$/.exec(error.path)?.[1];
    if (index === undefined) return error;
    const line = linesOf(draft.billDates)[Number(index)]?.line ?? Number(index) + 1;
    return { ...error, path: '/billDates', message: lineOf({ line, message: error.message }) };
  };

/** Letters that are hardly ever in a number, in the order typed. Papers have the last word: such a number is pointed out and can be saved. */
export const unusualIn = (number: string): string => number.normalize('NFKC').replaceAll(/[A-Za-z0-9 ._/()#-]/g, '');

/** Scheduled bill dates, as typed, that lie outside of the terms: a form is measured to those within one only. `endsOn`: of the last term on record. */
export const billDatesOutside = ({ billDates, startsOn, years }: EnrollmentDraft, endsOn: CivilDate | undefined): readonly CivilDate[] => {
  const from = parseDate(startsOn);
  if (!('date' in from) || years === '') return [];
  const first = termOf(from.date, 0, Number(years));
  const last = endsOn !== undefined && endsOn > first.endsOn ? endsOn : first.endsOn;
  return linesOf(billDates).flatMap(({ text }) => {
    const parsed = parseDate(text);
    return 'date' in parsed && (parsed.date < first.startsOn || parsed.date > last) ? [parsed.date] : [];
  });
};

type Part<Value> = { readonly value: Value; readonly errors: readonly FieldError[] };

const dateAt = (path: string, typed: string, t: PageTexts): Part<string> => {
  const read = readDate(path, typed, t);
  return 'date' in read ? { value: read.date, errors: [] } : { value: '', errors: read.errors };
};

const contactsIn = ({ contacts }: EnrollmentDraft, words: FormWords): Part<object> => {
  const named = contactRoles.filter((role) => !isEmptyContact(contacts[role]));
  return {
    value: Object.fromEntries(
      named.map((role) => {
        const { name, email, phone } = contacts[role];
        return [
          role,
          {
            name: name.trim(),
            email: email.normalize('NFKC').trim(),
            ...(phone.trim() === '' ? {} : { phone: phone.normalize('NFKC').trim() }),
          },
        ];
      }),
    ),
    errors: named.flatMap((role) => [
      ...faultyText(`/contacts/${role}/name`, contacts[role].name, 'name', words),
      ...faultyText(`/contacts/${role}/email`, contacts[role].email, 'email', words),
      ...wrongText(`/contacts/${role}/phone`, contacts[role].phone, 'phone', words.issues),
    ]),
  };
};

const ordersIn = ({ olsOrders }: EnrollmentDraft, words: FormWords): Part<readonly object[]> => {
  const { t } = words;
  const filled = olsOrders.flatMap((order, index) => (isEmptyOrder(order) ? [] : [{ order, index }]));
  const read = filled.map(({ order, index }) => {
    const path = `/olsOrders/${index}`;
    const quantity = order.quantity.normalize('NFKC').replaceAll(/[,\s]/g, '');
    const renewsOn = dateAt(`${path}/renewsOn`, order.renewsOn, t);
    return {
      value: { product: order.product.trim(), quantity: Number(quantity), renewsOn: renewsOn.value },
      errors: [
        ...faultyText(`${path}/product`, order.product, 'name', words),
        ...missingText(`${path}/quantity`, order.quantity, t),
        ...(quantity === '' || /^[1-9]\d{0,8}$/.test(quantity) ? [] : [{ path: `${path}/quantity`, message: t.faults.notACount }]),
        ...renewsOn.errors,
      ],
    };
  });
  return { value: read.map(({ value }) => value), errors: read.flatMap(({ errors }) => errors) };
};

const billDatesIn = ({ billDates }: EnrollmentDraft, { t, lineOf }: FormWords): Part<readonly string[]> => {
  const read = linesOf(billDates).map(({ line, text }) => ({ line, parsed: parseDate(text) }));
  return {
    value: read.flatMap(({ parsed }) => ('date' in parsed ? [parsed.date] : [])),
    errors: read.flatMap(({ line, parsed }) =>
      'date' in parsed ? [] : [{ path: '/billDates', message: lineOf({ line, message: problemOfDate(parsed, t) }) }],
    ),
  };
};

/** What is sent of the form and where to, or what is missing or cannot be read. */
export const readEnrollment = (
  draft: EnrollmentDraft,
  region: Region,
  words: FormWords,
): { readonly path: string; readonly body: object } | { readonly errors: readonly FieldError[] } => {
  const { t, issues } = words;
  const chosen = (['program', 'channelModel', 'years', 'institutionId', 'resellerId'] as const).filter((field) => draft[field] === '');
  const isWithoutDistributor = draft.channelModel === 'TWO_TIER' && draft.distributorId === '';
  const startsOn = dateAt('/startsOn', draft.startsOn, t);
  const firstOrderOn = draft.firstOrderOn.trim() === '' ? { value: null, errors: [] } : dateAt('/firstOrderOn', draft.firstOrderOn, t);
  const [billDates, contacts, olsOrders] = [billDatesIn(draft, words), contactsIn(draft, words), ordersIn(draft, words)];
  const errors = [
    ...(['number', 'masterAgreement'] as const).flatMap((field) => faultyText(`/${field}`, draft[field], 'number', words)),
    ...faultyText('/agreementVersion', draft.agreementVersion, 'agreementVersion', words),
    ...faultyText('/country', countryCode(draft.country), 'country', words),
    ...faultyText('/timeZone', draft.timeZone, 'timeZone', words),
    ...wrongText('/enrollmentId', draft.enrollmentId, 'id', issues),
    ...(isWithoutDistributor ? [{ path: '/distributorId', message: issues.distributorRequired }] : []),
    ...chosen.map((field) => ({ path: `/${field}`, message: t.faults.chooseOne })),
    ...[startsOn, firstOrderOn, billDates, contacts, olsOrders].flatMap((part) => part.errors),
  ];
  if (errors.length > 0) return { errors };
  const number = draft.number.normalize('NFKC').trim();
  return {
    path: `/api/enrollments/${encodeURIComponent(idOf(draft.enrollmentId, 'E-', number))}`,
    body: {
      number,
      masterAgreement: draft.masterAgreement.normalize('NFKC').trim(),
      program: draft.program,
      agreementVersion: draft.agreementVersion.normalize('NFKC').trim(),
      region,
      country: countryCode(draft.country),
      timeZone: draft.timeZone.trim(),
      channelModel: draft.channelModel,
      startsOn: startsOn.value,
      years: Number(draft.years),
      billDates: billDates.value,
      institutionId: draft.institutionId,
      resellerId: draft.resellerId,
      // Under one tier there is none, whatever was chosen before.
      distributorId: draft.channelModel === 'TWO_TIER' && draft.distributorId !== '' ? draft.distributorId : null,
      advisorId: draft.advisorId === '' ? null : draft.advisorId,
      firstOrderOn: firstOrderOn.value,
      qualified: draft.qualified,
      contacts: contacts.value,
      olsOrders: olsOrders.value,
    },
  };
};
