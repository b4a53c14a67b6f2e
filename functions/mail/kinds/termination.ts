import * as z from 'zod';
import type { Tell } from '../../../shared/cases/case.ts';
import { messagesOf, type TerminationMessage } from '../../../shared/cases/messages.ts';
import { terminationReasons } from '../../../shared/cases/termination/index.ts';
import type { Language, Party } from '../../../shared/records/index.ts';
import { mail as mailEn } from '../../../shared/texts/en/mail/index.ts';
import {
  terminationMail as en,
  type TerminationAbout,
  type TerminationMailTexts,
  type TerminationMessageFacts,
} from '../../../shared/texts/en/mail/termination.ts';
import { mail as mailJa } from '../../../shared/texts/ja/mail/index.ts';
import { terminationMail as ja } from '../../../shared/texts/ja/mail/termination.ts';
import { partyName } from '../../../shared/records/party-name.ts';
import type { Matter } from '../matter.ts';
import { date, isOperations, nameOf, saidIn, text, type MailOfKind, type Reading, type Said } from '../reading.ts';

const texts = { en, ja } as const satisfies Record<Language, TerminationMailTexts>;
const enumerate = { en: mailEn.enumerate, ja: mailJa.enumerate } as const;

const reason = z.enum(terminationReasons);

/** Total over the messages there are; throws where a message lacks what its words need. */
const messageFacts: { readonly [M in TerminationMessage]: (of: Reading) => TerminationMessageFacts[M] } = {
  TERMINATION_NOTICE: (of) => ({ noticeOn: date(of, 'noticeOn'), cureBy: date(of, 'cureBy') }),
  TERMINATION_AMENDMENT: () => ({}),
  TERMINATION_SCHEDULED: (of) => ({ effectiveOn: date(of, 'effectiveOn'), note: text(of, 'note') }),
  TERMINATION_EFFECTIVE: (of) => ({ effectiveOn: date(of, 'effectiveOn') }),
  TERMINATION_CURED: (of) => ({ note: text(of, 'note') }),
  TERMINATION_REJECTED: (of) => ({ reason: text(of, 'reason') }),
  TERMINATION_WITHDRAWN: (of) => ({ reason: text(of, 'reason') }),
  TERMINATION_VOID: (of) => ({ number: text(of, 'number') }),
};

const aboutOf = (of: Reading): TerminationAbout => {
  const { facts, matter, reader } = of;
  return {
    why: reason.parse(facts.why),
    said: z.string().nullable().parse(facts.said),
    institution: partyName(matter.institution, reader.locale),
    asker: nameOf(matter.asker, reader.locale),
    numbers: enumerate[reader.locale](z.array(z.string()).parse(facts.numbers)),
    isOperations: isOperations(of),
  };
};

const isTerminationMessage = (message: string): message is TerminationMessage =>
  (messagesOf.TERMINATION as readonly string[]).includes(message);

const said = <M extends TerminationMessage>(message: M, of: Reading): Said => {
  const facts: TerminationMessageFacts[M] = messageFacts[message](of);
  return saidIn(texts[of.reader.locale].messages[message], { ...aboutOf(of), ...facts });
};

const readingOf = (tell: Tell, matter: Matter, reader: Party): Reading => ({ facts: tell.facts, matter, reader });

/** Mails of a termination. */
export const terminationMails: MailOfKind = {
  phrase: (_, language) => texts[language].phrase,
  say: (tell, matter, reader) => {
    const message: string = tell.message;
    if (!isTerminationMessage(message)) throw new Error(`${message} is not told of a termination`);
    return said(message, readingOf(tell, matter, reader));
  },
  rows: (tell, matter, reader) => {
    const { labels, reasons } = texts[reader.locale];
    return { above: [[labels.reason, reasons[aboutOf(readingOf(tell, matter, reader)).why]]], below: [] };
  },
};
