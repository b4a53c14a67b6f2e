import type { Tell } from '../../../shared/cases/case.ts';
import { messagesOf, type TransferMessage } from '../../../shared/cases/messages.ts';
import type { TransferCase } from '../../../shared/cases/transfer/index.ts';
import type { Language, Party } from '../../../shared/records/index.ts';
import { dateText } from '../../../shared/texts/dates.ts';
import { mail as mailEn } from '../../../shared/texts/en/mail/index.ts';
import {
  transferMail as en,
  type TransferAbout,
  type TransferMailTexts,
  type TransferMessageFacts,
} from '../../../shared/texts/en/mail/transfer.ts';
import { mail as mailJa } from '../../../shared/texts/ja/mail/index.ts';
import { transferMail as ja } from '../../../shared/texts/ja/mail/transfer.ts';
import { partyName } from '../../../shared/records/party-name.ts';
import type { Matter } from '../matter.ts';
import { actor, count, date, dateIfAny, saidIn, text, type MailOfKind, type Reading, type Said } from '../reading.ts';

const texts = { en, ja } as const satisfies Record<Language, TransferMailTexts>;
const enumerate = { en: mailEn.enumerate, ja: mailJa.enumerate } as const;

const caseOf = ({ case: of }: Matter): TransferCase => {
  if (of.kind !== 'TRANSFER') throw new Error(`${of.logNumber} is no licence transfer`);
  return of;
};

const reasonGiven = (of: Reading) => ({ reason: text(of, 'reason') });
const orderByIfAny = (of: Reading) => ({ orderBy: dateIfAny(of, 'orderBy') });
const orderBy = (of: Reading) => ({ orderBy: date(of, 'orderBy') });
const isTransferee = ({ matter, reader }: Reading): boolean => caseOf(matter).form.transfereeId === reader.partyId;

/** Total over the messages there are; throws where a message lacks what its words need. */
const messageFacts: { readonly [M in TransferMessage]: (of: Reading) => TransferMessageFacts[M] } = {
  TRANSFER_YOUR_TURN: orderByIfAny,
  TRANSFER_REMINDER_TO_SIGN: (of) => ({ day: count(of, 'day') }),
  TRANSFER_FOR_OPERATIONS: orderByIfAny,
  TRANSFER_REMINDER_TO_OPERATIONS: (of) => ({ day: count(of, 'day'), ...orderByIfAny(of) }),
  TRANSFER_RECORDED: (of) => ({ ...orderByIfAny(of), isTransferee: isTransferee(of) }),
  TRANSFER_WINDOW_REMINDER: orderBy,
  TRANSFER_SA_ACQUIRED: (of) => ({ orderedOn: date(of, 'orderedOn') }),
  TRANSFER_WINDOW_ENDED: orderBy,
  TRANSFER_DECLINED: (of) => ({ ...reasonGiven(of), actor: actor(of) }),
  TRANSFER_REJECTED: reasonGiven,
  TRANSFER_WITHDRAWN: reasonGiven,
};

const aboutOf = (matter: Matter, { partyId, locale }: Party): TransferAbout => {
  const { signers, form } = caseOf(matter);
  const transferor = signers.find(({ role }) => role === 'TRANSFEROR');
  if (transferor === undefined) throw new Error('a transfer has a transferor');
  return {
    transferor: partyName(matter.partyOf(transferor.partyId), locale),
    transferee: partyName(matter.partyOf(form.transfereeId), locale),
    asker: matter.asker === null || matter.asker.partyId === partyId ? null : partyName(matter.asker, locale),
    transferOn: dateText(form.transferOn, locale),
  };
};

const isTransferMessage = (message: string): message is TransferMessage => (messagesOf.TRANSFER as readonly string[]).includes(message);

const said = <M extends TransferMessage>(message: M, tell: Tell, matter: Matter, reader: Party): Said => {
  const facts: TransferMessageFacts[M] = messageFacts[message]({ facts: tell.facts, matter, reader });
  return saidIn(texts[reader.locale].messages[message], { ...aboutOf(matter, reader), ...facts });
};

/** Mails of a licence transfer. */
export const transferMails: MailOfKind = {
  phrase: (_, language) => texts[language].phrase,
  say: (tell, matter, reader) => {
    const message: string = tell.message;
    if (!isTransferMessage(message)) throw new Error(`${message} is not told of a licence transfer`);
    return said(message, tell, matter, reader);
  },
  rows: (_, matter, reader) => {
    const { labels, licence } = texts[reader.locale];
    const { transferee, transferOn } = aboutOf(matter, reader);
    const licences = caseOf(matter).form.products.map(licence);
    return {
      above: [],
      below: [
        [labels.transferee, transferee],
        [labels.transferOn, transferOn],
        [labels.licences, enumerate[reader.locale](licences)],
      ],
    };
  },
};
