import type { FieldError, Me, PartyListed } from '../../../../shared/api/index.ts';
import { newPartnerField, type CocpChange } from '../../../../shared/cases/cocp/index.ts';
import type { PartnerRole, PartyRole } from '../../../../shared/records/index.ts';
import { pcnShape } from '../../../../shared/records/shapes.ts';
import { parseDate, problemOfDate } from '../../../dates/parse-date.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { rolesOf } from '../roles-of.ts';

/** A current partner as typed; null: nobody holds the role today. */
export type TypedPartner = { readonly name: string; readonly pcn: string };

/** The form as typed so far. What is absent has not been touched: what is known stands there. */
export type Draft = {
  readonly change: CocpChange | null;
  readonly current: Partial<Readonly<Record<PartnerRole, TypedPartner | null>>>;
  readonly next: Partial<Readonly<Record<PartnerRole, PartyListed>>>;
  readonly dateKind: 'REGULAR' | 'ASKED' | null;
  readonly date: string;
  /** Of several enrollments those with a date of their own, as typed. */
  readonly dates: Readonly<Record<string, string>>;
  /** Further enrollments on the same form. */
  readonly enrollmentIds: readonly string[];
  /** The submission under way: sent again, it is the same one. */
  readonly sent: { readonly key: string; readonly body: string } | null;
};

export const emptyDraft: Draft = {
  change: null,
  current: {},
  next: {},
  dateKind: null,
  date: '',
  dates: {},
  enrollmentIds: [],
  sent: null,
};

/** Where the field of a role's new partner stands in what is sent. */
export const newPartnerPath = (role: PartnerRole): string => `/form/${newPartnerField[role]}`;

/** The roles of the form that are held today, in the order in which it names their partners. */
export const namedRoles = (draft: Draft): readonly PartnerRole[] => rolesOf(draft.change).filter((role) => draft.current[role] !== null);

/** A PCN as it is sent: it may be typed in full width or in small letters. */
const typedPcn = (typed: string): string => typed.normalize('NFKC').trim().toUpperCase();

/** What is sent of a form. */
export const formOf = (draft: Draft) => {
  const asked = draft.dateKind === 'ASKED' ? parseDate(draft.date) : null;
  return {
    change: draft.change,
    current: namedRoles(draft).map((role) => ({
      role,
      name: draft.current[role]?.name.trim() ?? '',
      pcn: typedPcn(draft.current[role]?.pcn ?? ''),
    })),
    ...Object.fromEntries(
      rolesOf(draft.change).flatMap((role) => (draft.next[role] === undefined ? [] : [[newPartnerField[role], draft.next[role].partyId]])),
    ),
    requestedEffectiveOn: asked !== null && 'date' in asked ? asked.date : undefined,
    ...(draft.enrollmentIds.length === 0 ? {} : { enrollmentIds: draft.enrollmentIds }),
  };
};

/** What is kept of one person's form on an enrollment, or on several of which it is the first. */
export const draftKeyOf = ({ userId, party }: Pick<Me, 'userId' | 'party'>, enrollmentId: string): string =>
  `cocp.${userId}.${party.partyId}.${enrollmentId}`;

const steps = ['change', 'current', 'next', 'date', 'check'] as const;
export type StepName = (typeof steps)[number];

/** Is it whoever files who comes on in this role? As a partner they file for themselves, of both roles as the new reseller. */
export const isOneself = (role: PartnerRole, { change }: Pick<Draft, 'change'>, filedAs: PartyRole): boolean =>
  role === filedAs && role === rolesOf(change)[0];

/** The steps there are something to be answered on. */
export const stepsOf = (draft: Pick<Draft, 'change'>, filedAs: PartyRole): readonly StepName[] => {
  const roles = rolesOf(draft.change);
  const asksForNext = roles.length === 0 || roles.some((role) => !isOneself(role, draft, filedAs));
  return steps.filter((step) => step !== 'next' || asksForNext);
};

export const stepNamed = (name: string | undefined, asked: readonly StepName[]): StepName =>
  asked.find((step) => step === name) ?? 'change';

/** The step on which a field of the form stands. */
export const stepOfPath = (path: string): StepName => {
  if (path.startsWith('/form/current')) return 'current';
  if (path.startsWith('/form/new')) return 'next';
  if (path.startsWith('/form/requestedEffectiveOn') || path.startsWith('/dates')) return 'date';
  return path.startsWith('/form/change') || path.startsWith('/form/enrollmentIds') ? 'change' : 'check';
};

// The PCN's shape is checked here as well, so that a typing error does not wait for the end of the form.
const currentErrors = (draft: Draft, t: PageTexts): readonly FieldError[] =>
  namedRoles(draft).flatMap((role, index) => {
    const { name = '', pcn = '' } = draft.current[role] ?? {};
    return [
      ...(name.trim() === '' ? [{ path: `/form/current/${index}/name`, message: t.faults.required }] : []),
      ...(pcnShape.test(typedPcn(pcn))
        ? []
        : [{ path: `/form/current/${index}/pcn`, message: pcn.trim() === '' ? t.faults.required : t.cocp.pcnWrong }]),
    ];
  });

const dateErrors = (draft: Draft, t: PageTexts): readonly FieldError[] => {
  const path = '/form/requestedEffectiveOn';
  if (draft.dateKind === null) return [{ path, message: t.faults.chooseOne }];
  if (draft.dateKind === 'REGULAR') return [];
  const parsed = parseDate(draft.date);
  if ('date' in parsed) return [];
  return [{ path, message: problemOfDate(parsed, t) }];
};

/** What is missing on a step before going on. */
export const errorsOn = (step: StepName, draft: Draft, t: PageTexts): readonly FieldError[] => {
  switch (step) {
    case 'change':
      return draft.change === null ? [{ path: '/form/change', message: t.faults.chooseOne }] : [];
    case 'current':
      return currentErrors(draft, t);
    case 'next':
      return rolesOf(draft.change)
        .filter((role) => draft.next[role] === undefined)
        .map((role) => ({ path: newPartnerPath(role), message: t.faults.chooseOne }));
    case 'date':
      return dateErrors(draft, t);
    case 'check':
      return [];
    default:
      throw new Error(`unknown step ${String(step satisfies never)}`);
  }
};
