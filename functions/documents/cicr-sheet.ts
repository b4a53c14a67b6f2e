import {
  changedBy,
  changedNames,
  confirmBy,
  heldFor,
  isOnlineRole,
  type CicrCase,
  type CicrChange,
} from '../../shared/cases/cicr/index.ts';
import type { Contact, Language } from '../../shared/records/index.ts';

import { changedWords, cicrWords } from './cicr-words.ts';
import {
  aboutEnrollment,
  closedByOperations,
  dateField,
  field,
  formWords,
  frameOf,
  heading,
  inBoth,
  namer,
  paragraph,
  signatureOf,
  type FormFacts,
} from './form-facts.ts';
import type { Block, Sheet } from './sheet.ts';

const contactText = ({ name, email, phone }: Contact): string => [name, email, ...(phone === undefined ? [] : [phone])].join('\n');

const newValue = (change: CicrChange, language: Language): string => {
  switch (change.what) {
    case 'CONTACT':
      return change.contact === null ? cicrWords.removed[language] : contactText(change.contact);
    case 'USER_EMAIL':
      return change.email;
    case 'ADDRESS':
      return change.address;
    default:
      throw new Error(`unknown change ${JSON.stringify(change satisfies never)}`);
  }
};

/** Whom a change replaces: once it has taken effect whom it replaced, until then whom the records hold. */
const oldValue = (change: CicrChange, index: number, { case: of, enrollments, language }: FormFacts<CicrCase>): string => {
  const isHeld = change.what === 'CONTACT' && isOnlineRole(change.role);
  if (!isHeld) return cicrWords.notHeld[language];
  const enrollment = enrollments.get(of.enrollmentId);
  const held = of.replaced[index] ?? (of.effectiveOn === null && enrollment !== undefined ? heldFor(change, enrollment) : null);
  return held === null ? cicrWords.nobody[language] : contactText(held);
};

/** Old and new side by side; on a blank form every item there is, to be filled in where it changes. */
const changes = (facts: FormFacts<CicrCase>): Block => {
  const { case: of, state, language } = facts;
  const rows =
    state === 'BLANK'
      ? changedNames.map((name) => [inBoth(changedWords[name], language, '\n'), '', ''])
      : of.form.changes.map((change, index) => [
          inBoth(changedWords[changedBy(change)], language, '\n'),
          oldValue(change, index, facts),
          newValue(change, language),
        ]);
  return { kind: 'table', head: [cicrWords.what, cicrWords.before, cicrWords.after], widths: [30, 35, 35], rows };
};

/** The form of a change of contact information: filed by the partner, confirmed by the institution, by hand processed by operations. */
export const cicrSheet = (facts: FormFacts<CicrCase>): Sheet => {
  const { case: of, state, enrollments, parties, actedOn } = facts;
  const isBlank = state === 'BLANK';
  const isManual = of.route === 'MANUAL';
  const effective = dateField(cicrWords.effective, state === 'FINAL' ? of.effectiveOn : null);
  return {
    ...frameOf(facts, cicrWords.title),
    blocks: [
      paragraph(isManual ? cicrWords.manual : cicrWords.electronic),
      ...aboutEnrollment(facts),
      field(cicrWords.version, isBlank ? null : (enrollments.get(of.enrollmentId)?.agreementVersion ?? '—')),
      field(cicrWords.submitter, isBlank ? null : namer(facts)(parties.get(of.openedBy?.partyId ?? ''))),
      heading(cicrWords.changes),
      ...(isBlank ? [paragraph(cicrWords.contents)] : []),
      changes(facts),
      heading(formWords.signatures),
      ...(isBlank ? [] : [dateField(cicrWords.confirmBy, confirmBy(of))]),
      signatureOf(facts, {
        role: 'INSTITUTION',
        label: cicrWords.institution,
        declaration: cicrWords.declaration,
        partyId: of.institutionId,
        signedOn: actedOn?.get('INSTITUTION') ?? null,
      }),
      ...(isManual ? closedByOperations(facts, { label: cicrWords.processed, fields: [effective] }) : [effective]),
    ],
  };
};
