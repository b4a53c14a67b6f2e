import { cocpChange, newPartnersOf, type CocpCase } from '../../../shared/cases/cocp/index.ts';
import { messagesOf, type CocpMessage } from '../../../shared/cases/messages.ts';
import type { Tell } from '../../../shared/cases/case.ts';
import type { Language, Party } from '../../../shared/records/index.ts';
import { cocpMail as en, type About, type CocpMailTexts, type CocpMessageFacts } from '../../../shared/texts/en/mail/cocp.ts';
import { mail as mailEn } from '../../../shared/texts/en/mail/index.ts';
import { words as wordsEn } from '../../../shared/texts/en/page/words.ts';
import { cocpMail as ja } from '../../../shared/texts/ja/mail/cocp.ts';
import { mail as mailJa } from '../../../shared/texts/ja/mail/index.ts';
import { words as wordsJa } from '../../../shared/texts/ja/page/words.ts';
import { partyName } from '../../../shared/records/party-name.ts';
import type { Matter } from '../matter.ts';
import { noticeAskedOf } from '../notice-asked.ts';
import {
  actor,
  count,
  date,
  dateIfAny,
  flag,
  isOperations,
  nameOf,
  saidIn,
  text,
  type MailOfKind,
  type Reading,
  type Said,
} from '../reading.ts';

const texts = { en, ja } as const satisfies Record<Language, CocpMailTexts>;
const enumerate = { en: mailEn.enumerate, ja: mailJa.enumerate } as const;
const words = { en: wordsEn, ja: wordsJa } as const;

const caseOf = ({ case: of }: Matter): CocpCase => {
  if (of.kind !== 'COCP') throw new Error(`${of.logNumber} is no change of channel partner`);
  return of;
};
const isInk = ({ matter }: Reading): boolean => caseOf(matter).ink;

/** Whom an institution is asked to have told, where it is the one whose turn it is; null: that is not asked. */
const toldAlready = ({ matter, reader }: Reading): string | null => {
  const isInstitution = caseOf(matter).signers.some(({ role, partyId }) => role === 'INSTITUTION' && partyId === reader.partyId);
  const partners = isInstitution ? noticeAskedOf(matter, 'INSTITUTION') : [];
  return partners.length === 0 ? null : enumerate[reader.locale](partners);
};

/** Total over the messages there are; throws where a message lacks what its words need. */
const messageFacts: { readonly [M in CocpMessage]: (of: Reading) => CocpMessageFacts[M] } = {
  YOUR_TURN: (of) => ({ signBy: dateIfAny(of, 'signBy'), ink: flag(of, 'ink'), toldAlready: toldAlready(of) }),
  CORRECTION_ASKED: (of) => ({
    reason: text(of, 'reason'),
    actor: actor(of),
    isSubmitter: of.reader.partyId === of.matter.asker?.partyId,
    isReminder: of.facts.day !== undefined,
  }),
  REMINDER_TO_SIGN: (of) => ({ signBy: dateIfAny(of, 'signBy'), day: count(of, 'day'), ink: isInk(of) }),
  REMINDER_RECEIPT_WINDOW: (of) => ({ receiveBy: date(of, 'receiveBy'), isOperations: isOperations(of) }),
  REMINDER_TO_OPERATIONS: (of) => ({ day: count(of, 'day') }),
  FOR_OPERATIONS_TO_RECEIVE: (of) => ({ receiveBy: dateIfAny(of, 'receiveBy') }),
  FOR_OPERATIONS_TO_REVIEW: (of) => ({ receivedOn: date(of, 'receivedOn'), effectiveOn: dateIfAny(of, 'effectiveOn') }),
  FORM_IS_LATE: (of) => ({ receivedOn: date(of, 'receivedOn'), receiveBy: dateIfAny(of, 'receiveBy'), decideBy: date(of, 'decideBy') }),
  OVERRIDE_ASKED: (of) => ({ requestedEffectiveOn: date(of, 'requestedEffectiveOn'), justification: text(of, 'justification') }),
  OVERRIDE_APPROVED: (of) => ({ requestedEffectiveOn: date(of, 'requestedEffectiveOn'), note: text(of, 'note') }),
  OVERRIDE_DECLINED: (of) => ({
    requestedEffectiveOn: date(of, 'requestedEffectiveOn'),
    note: text(of, 'note'),
    decideBy: date(of, 'decideBy'),
  }),
  OVERRIDE_EXPIRED: (of) => ({
    requestedEffectiveOn: date(of, 'requestedEffectiveOn'),
    decideBy: date(of, 'decideBy'),
    isOperations: isOperations(of),
  }),
  COUNTERSIGNED: (of) => ({ effectiveOn: date(of, 'effectiveOn') }),
  EFFECTIVE: (of) => ({ effectiveOn: date(of, 'effectiveOn') }),
  MATCH_FAILED_AT_EFFECT: (of) => ({ effectiveOn: date(of, 'effectiveOn') }),
  DECLINED: (of) => ({ reason: text(of, 'reason'), actor: actor(of) }),
  WITHDRAWN: (of) => ({ reason: text(of, 'reason'), actor: nameOf(of.matter.asker, of.reader.locale) }),
  REJECTED: (of) => ({ reason: text(of, 'reason') }),
  LAPSED: (of) => ({ on: date(of, 'on') }),
  VOID: (of) => ({ number: text(of, 'number') }),
};

const aboutOf = ({ facts }: Tell, matter: Matter, { partyId, locale }: Party): About => ({
  change: words[locale].changeInSentence[cocpChange.parse(facts.change)],
  institution: partyName(matter.institution, locale),
  asker: matter.asker === null || matter.asker.partyId === partyId ? null : partyName(matter.asker, locale),
  newPartner: enumerate[locale](newPartnersOf(caseOf(matter).form).map((party) => partyName(matter.partyOf(party.partyId), locale))),
});

const isCocpMessage = (message: string): message is CocpMessage => (messagesOf.COCP as readonly string[]).includes(message);

const said = <M extends CocpMessage>(message: M, tell: Tell, matter: Matter, reader: Party): Said => {
  const facts: CocpMessageFacts[M] = messageFacts[message]({ facts: tell.facts, matter, reader });
  const of = { ...aboutOf(tell, matter, reader), ...facts };
  return saidIn(texts[reader.locale].messages[message], of);
};

/** Mails of a change of channel partner. */
export const cocpMails: MailOfKind = {
  phrase: (matter, language) => words[language].changeInSentence[caseOf(matter).form.change],
  say: (tell, matter, reader) => {
    const message: string = tell.message;
    if (!isCocpMessage(message)) throw new Error(`${message} is not told of a change of channel partner`);
    return said(message, tell, matter, reader);
  },
  rows: (tell, matter, reader) => {
    const { labels } = texts[reader.locale];
    const { change, newPartner } = aboutOf(tell, matter, reader);
    return { above: [[labels.change, change]], below: [[labels.newPartner, newPartner]] };
  },
};
