import * as z from 'zod';
import type { Tell } from '../../../shared/cases/case.ts';
import { boughtProduct, expiryOptions } from '../../../shared/cases/expiry/index.ts';
import { messagesOf, type ExpiryMessage } from '../../../shared/cases/messages.ts';
import type { Language, Party } from '../../../shared/records/index.ts';
import { expiryMail as en, type ExpiryAbout, type ExpiryMailTexts, type ExpiryMessageFacts } from '../../../shared/texts/en/mail/expiry.ts';
import { expiryMail as ja } from '../../../shared/texts/ja/mail/expiry.ts';
import { partyName } from '../../../shared/records/party-name.ts';
import type { Matter } from '../matter.ts';
import { count, date, flag, isOperations, saidIn, text, type MailOfKind, type Reading, type Said } from '../reading.ts';

const texts = { en, ja } as const satisfies Record<Language, ExpiryMailTexts>;

const option = z.enum(expiryOptions);
const options = ({ facts }: Reading) => z.array(option).parse(facts.options);

/** Total over the messages there are; throws where a message lacks what its words need. */
const messageFacts: { readonly [M in ExpiryMessage]: (of: Reading) => ExpiryMessageFacts[M] } = {
  EXPIRY_NOTICE: (of) => ({ options: options(of) }),
  EXPIRY_REMINDER: (of) => ({ options: options(of), daysLeft: count(of, 'daysLeft') }),
  EXPIRY_CHOSEN: () => ({}),
  EXPIRY_NEW_RECORDED: (of) => ({ newNumber: text(of, 'newNumber'), startsOn: date(of, 'startsOn'), isOver: flag(of, 'isOver') }),
  EXPIRY_BUYOUT_CONFIRMED: (of) => ({ isExpired: flag(of, 'isExpired') }),
  EXPIRY_EXTENDED: () => ({}),
  EXPIRY_EXPIRED: (of) => ({ isOver: flag(of, 'isOver') }),
  EXPIRY_REMOVAL_REMINDER: () => ({}),
  EXPIRY_REMOVED: (of) => ({ computers: count(of, 'computers') }),
  EXPIRY_VOID: () => ({}),
};

const aboutOf = (of: Reading): ExpiryAbout => {
  const { facts, matter, reader } = of;
  return {
    institution: partyName(matter.institution, reader.locale),
    number: z.tuple([z.string()]).parse(facts.numbers)[0],
    endsOn: date(of, 'endsOn'),
    years: count(of, 'years'),
    nextEndsOn: date(of, 'nextEndsOn'),
    isInstitution: reader.partyId === matter.institution.partyId,
    isOperations: isOperations(of),
    option: option.nullable().parse(facts.option),
    products: z.array(boughtProduct).parse(facts.products),
    isConfirmed: flag(of, 'isConfirmed'),
  };
};

const isExpiryMessage = (message: string): message is ExpiryMessage => (messagesOf.EXPIRY as readonly string[]).includes(message);

const readingOf = (tell: Tell, matter: Matter, reader: Party): Reading => ({ facts: tell.facts, matter, reader });

const said = <M extends ExpiryMessage>(message: M, of: Reading): Said => {
  const facts: ExpiryMessageFacts[M] = messageFacts[message](of);
  return saidIn(texts[of.reader.locale].messages[message], { ...aboutOf(of), ...facts });
};

/** Mails of an expiry. */
export const expiryMails: MailOfKind = {
  phrase: (_, language) => texts[language].phrase,
  say: (tell, matter, reader) => {
    const message: string = tell.message;
    if (!isExpiryMessage(message)) throw new Error(`${message} is not told of an expiry`);
    return said(message, readingOf(tell, matter, reader));
  },
  rows: (tell, matter, reader) => {
    const { labels, optionNames } = texts[reader.locale];
    const about = aboutOf(readingOf(tell, matter, reader));
    const chosen = about.option === null ? labels.nothingYet : optionNames[about.option](about);
    return {
      above: [],
      below: [
        [labels.endsOn, about.endsOn],
        [labels.choice, chosen],
      ],
    };
  },
};
