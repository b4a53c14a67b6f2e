import { plusDays } from '../../shared/calendar/index.ts';
import { hadActiveSa, type TransferCase } from '../../shared/cases/transfer/index.ts';
import { edition } from '../../shared/rules/index.ts';

import { inBothCalendars } from './both-calendars.ts';
import {
  closedByOperations,
  dateField,
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
import { transferDeclarationWords, transferRoleWords, transferWords, windowWords } from './transfer-words.ts';

const aboutParties = ({ case: of, state, parties, language }: FormFacts<TransferCase>): readonly Block[] => {
  const named = namer({ language });
  const filled = filledOn(state);
  return [
    heading(transferWords.parties),
    ...of.signers.flatMap(({ role, partyId }) => {
      const party = parties.get(partyId);
      return [
        field(transferRoleWords[role], filled(named(party))),
        field(formWords.pcn, filled(party?.pcn)),
        field(transferWords.country, filled(party?.country)),
      ];
    }),
    field(transferWords.number, filled(of.number)),
    field(transferWords.filedBy, filled(named(parties.get(of.openedBy?.partyId ?? '')))),
  ];
};

const licences = ({ case: of, state, language }: FormFacts<TransferCase>): readonly Block[] => {
  const { transferOn, products } = of.form;
  const rows =
    state === 'BLANK'
      ? Array.from({ length: linesByHand }, () => ['', '', '', ''])
      : products.map((each) => [
          each.product,
          each.quantity.toLocaleString('en'),
          each.saActiveUntil === undefined ? transferWords.none[language] : inBothCalendars(each.saActiveUntil),
          (hadActiveSa(each, transferOn) ? transferWords.possible : transferWords.impossible)[language],
        ]);
  return [
    heading(transferWords.licences),
    dateField(transferWords.transferOn, state === 'BLANK' ? null : transferOn),
    {
      kind: 'table',
      head: [formWords.product, formWords.quantity, transferWords.saUntil, transferWords.saPossible],
      widths: [36, 12, 30, 22],
      rows,
    },
  ];
};

const assurance = ({ case: of, state }: FormFacts<TransferCase>): readonly Block[] => {
  const { days } = edition(of.edition).numbers['TRANSFER-SA-30'];
  const { transferOn, products } = of.form;
  const isOpen = products.some((each) => hadActiveSa(each, transferOn));
  return [
    heading(transferWords.assurance),
    paragraph(windowWords(days)),
    paragraph(transferWords.noReattach),
    ...(state === 'BLANK' || !isOpen ? [] : [dateField(transferWords.orderBy, plusDays(transferOn, days))]),
  ];
};

/** What came of it: when operations recorded it, and the Software Assurance the transferee ordered. */
const outcome = (facts: FormFacts<TransferCase>): readonly Block[] => {
  const { state: phase } = facts.case;
  const isFinal = facts.state === 'FINAL';
  const recordedOn = isFinal && 'recordedOn' in phase ? phase.recordedOn : null;
  const acquired = isFinal && phase.phase === 'CLOSED' ? phase.acquired : null;
  return [
    ...closedByOperations(facts, { label: transferWords.recorded, fields: [dateField(transferWords.recordedOn, recordedOn)] }),
    ...(acquired === null
      ? []
      : [
          heading(transferWords.acquired),
          dateField(transferWords.acquiredOn, acquired.orderedOn),
          {
            kind: 'table',
            head: [formWords.product, formWords.quantity],
            widths: [80, 20],
            rows: acquired.products.map(({ product, quantity }) => [product, quantity.toLocaleString('en')]),
          } as const,
        ]),
  ];
};

/** The form of a licence transfer: both institutions sign, operations record it. */
export const transferSheet = (facts: FormFacts<TransferCase>): Sheet => ({
  ...frameOf(facts, transferWords.title),
  blocks: [
    paragraph(transferWords.about),
    ...aboutParties(facts),
    ...licences(facts),
    ...assurance(facts),
    heading(formWords.signatures),
    ...facts.case.signers.map(({ role, partyId, signedOn }) =>
      signatureOf(facts, { role, label: transferRoleWords[role], declaration: transferDeclarationWords[role], partyId, signedOn }),
    ),
    ...outcome(facts),
  ],
});
