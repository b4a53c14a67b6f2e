import type { CivilDate } from '../../shared/calendar/index.ts';
import { formNameOf, newPartnersOf, originalsOf, previousOn, returnToOf, type CocpCase } from '../../shared/cases/cocp/index.ts';
import { currentTerm } from '../../shared/records/index.ts';

import { inBothCalendars } from './both-calendars.ts';
import {
  changeWords,
  cocpWords,
  currentWords,
  declarationWords,
  nextWords,
  returnWords,
  roleWords,
  signerWords,
  varietyWords,
} from './cocp-words.ts';
import {
  closedByOperations,
  dateField,
  field,
  filledOn,
  formWords,
  frameOf,
  heading,
  isSigned,
  inBoth,
  namer,
  paragraph,
  signatureOf,
  type FormFacts,
} from './form-facts.ts';
import { recordWords } from './record-words.ts';
import type { Block, Sheet, Words } from './sheet.ts';

export type { SheetState } from './form-facts.ts';
type CocpSheetFacts = FormFacts<CocpCase>;

const joined = (first: Words, second: Words): Words => ({ ja: `${first.ja}: ${second.ja}`, en: `${first.en}: ${second.en}` });

/** The enrollment a form is about, or for a multi-enrollment or bulk form the table of them. */
const aboutEnrollments = ({ case: of, enrollments, parties, state, language }: CocpSheetFacts): readonly Block[] => {
  const named = namer({ language });
  const blank = state === 'BLANK';
  const filled = filledOn(state);
  const institution = parties.get(enrollments.get(of.enrollmentId)?.institutionId ?? '');
  const rows = of.rows.map((row) => {
    const enrollment = enrollments.get(row.enrollmentId);
    const ends = enrollment === undefined ? '' : inBothCalendars(currentTerm(enrollment).endsOn);
    return { row, agreement: enrollment?.masterAgreement ?? '', ends };
  });
  const [only] = rows;
  return [
    heading(formWords.about),
    field(formWords.institution, filled(named(institution))),
    field(formWords.pcn, filled(institution?.pcn)),
    ...(rows.length === 1 && only !== undefined
      ? [
          field(formWords.number, filled(only.row.number)),
          field(formWords.agreement, filled(only.agreement)),
          field(formWords.program, filled(only.row.program)),
          field(formWords.ends, filled(only.ends)),
        ]
      : [
          heading(cocpWords.enrollments),
          {
            kind: 'table',
            head: [formWords.number, formWords.agreement, formWords.program, formWords.ends, cocpWords.effective],
            widths: [16, 16, 12, 28, 28],
            rows: rows.map(({ row, agreement, ends }) =>
              blank ? ['', '', '', '', ''] : [row.number, agreement, row.program, ends, effectiveOf({ state }, row) ?? ''],
            ),
          } as const,
        ]),
  ];
};

/** A row's date is promised from the countersignature on: until then it stands on no form. */
const effectiveOf = ({ state }: Pick<CocpSheetFacts, 'state'>, { effectiveOn }: CocpCase['rows'][number]): string | null =>
  state === 'FINAL' && effectiveOn !== null ? inBothCalendars(effectiveOn) : null;

/** Each role that changes on a page of its own from the second: a distributor's stands there only when it changes. */
const aboutPartners = ({ case: of, parties, state, language }: CocpSheetFacts): readonly Block[] => {
  const named = namer({ language });
  return newPartnersOf(of.form).flatMap(({ role, partyId }, index): readonly Block[] => {
    const current = of.form.current.find((partner) => partner.role === role);
    const next = parties.get(partyId);
    const filled = filledOn(state);
    return [
      ...(index === 0 ? [] : [{ kind: 'page' } as const]),
      heading(roleWords[role]),
      field(currentWords[role], filled(current?.name)),
      field(formWords.pcn, filled(current?.pcn)),
      field(nextWords[role], filled(named(next))),
      field(formWords.pcn, filled(next?.pcn)),
    ];
  });
};

/** Does the institution say when it told a partner that is replaced (COCP-NOTICE-PREVIOUS)? */
const saysWhenTold = ({ signers, form }: CocpCase): boolean =>
  signers.some(({ role }) => role === 'INSTITUTION') && previousOn(form).length > 0;

/** The date it was filed for, also where that is the regular one, as long as it is one for all its enrollments (COCP-ASKED-DEFAULT). */
const askedOf = ({ overrideOn, form, rows }: CocpCase): CivilDate | null => {
  const [first = null, ...others] = new Set(rows.map(({ askedOn }) => askedOn));
  return overrideOn ?? form.requestedEffectiveOn ?? (others.length === 0 ? first : null);
};

const aboutDates = ({ case: of, state, closing, justification, language }: CocpSheetFacts, isM15: boolean): readonly Block[] => {
  const asked = askedOf(of);
  const told = of.signers.find(({ role }) => role === 'INSTITUTION')?.noticeToPreviousOn ?? null;
  const requested = of.state.phase === 'OVERRIDE' ? of.state.request.justification : of.overrideOn === null ? null : justification;
  return [
    asked === null && state !== 'BLANK'
      ? field(cocpWords.asked, inBoth(cocpWords.askedRegular, language, ' / '))
      : dateField(cocpWords.asked, state === 'BLANK' ? null : asked),
    ...(saysWhenTold(of) ? [dateField(recordWords.notice, isSigned(state) ? told : null)] : []),
    ...(isM15 ? [field(cocpWords.justification, state === 'BLANK' ? null : (closing?.override?.justification ?? requested ?? null))] : []),
  ];
};

const signatures = (facts: CocpSheetFacts): readonly Block[] => {
  const { case: of } = facts;
  return [
    heading(formWords.signatures),
    ...(of.ink ? [paragraph(cocpWords.ink)] : []),
    ...of.signers.map(({ role, partyId, signedOn }) =>
      signatureOf(facts, { role, label: signerWords[role], declaration: declarationWords[role], partyId, signedOn }),
    ),
  ];
};

const operations = (facts: CocpSheetFacts): readonly Block[] => {
  const { case: of, state, closing } = facts;
  const received = state === 'FINAL' && 'receivedOn' in of.state ? of.state.receivedOn : null;
  const [only, ...others] = of.rows;
  const override = state === 'FINAL' ? (closing?.override ?? null) : null;
  const returnTo = only === undefined ? null : returnToOf({ region: of.region, change: of.form.change, channelModel: only.channelModel });
  return [
    ...closedByOperations(facts, {
      label: cocpWords.countersigned,
      declaration: cocpWords.countersigning,
      fields: [
        dateField(cocpWords.received, received),
        ...(only !== undefined && others.length === 0 ? [field(cocpWords.effective, effectiveOf(facts, only))] : []),
        ...(override === null
          ? []
          : [
              field(joined(cocpWords.override, cocpWords.approvedBy), override.approvedBy),
              field(joined(cocpWords.override, cocpWords.approverNote), override.note),
              ...(override.reference === null ? [] : [field(cocpWords.reference, override.reference)]),
            ]),
      ],
    }),
    ...(returnTo === null || !of.ink ? [] : [paragraph(returnWords[returnTo])]),
  ];
};

/** The form of a change of channel partner, in every variety: the change, the number of enrollments and the route decide what stands on it. */
export const cocpSheet = (facts: CocpSheetFacts): Sheet => {
  const { case: of, state, language } = facts;
  const form = formNameOf(of, facts);
  const { title, about } = varietyWords[form];
  return {
    ...frameOf(facts, title),
    originals: isSigned(state) ? 1 : (originalsOf(of) ?? 1),
    blocks: [
      paragraph(about),
      field(cocpWords.change, changeWords[of.form.change][language]),
      ...aboutEnrollments(facts),
      ...aboutPartners(facts),
      paragraph(cocpWords.matched),
      ...aboutDates(facts, form === 'M15'),
      ...signatures(facts),
      ...operations(facts),
    ],
  };
};
