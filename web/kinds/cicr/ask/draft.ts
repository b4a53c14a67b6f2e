import type { EnrollmentShown, FieldError } from '../../../../shared/api/index.ts';
import type { Changed } from '../../../../shared/cases/cicr/index.ts';
import { contactRoles } from '../../../../shared/records/contact-roles.ts';
import type { FieldIssueTexts } from '../../../../shared/texts/en/field-issues.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { faultyText, wrongText } from '../../../form/check-text.ts';
import { missingText } from '../../../form/read-fields.ts';
import type { ReadForm } from '../../common/use-opening-form.ts';

/** What is changed online, in the order of the records. */
export const online = contactRoles satisfies readonly Changed[];

/** What operations change by hand. */
export const byHand = [
  'MEDIA_DELIVERY',
  'SOFTWARE_ADVISOR_PRIMARY',
  'AFFILIATE_PRIMARY',
  'BILL_TO',
  'SUPPORT_PROVIDER',
  'USER_EMAIL',
  'ADDRESS',
] as const satisfies readonly Changed[];

type OnlineRole = (typeof online)[number];
export const isOnline = (changed: Changed): changed is OnlineRole => online.some((role) => role === changed);

export type TypedContact = { readonly name: string; readonly email: string; readonly phone: string; readonly isRemoved: boolean };
export const noContact: TypedContact = { name: '', email: '', phone: '', isRemoved: false };

/** The form as typed so far. */
export type Draft = {
  readonly chosen: readonly Changed[];
  readonly contacts: Partial<Readonly<Record<Changed, TypedContact>>>;
  readonly userEmail: string;
  readonly address: string;
};
export const emptyDraft: Draft = { chosen: [], contacts: {}, userEmail: '', address: '' };

/** Whom the records hold today; undefined: nobody, or what the portal does not hold. */
export const heldFor = (changed: Changed, { contacts }: Pick<EnrollmentShown, 'contacts'>) =>
  isOnline(changed) ? contacts?.[changed] : undefined;

/**
 * A form with one thing chosen already, where the address of the page names it: somebody whose mail came back. `again`: whoever is on
 * record there, as they are, so that another code is sent.
 */
export const beginningWith = (named: unknown, again: Pick<EnrollmentShown, 'contacts'> | null): Draft => {
  const changed = online.find((role) => role === named);
  if (changed === undefined) return emptyDraft;
  const held = again === null ? undefined : heldFor(changed, again);
  const typed = held === undefined ? {} : { [changed]: { name: held.name, email: held.email, phone: held.phone ?? '', isRemoved: false } };
  return { ...emptyDraft, chosen: [changed], contacts: typed };
};

/** In the order in which they stand on the form: their places in what is sent. */
export const inOrder = ({ chosen }: Draft): readonly Changed[] => [...online, ...byHand].filter((changed) => chosen.includes(changed));

/** What is to be on record of somebody, as typed; null: nobody. */
export const contactOf = ({ name, email, phone, isRemoved }: TypedContact) =>
  isRemoved ? null : { name: name.trim(), email: email.trim(), ...(phone.trim() === '' ? {} : { phone: phone.trim() }) };

const changeOf = (changed: Changed, draft: Draft) => {
  if (changed === 'USER_EMAIL') return { what: changed, email: draft.userEmail.trim() };
  if (changed === 'ADDRESS') return { what: changed, address: draft.address.trim() };
  return { what: 'CONTACT', role: changed, contact: contactOf(draft.contacts[changed] ?? noContact) };
};

/** What is sent of a form. */
const changesOf = (draft: Draft): readonly object[] => inOrder(draft).map((changed) => changeOf(changed, draft));

/** What is asked before anything is typed: for the advice only what changes matters, not to what. */
export const questionOf = (draft: Draft, enrollmentId: string): object | null => {
  if (draft.chosen.length === 0) return null;
  const anybody = { name: '—', email: 'somebody@example.org' };
  const changes = inOrder(draft).map((changed) => {
    if (changed === 'USER_EMAIL') return { what: changed, email: anybody.email };
    if (changed === 'ADDRESS') return { what: changed, address: '—' };
    return { what: 'CONTACT', role: changed, contact: draft.contacts[changed]?.isRemoved === true ? null : anybody };
  });
  return { enrollmentId, changes };
};

type Words = { readonly t: PageTexts; readonly issues: FieldIssueTexts };

/** What is missing before it can be sent, or would be sent back. */
const errorsIn = (draft: Draft, words: Words): readonly FieldError[] => {
  if (draft.chosen.length === 0) return [{ path: '/form/changes', message: words.t.faults.chooseOne }];
  return inOrder(draft).flatMap((changed, index) => {
    const path = `/form/changes/${index}`;
    if (changed === 'USER_EMAIL') return faultyText(`${path}/email`, draft.userEmail, 'email', words);
    if (changed === 'ADDRESS') return missingText(`${path}/address`, draft.address, words.t);
    const { name, email, phone, isRemoved } = draft.contacts[changed] ?? noContact;
    if (isRemoved) return [];
    return [
      ...faultyText(`${path}/contact/name`, name, 'name', words),
      ...faultyText(`${path}/contact/email`, email, 'email', words),
      ...wrongText(`${path}/contact/phone`, phone, 'phone', words.issues),
    ];
  });
};

export const readDraft = (draft: Draft, words: Words): ReadForm => {
  const errors = errorsIn(draft, words);
  return errors.length > 0 ? { errors } : { form: { changes: changesOf(draft) } };
};
