import { sentence } from '../sentence.ts';

/** The form of a change of channel partner, and the advice beside it. */
export const cocp = {
  title: 'Change a channel partner',
  steps: {
    change: 'What changes',
    current: 'Current partner',
    next: 'New partner',
    date: 'Date',
    check: 'Check your answers',
  },
  stepOf: (f: { step: number; of: number }) => `Step ${f.step} of ${f.of}`,
  continue: 'Continue',
  draftKept: 'Your entries are kept in this tab as you type.',

  changeQuestion: 'What is to change?',
  changeHelp: {
    RESELLER: 'The institution buys from another reseller.',
    DISTRIBUTOR: 'The reseller stays; another distributor stands behind it.',
    RESELLER_AND_DISTRIBUTOR: 'Both change with one form.',
    SOFTWARE_ADVISOR: 'Another software advisor looks after the institution.',
  },
  notForYou: 'As the partner of today you cannot file a change to yourself. The new partner or the institution files it.',
  moreEnrollments: 'Further enrollments on the same form',
  moreEnrollmentsHelp: 'Only enrollments of the same institution. The advice says whether they go on one form or are filed one by one.',

  currentQuestion: (role: string) => `Who is the ${role} today?`,
  currentHelp:
    'Enter name and PCN as they stand on the institution’s papers. They are compared with the records; what is on record is never shown.',
  currentKnown: 'Filled in from the enrollment. Please check.',
  currentNone: (role: string) => `There is no ${role} today`,
  currentNoneHelp: 'Then nothing is entered here.',
  name: 'Name',
  pcn: 'PCN (8 characters, 0–9 and A–F)',
  pcnWrong: 'A PCN has 8 characters, 0–9 and A–F.',

  nextQuestion: (role: string) => `Who is the new ${role}?`,
  nextSelf: (f: { name: string; role: string }) => `Your organisation, ${f.name}, becomes the new ${f.role}.`,
  nextSearch: 'Name or PCN',
  nextSearchHelp: 'At least two characters.',
  nextNone: (f: { text: string; role: string }) =>
    `No ${f.role} is found for “${f.text}”. Only registered organisations can be chosen; operations register them.`,
  nextFound: (count: number) => (count === 1 ? 'One is found.' : `${count} are found.`),
  nextChosen: 'Chosen',
  nextOther: 'Choose another',

  dateQuestion: 'When should the change take effect?',
  dateRegular: (f: { date: string }) => `On the next regular date: ${f.date}`,
  dateRegularAmericas: 'On the regular date',
  dateRegularAmericasHelp: 'It follows from the first signature.',
  dateRegularUnknown: 'On the next regular date',
  dateAsked: 'On a date of your choice',
  dateLabel: 'Effective date asked for',

  check: 'Check your answers',
  checkIntro: 'Nothing has been sent yet.',
  changeAnswer: 'Change',
  changeAnswerOf: (what: string) => `Change: ${what}`,
  answers: {
    change: 'What changes',
    enrollments: 'Enrollments',
    current: (role: string) => `Current ${role}`,
    next: (role: string) => `New ${role}`,
    date: 'Effective date asked for',
    regular: 'The regular date',
    none: 'None today',
  },
  submit: 'Submit the change',
  submitMeans: (who: string) => sentence(`When you submit it, the request goes to ${who}`),
  submitMeansMine: 'Once it is submitted, the first step is yours.',
  refused: 'The request was not accepted.',

  doneTitle: (logNumber: string) => `Filed: ${logNumber}`,
  doneText: 'Quote this log number whenever you ask about it.',
  doneWatch: 'You will be told by mail at each step. Nothing more is needed from you now.',
  doneMine: 'The first step is yours.',
  toCase: 'Go to the case',

  advice: 'Advice',
  adviceWaiting: 'Choose what is to change, and the advice appears here.',
  adviceMissing: 'No advice at the moment',
  adviceFailed: 'For this choice no form can be filed:',
  route: { ELECTRONIC: 'Filed electronically: everyone signs on screen.', MANUAL: 'Filed manually.' },
  routeInk: 'Filed manually: everyone signs in ink, and the form is scanned or posted.',
  signers: 'Who signs, in this order',
  thenOperations: 'then regional operations countersign',
  copies: (count: number) =>
    count === 1 ? 'One original for the institution to sign.' : `${count} originals for the institution to sign.`,
  receiveBy: 'Must be received by',
  leadTime: (f: { days: number; anchor: string }) => `${f.days} days before ${f.anchor}`,
  effectiveOn: 'Takes effect on',
  window: (days: number) => `The form must reach operations within ${days} days of the institution’s signature.`,
  returnTo: {
    DISTRIBUTOR: 'The countersigned form goes back to the distributor.',
    NEW_RESELLER: 'The countersigned form goes back to the new reseller.',
  },
  onTime: 'In time',
  late: 'Too late for this date',
  lateText:
    'A form received today misses its lead time. It can still be filed: the new partner then takes a later date or asks for an override.',
  signBy: (f: { date: string; isPast: boolean }) =>
    f.isPast ? `The institution should have signed by ${f.date}.` : `The institution should sign by ${f.date}.`,
  lapsesOn: (f: { date: string; days: number }) =>
    `Signatures that are not complete by ${f.date}, ${f.days} days after filing, let the form lapse.`,
  voidWarning: 'This date is after the end of the term. The change is void unless the enrollment is extended.',
  oneEach: 'These enrollments are filed one by one, each with a case of its own.',
  duties: 'Who does what',
  dutiesOf: { institution: 'Institution', newPartner: 'New partner', previousPartner: 'Previous partner' },
  why: 'Why? Rule by rule',
  until: (date: string) => `until ${date}`,
};
