import { expiryStep } from './expiry-steps.ts';
import type { RuleId } from '../../rules/index.ts';

type ByRule<Words> = { readonly [rule in RuleId]?: Words };

type TaskFacts = Readonly<Record<string, string | number>>;
type DutyFacts = { readonly copies: number; readonly international: boolean };

const lead = {
  name: 'the complete form is due at operations (lead time)',
  missed:
    'If operations receive the complete form later, it is late: the new partner then moves it on to a later date or requests an override.',
  duty: 'See that operations have the complete form by this day, so that the date can be kept.',
};

/** What is left to do once a change took effect, by the rule that asks for it. */
const task: ByRule<(f: TaskFacts) => string> = {
  'TERM-NO-ORDER-LATE': (f) =>
    `Look at enrollment ${f.number}: its first order was due by ${f.on}, none is on record, and it became known only after that day. It has not been terminated.`,
  'EXPIRY-PAST': (f) => `Look at enrollment ${f.number}: its term had ended on ${f.on} when it became known. It stands as expired.`,
  'MAIL-BOUNCE': (f) => {
    const ask = 'Ask for an address that works, and';
    if (f.of === 'CONTACT') {
      const back = `A mail to a contact of ${f.party} (${f.logNumber}) came back.`;
      return f.asks === undefined
        ? `${back} ${ask} have the contact changed.`
        : `${back} ${f.asks} asks for an address that works and has the contact changed; then send the mail again.`;
    }
    if (f.of === 'LINK') {
      const back = `The link to sign for ${f.party} (${f.logNumber}) came back.`;
      return f.asks === undefined
        ? `${back} ${ask} send the link there.`
        : `${back} ${f.asks} asks for an address that works and sends the link there: see that it is done.`;
    }
    const back = `A mail to ${f.party} (${f.logNumber}) came back${f.of === 'ESCALATION' ? ', from its escalation address' : ''}.`;
    if (f.asks !== undefined) return `${back} ${f.asks} asks for an address that works: correct the record, and send the mail again.`;
    return f.part !== 'ASKS'
      ? `${back} ${ask} correct it in the record.`
      : `${back} Ask for an address that works, ${f.contact === undefined ? '' : 'file it as a change of contact information, '}and tell regional operations, who correct the record.`;
  },
  'SCAN-MATCH': (f) => `Compare the scan of the signed form (${f.logNumber}) with the record, and record the receipt.`,
  'COCP-PO': (f) => `Close the outstanding purchase orders and invoices of enrollment ${f.number}.`,
  'COCP-OLS': (f) => `Renew ${f.product} (quantity ${f.quantity}) of enrollment ${f.number} by hand: it no longer renews by itself.`,
  'COCP-OPS-PO': (f) => `Open the new partner’s purchase order for enrollment ${f.number}, so that licences are not counted twice.`,
};

/** A deadline's short name, as in a calendar. */
const deadline: ByRule<string> = {
  'TERM-BREACH-30': 'the breach is to be cured',
  'TERM-NO-ORDER-30': 'the first order is due',
  'COCP-SIGN-30': 'the institution should have signed',
  'COCP-SIGN-90': 'all signatures are due',
  'COCP-RECEIPT-10': 'the complete form is due at operations (receipt window)',
  'COCP-LATE-30': 'a decision on the late form is due',
  'COCP-OVERRIDE-EXPIRES': 'the decision on the override request is due',
  'EXPIRY-SILENCE': 'the last day to choose what follows the term',
  'EXPIRY-CHANGE': 'the last day to change the choice',
  'EXPIRY-REMOVE': 'the removal of the products is to be attested',
  'CICR-CONFIRM': 'the institution’s confirmation of the change of contact information is due',
  'COCP-LEAD-AMS-30': lead.name,
  'COCP-LEAD-AMS-10': lead.name,
  'COCP-LEAD-INTL-EES-30': lead.name,
  'COCP-LEAD-INTL-SCHOOL-15': lead.name,
  'TRANSFER-SA-30': 'Software Assurance for the transferred licences is to be ordered',
};

/** What happens if a deadline is missed. */
const missed: ByRule<string> = {
  'TERM-BREACH-30':
    'If the breach is not recorded as cured by then, the enrollment is terminated at the end of that day, and its other open cases close.',
  'TERM-NO-ORDER-30': 'Without a first order dated by then the enrollment is terminated at the end of that day.',
  'COCP-SIGN-30': 'A later signature is accepted, but the effective date may no longer be reached.',
  'COCP-SIGN-90': 'If the form is not completely signed by then, it lapses and has to be filed again.',
  'COCP-RECEIPT-10': 'If operations do not have the complete form by then, it is no longer accepted and lapses.',
  'COCP-LATE-30': 'If the new partner neither moves the form on to a later date nor requests an override by then, it lapses.',
  'COCP-OVERRIDE-EXPIRES': 'If the request is not decided by then, it expires and the form is late again.',
  'EXPIRY-SILENCE': 'If nothing is chosen by then, the enrollment expires, and every product must be removed from every computer.',
  'EXPIRY-CHANGE': 'After that day what was chosen stands.',
  'EXPIRY-REMOVE':
    'The products must be removed as the enrollment has expired. If it is not attested by then, the institution is reminded again.',
  'CICR-CONFIRM': 'If the institution neither confirms nor declines by then, the request lapses and no contact changes.',
  'COCP-LEAD-AMS-30': lead.missed,
  'COCP-LEAD-AMS-10': lead.missed,
  'COCP-LEAD-INTL-EES-30': lead.missed,
  'COCP-LEAD-INTL-SCHOOL-15': lead.missed,
  'TRANSFER-SA-30':
    'If the transfer is not recorded and Software Assurance not ordered by then, the transferred licences go without, and it cannot be attached to them later.',
};

/** What a change asks of whom, before anything is filed. */
const duty: ByRule<(f: DutyFacts) => string> = {
  'COCP-NOTICE-PREVIOUS': () => 'Tell the previous partner in writing, no later than the day of the institution’s signature.',
  'COCP-SIGN-30': () => 'Sign early enough before the expected effective date.',
  'COCP-PO': () => 'When the change takes effect, close outstanding purchase orders and invoices.',
  'COCP-COPIES': (f) =>
    f.copies === 1 ? 'Give the institution one copy of the form to sign.' : `Give the institution ${f.copies} copies of the form to sign.`,
  'COCP-RECEIPT-10': () => 'See that operations have the complete form within the receipt window after the institution’s signature.',
  'COCP-OLS': () => 'Renew the online-service orders by hand: they no longer renew by themselves.',
  'COCP-EARLIER-USAGE': (f) =>
    f.international
      ? 'You may place orders with a usage date before the effective date, or have the previous partner place them. Confirm this with operations first.'
      : 'You may place orders with a usage date before the effective date, or have the previous partner place them.',
  'COCP-LEAD-AMS-30': () => lead.duty,
  'COCP-LEAD-AMS-10': () => lead.duty,
  'COCP-LEAD-INTL-EES-30': () => lead.duty,
  'COCP-LEAD-INTL-SCHOOL-15': () => lead.duty,
};

/** Words of cases and their dates, by the rule they follow. A rule that is not here is told in the catalogue's own words. */
export const cases = {
  task,
  deadline,
  missed,
  duty,
  expiryStep,
  feed: {
    name: (f: { party: string }) => `Kigen: deadlines of ${f.party}`,
    event: (f: { logNumber: string; what: string }) => `${f.logNumber}: ${f.what}`,
  },
};

export type CaseTexts = typeof cases;
