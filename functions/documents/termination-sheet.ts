import { plusDays, type CivilDate } from '../../shared/calendar/index.ts';
import type { TerminationCase } from '../../shared/cases/termination/index.ts';
import { edition } from '../../shared/rules/index.ts';

import { inBothCalendars } from './both-calendars.ts';
import {
  closedByOperations,
  dateField,
  dayOf,
  field,
  filledOn,
  formWords,
  frameOf,
  heading,
  linesByHand,
  namer,
  paragraph,
  signatureOf,
  type FormFacts,
} from './form-facts.ts';
import type { Block, Sheet } from './sheet.ts';
import { noticeGivers, terminationVarieties, terminationWords } from './termination-words.ts';

type TerminationFacts = FormFacts<TerminationCase>;

const mayCoverSeveral = ({ form: { reason } }: TerminationCase): boolean => reason === 'AMENDMENT' || reason === 'NOT_QUALIFIED';

const about = ({ case: of, state, enrollments, parties, language }: TerminationFacts): readonly Block[] => {
  const named = namer({ language });
  const enrollment = enrollments.get(of.enrollmentId);
  const institution = parties.get(enrollment?.institutionId ?? '');
  const filled = filledOn(state);
  // The calendar alone terminates for want of a first order: its date is known from the opening on.
  const showsEnd = state === 'FINAL' || (state !== 'BLANK' && of.form.reason === 'NO_FIRST_ORDER');
  const ends = (on: CivilDate | null): string => (showsEnd && on !== null ? inBothCalendars(on) : '');
  return [
    heading(formWords.about),
    field(formWords.institution, filled(named(institution))),
    field(formWords.pcn, filled(institution?.pcn)),
    field(formWords.agreement, filled(enrollment?.masterAgreement)),
    heading(terminationWords.enrollments),
    {
      kind: 'table',
      head: [formWords.number, formWords.program, terminationWords.endsOn],
      widths: [40, 25, 35],
      rows:
        state === 'BLANK'
          ? Array.from({ length: mayCoverSeveral(of) ? linesByHand : 1 }, () => ['', '', ''])
          : of.rows.map(({ enrollmentId, number, effectiveOn }) => [
              number,
              enrollments.get(enrollmentId)?.program ?? '',
              ends(effectiveOn),
            ]),
    },
  ];
};

/** The last day on which the breach may be cured; null once it no longer waits for that, but for the day it was ended on. */
const cureBy = ({ state, rows, resolved }: TerminationCase): CivilDate | null => {
  if (state.phase === 'CURE') return state.cureBy;
  return resolved.findLast(({ rule }) => rule === 'TERM-BREACH-30' || rule === 'TERM-BREACH-DATE')?.on ?? rows[0]?.effectiveOn ?? null;
};

const reasons = (facts: TerminationFacts): readonly Block[] => {
  const { case: of, state, enrollments } = facts;
  const { form } = of;
  const filled = <Value>(value: Value): Value | null => (state === 'BLANK' ? null : value);
  const startsOn = enrollments.get(of.enrollmentId)?.startsOn ?? null;
  const { days } = edition(of.edition).numbers['TERM-NO-ORDER-30'];
  return [
    heading(terminationWords.reason),
    field(terminationWords.reasons, terminationVarieties[form.reason].name[facts.language]),
    ...(form.reason === 'BREACH'
      ? [dateField(terminationWords.noticeOn, filled(form.noticeOn)), dateField(terminationWords.cureBy, filled(cureBy(of)))]
      : []),
    ...(form.reason === 'NO_FIRST_ORDER'
      ? [
          dateField(terminationWords.startsOn, filled(startsOn)),
          dateField(terminationWords.orderBy, filled(startsOn === null ? null : plusDays(startsOn, days))),
        ]
      : []),
    ...('text' in form && form.text !== undefined
      ? [field(terminationWords.text, filled(form.text))]
      : form.reason === 'NO_FIRST_ORDER'
        ? []
        : [field(terminationWords.text, state === 'BLANK' ? null : '—')]),
    paragraph(terminationWords.casesEnd),
  ];
};

/** Whoever gives notice, or has prepared the amendment, signs it by filing it. */
const signed = (facts: TerminationFacts): readonly Block[] => {
  const { case: of } = facts;
  const { reason } = of.form;
  switch (reason) {
    case 'NO_FIRST_ORDER':
      return [paragraph(terminationWords.byCalendar)];
    case 'NOT_QUALIFIED':
      return closedByOperations(facts, { label: terminationWords.ended, fields: [] });
    case 'BREACH':
    case 'AMENDMENT':
      return [
        heading(formWords.signatures),
        signatureOf(facts, {
          role: 'SUBMITTER',
          label: reason === 'BREACH' ? terminationWords.from : terminationWords.preparedBy,
          declaration: noticeGivers[reason],
          partyId: of.openedBy?.partyId ?? null,
          signedOn: dayOf(of, of.openedAt),
        }),
        ...(reason === 'AMENDMENT' ? closedByOperations(facts, { label: terminationWords.approved, fields: [] }) : []),
      ];
    default:
      throw new Error(`unknown reason ${String(reason satisfies never)}`);
  }
};

/** The notice, or the amendment, by which an enrollment ends before its term does. */
export const terminationSheet = (facts: TerminationFacts): Sheet => {
  const { form, edition: id } = facts.case;
  const { numbers } = edition(id);
  const { title, about: means } = terminationVarieties[form.reason];
  const days = form.reason === 'NO_FIRST_ORDER' ? numbers['TERM-NO-ORDER-30'].days : numbers['TERM-BREACH-30'].days;
  return {
    ...frameOf(facts, title),
    blocks: [paragraph(means(days)), ...about(facts), ...reasons(facts), ...signed(facts)],
  };
};
