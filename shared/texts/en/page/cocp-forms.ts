import { sentence } from '../sentence.ts';

/** The forms of the acts of a change of channel partner, beside the catalogue. */
export const cocpForms = {
  declaration: (f: { institution: string; change: string; numbers: string; next: string }) =>
    sentence(`On behalf of ${f.institution}, I agree to the ${f.change} on enrollment ${f.numbers}. New: ${f.next}`),
  declarationOther: (f: { party: string; change: string; numbers: string; institution: string }) =>
    sentence(
      `On behalf of ${f.party}, I agree to the ${f.change} on enrollment ${f.numbers} of ${f.institution}, and I may sign for ${f.party}`,
    ),
  notice: 'told of the change in writing (a letter or a mail)',
  noticeTo: (partners: readonly { name: string; role: string }[]) =>
    `The day ${partners.map(({ name, role }) => `${name} (your ${role.toLowerCase()} today)`).join(' and ')} ${partners.length === 1 ? 'was' : 'were'} told of the change in writing (a letter or a mail)`,
  noticeHelp:
    'If you have not told them yet, please do so before you sign: a short mail is enough. The day is not after the one on which you sign.',
  noticePaper: 'The day the institution told its previous partner in writing',
  countersignMeans: (date: string | null) =>
    date === null
      ? 'The records change with your countersignature.'
      : `The records change on ${date}, at the earliest with your countersignature.`,
  countersignToday: 'The date is today or has passed: the records change with your countersignature.',
  manualByOverride:
    'It was filed electronically. Since its override was approved it goes on as an M15 amendment, which is a manual one: signatures and receipt stand, and nothing is signed or sent in again.',
  formAndRecords: 'The form beside the records',
  heldToday: (f: { role: string; number: string | null }) => (f.number === null ? `${f.role}, today` : `${f.role} of ${f.number}, today`),
  heldNext: (role: string) => `${role}, new`,
  registeredAs: (role: string) => `Registered as: ${role}`,
  partner: 'Partner',
  notNamed: 'Not named',
  agrees: 'Agree',
  differs: 'Differ',
  signaturesOnForm: 'Signatures on the form',
  onTheForm: 'On the form',
  inTheRecords: 'In the records',
  receivedOn: 'The day the complete form arrived',
  receivedOnHelp: 'Not the day you record it. The lead time is counted to this day.',
  signaturesOnPaper: 'The dates of the signatures on paper',
  signedOn: (who: string) => `Signed by ${who} on`,
  rolledTo: (date: string) => `The change then takes effect on ${date}, or with a later countersignature.`,
  rollMeans: 'The missed date stays with the current partner. The signatures stand, and operations countersign.',
  justification: 'Why could the lead time not be met?',
  justificationHelp: 'A business justification of at least 20 characters. Operations decide on it.',
  overrideOn: 'Effective date asked for',
  returnPaths: 'What is to be corrected?',
  correctionInInk: 'As it stands now the form is signed in ink: what was signed on screen no longer counts, and everybody signs anew.',
  returnMeans: 'The submitter corrects the form. Signatures on parts that stay the same stand.',
  paths: {
    '/current': 'The current partner’s name or PCN',
    '/newResellerId': 'The new reseller',
    '/newDistributorId': 'The new distributor',
    '/newAdvisorId': 'The new software advisor',
    '/requestedEffectiveOn': 'The effective date asked for',
  },
  returnedWhat: (what: string) => `To correct: ${what}`,
  decision: 'Your decision',
  approve: 'Approve the override',
  approveEffect: (date: string) => `The change takes effect on ${date}. The form goes to the countersignature; no signature is repeated.`,
  refuse: 'Reject the override',
  refuseEffect: 'The form is late again. The new partner can take the later date or ask once more.',
  asksFor: (f: { who: string; date: string }) => `${f.who} asks for ${f.date}, because:`,
  decisionNote: 'Reason of your decision',
  approvalReference: 'Reference of the approval outside the portal',
};
