import { sentence } from '../sentence.ts';
import type { ExpiryOption } from '../../../cases/expiry/index.ts';
import type { ExpiryMessage } from '../../../cases/messages.ts';
import type { Words } from './words.ts';

/** What a mail of an expiry is about. Names and dates come in already written out in the reader's language. */
export type ExpiryAbout = {
  readonly institution: string;
  /** The enrollment's number. */
  readonly number: string;
  /** The last day of the term, and the last day to choose. */
  readonly endsOn: string;
  readonly years: number;
  /** The last day of the term an extension brings. */
  readonly nextEndsOn: string;
  readonly isInstitution: boolean;
  readonly isOperations: boolean;
  /** What has been chosen; null: nothing. */
  readonly option: ExpiryOption | null;
  /** Of a buy-out: each product with its quantity. */
  readonly products: readonly { readonly product: string; readonly quantity: number }[];
  /** Have operations recorded the new enrollment, or confirmed the buy-out? */
  readonly isConfirmed: boolean;
};

/** What each message says beside that, as the cases tell it. */
export type ExpiryMessageFacts = {
  readonly EXPIRY_NOTICE: { readonly options: readonly ExpiryOption[] };
  readonly EXPIRY_REMINDER: { readonly options: readonly ExpiryOption[]; readonly daysLeft: number };
  readonly EXPIRY_CHOSEN: object;
  readonly EXPIRY_NEW_RECORDED: { readonly newNumber: string; readonly startsOn: string; readonly isOver: boolean };
  readonly EXPIRY_BUYOUT_CONFIRMED: { readonly isExpired: boolean };
  readonly EXPIRY_EXTENDED: object;
  readonly EXPIRY_EXPIRED: { readonly isOver: boolean };
  readonly EXPIRY_REMOVAL_REMINDER: object;
  readonly EXPIRY_REMOVED: { readonly computers: number };
  readonly EXPIRY_VOID: object;
};

export type ExpiryMessageWords = { readonly [M in ExpiryMessage]: Words<ExpiryAbout & ExpiryMessageFacts[M]> };

const years = (count: number): string => (count === 1 ? '1 year' : `${count} years`);
const enrollment = (f: ExpiryAbout): string => `enrollment ${f.number} of ${f.institution}`;
const yours = (f: ExpiryAbout): string => (f.isInstitution ? `your enrollment ${f.number}` : enrollment(f));

/** An option with what follows from it. */
const optionWords: { readonly [O in ExpiryOption]: (f: ExpiryAbout) => string } = {
  EXTEND: (f) =>
    `Extend by ${years(f.years)}: the next term begins the day after ${f.endsOn} and lasts until ${f.nextEndsOn}; the enrollment stays in force.`,
  NEW_ENROLLMENT: (f) =>
    `Sign a new enrollment: this one expires at the end of ${f.endsOn}. Regional operations record the new one; if that is not done by then, the products must be removed until it is.`,
  BUYOUT: (f) =>
    `Buy out: you acquire perpetual licences for products licensed under the term, with a quantity for each. The enrollment expires at the end of ${f.endsOn}; copies above the confirmed quantities must be removed.`,
  LAPSE: (f) =>
    `Let it expire: the enrollment expires at the end of ${f.endsOn}, and every product must be removed from every computer, which the institution attests.`,
};
const optionNames: { readonly [O in ExpiryOption]: (f: ExpiryAbout) => string } = {
  EXTEND: (f) => `extend by ${years(f.years)}`,
  NEW_ENROLLMENT: () => 'sign a new enrollment',
  BUYOUT: () => 'buy out',
  LAPSE: () => 'let it expire',
};
const listed = (f: ExpiryAbout & { readonly options: readonly ExpiryOption[] }): readonly string[] =>
  f.options.map((option, index) => `${index + 1}. ${optionWords[option](f)}`);
const silence = (f: ExpiryAbout): string =>
  `If nothing is chosen by the end of ${f.endsOn}, the enrollment expires. Until then the choice can be changed.`;
const bought = (f: ExpiryAbout): string => `Products: ${f.products.map(({ product, quantity }) => `${product} × ${quantity}`).join(', ')}.`;
const chosen = (f: ExpiryAbout): string => (f.option === null ? 'nothing' : optionNames[f.option](f));
const attest = 'Please remove the products from every computer and attest it in the case.';

const messages: ExpiryMessageWords = {
  EXPIRY_NOTICE: {
    subject: (f) =>
      f.isInstitution
        ? `Please choose by ${f.endsOn}: enrollment ${f.number} expires`
        : `For your information: ${f.institution} chooses by ${f.endsOn} what follows its enrollment ${f.number}`,
    lead: (f) =>
      f.isInstitution
        ? `Your enrollment ${f.number} expires at the end of ${f.endsOn}; please choose by then how it goes on.`
        : `The ${enrollment(f)} expires at the end of ${f.endsOn}; only the institution chooses, by then, how it goes on. This is a copy of what it was told.`,
    more: (f) => ['These are the options, and what follows from each:', ...listed(f), silence(f)],
  },
  EXPIRY_REMINDER: {
    subject: (f) =>
      `Reminder, please choose by ${f.endsOn}: enrollment ${f.number} expires in ${f.daysLeft === 1 ? '1 day' : `${f.daysLeft} days`}`,
    lead: (f) => `Your enrollment ${f.number} expires at the end of ${f.endsOn}, and nothing has been chosen yet; please choose by then.`,
    more: (f) => ['These are the options, and what follows from each:', ...listed(f), silence(f)],
  },
  EXPIRY_CHOSEN: {
    subject: (f) => {
      if (f.isOperations && f.option === 'NEW_ENROLLMENT') return `Please record the new enrollment by ${f.endsOn}: ${enrollment(f)}`;
      if (f.isOperations && f.option === 'BUYOUT') return `Please confirm the buy-out by ${f.endsOn}: ${enrollment(f)}`;
      return `Chosen, changeable until ${f.endsOn}: ${enrollment(f)}, ${chosen(f)}`;
    },
    lead: (f) => `${f.institution} has chosen for its enrollment ${f.number}, which expires at the end of ${f.endsOn}: ${chosen(f)}.`,
    more: (f) => {
      const products = f.option === 'BUYOUT' ? [bought(f)] : [];
      if (f.isOperations && f.option === 'NEW_ENROLLMENT') {
        return [
          `Please record the number and the start of the new enrollment by ${f.endsOn}; if it is not recorded by then, the duty to remove the products begins.`,
        ];
      }
      if (f.isOperations && f.option === 'BUYOUT') {
        return [
          ...products,
          `Please confirm the order by ${f.endsOn}; if it is not confirmed by then, the duty to remove begins for everything.`,
        ];
      }
      const nothingToDo = f.isOperations ? ['This takes the place of the choice before; there is nothing left for you to do.'] : [];
      return [...products, ...nothingToDo, `The institution can change its choice until the end of ${f.endsOn}.`];
    },
  },
  EXPIRY_NEW_RECORDED: {
    subject: (f) => `Recorded: enrollment ${f.newNumber} follows ${yours(f)}`,
    lead: (f) => sentence(`Regional operations recorded enrollment ${f.newNumber}, which starts on ${f.startsOn} and follows ${yours(f)}`),
    more: (f) => [
      f.isOver
        ? 'With that the duty to remove the products has ended, and the case is closed.'
        : `The old enrollment expires at the end of ${f.endsOn}. The choice cannot be changed any more.`,
    ],
  },
  EXPIRY_BUYOUT_CONFIRMED: {
    subject: (f) => `Buy-out confirmed: ${yours(f)}`,
    lead: (f) => sentence(`Regional operations confirmed the buy-out order for ${yours(f)}`),
    more: (f) => [
      bought(f),
      f.isExpired
        ? 'Copies up to these quantities stay. The rest must be removed, and the institution attests that nothing is left.'
        : `Copies up to these quantities stay when the enrollment expires at the end of ${f.endsOn}; the rest must be removed then. The choice cannot be changed any more.`,
    ],
  },
  EXPIRY_EXTENDED: {
    subject: (f) => `Extended until ${f.nextEndsOn}: ${yours(f)}`,
    lead: (f) => `As chosen, ${yours(f)} goes on for another ${years(f.years)}; the new term ends on ${f.nextEndsOn}.`,
    more: () => ['There is nothing to do now. The institution is told again before that term ends.'],
  },
  EXPIRY_EXPIRED: {
    subject: (f) => (f.isOver ? `Expired: ${yours(f)}` : `Expired, please remove the products: ${yours(f)}`),
    lead: (f) =>
      f.option === null
        ? `The ${f.isInstitution ? `enrollment ${f.number}` : enrollment(f)} expired at the end of ${f.endsOn}, because nothing was chosen.`
        : `The ${f.isInstitution ? `enrollment ${f.number}` : enrollment(f)} expired at the end of ${f.endsOn}. What was chosen: ${chosen(f)}.`,
    more: (f) => {
      if (f.isOver) return ['The new enrollment that follows is on record. The case is closed.'];
      if (f.option === 'NEW_ENROLLMENT') {
        return ['The new enrollment has not been recorded. Until it is, the products must be removed from every computer.', attest];
      }
      if (f.option === 'BUYOUT') {
        return f.isConfirmed
          ? [bought(f), 'Copies up to these quantities stay. The rest must be removed from every computer.', attest]
          : [bought(f), 'The order has not been confirmed. Until it is, every product must be removed from every computer.', attest];
      }
      return ['Every product must be removed from every computer.', attest];
    },
  },
  EXPIRY_REMOVAL_REMINDER: {
    subject: (f) => `Reminder, please attest the removal: enrollment ${f.number}, expired on ${f.endsOn}`,
    lead: (f) =>
      `Your enrollment ${f.number} expired at the end of ${f.endsOn}; that its products have been removed has not been attested yet.`,
    more: (f) => [
      ...(f.option === 'BUYOUT' && f.isConfirmed ? [bought(f), 'Copies up to these quantities stay; the rest must be removed.'] : []),
      attest,
      'You are reminded until it is attested.',
    ],
  },
  EXPIRY_REMOVED: {
    subject: (f) => `Removal attested: ${enrollment(f)}`,
    lead: (f) =>
      `${f.institution} attested that the products of its enrollment ${f.number}, which expired on ${f.endsOn}, have been removed from ${f.computers === 1 ? '1 computer' : `${f.computers} computers`}.`,
    more: () => ['Nothing is left, and the case is closed.'],
  },
  EXPIRY_VOID: {
    subject: (f) => `Void: the choice at the end of ${yours(f)}`,
    lead: (f) => `There is nothing left to choose for ${yours(f)}, because it has been terminated.`,
    more: (f) => (f.option === null ? [] : [`What was chosen has no effect any more: ${chosen(f)}.`]),
  },
};

export const expiryMail = {
  /** What the case is called within a sentence. */
  phrase: 'choice at the end of the term',
  messages,
  labels: { endsOn: 'Expiration date', choice: 'Chosen', nothingYet: 'Nothing yet' },
  optionNames,
};

export type ExpiryMailTexts = typeof expiryMail;
