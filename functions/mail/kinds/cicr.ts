import type { Tell } from '../../../shared/cases/case.ts';
import type { Language, Party } from '../../../shared/records/index.ts';
import {
  cicrMail as en,
  type CicrAbout,
  type CicrMailTexts,
  type CicrMessageFacts,
  type CicrPartyMessage,
} from '../../../shared/texts/en/mail/cicr.ts';
import { cicrMail as ja } from '../../../shared/texts/ja/mail/cicr.ts';
import { changesIn } from '../changes-in.ts';
import { partyName } from '../../../shared/records/party-name.ts';
import type { Matter } from '../matter.ts';
import { date, saidIn, text, type MailOfKind, type Reading, type Said } from '../reading.ts';

const texts = { en, ja } as const satisfies Record<Language, CicrMailTexts>;

/** Total over the messages to parties; throws where a message lacks what its words need. */
const messageFacts: { readonly [M in CicrPartyMessage]: (of: Reading) => CicrMessageFacts[M] } = {
  CICR_TO_CONFIRM: (of) => ({ confirmBy: date(of, 'confirmBy') }),
  CICR_FILED: () => ({}),
  CICR_TO_PROCESS: () => ({}),
  CICR_EFFECTIVE: (of) => ({ effectiveOn: date(of, 'effectiveOn') }),
  CICR_DECLINED: (of) => ({ reason: text(of, 'reason') }),
  CICR_WITHDRAWN: (of) => ({ reason: text(of, 'reason') }),
  CICR_REJECTED: (of) => ({ reason: text(of, 'reason') }),
  CICR_LAPSED: (of) => ({ on: date(of, 'on') }),
  CICR_VOID: (of) => ({ number: text(of, 'number') }),
};

const aboutOf = (tell: Tell, matter: Matter, { partyId, locale }: Party): CicrAbout => ({
  institution: partyName(matter.institution, locale),
  asker: matter.asker === null || matter.asker.partyId === partyId ? null : partyName(matter.asker, locale),
  changes: changesIn(tell, locale),
});

const isPartyMessage = (message: string): message is CicrPartyMessage => Object.hasOwn(messageFacts, message);

const said = <M extends CicrPartyMessage>(message: M, tell: Tell, matter: Matter, reader: Party): Said => {
  const facts: CicrMessageFacts[M] = messageFacts[message]({ facts: tell.facts, matter, reader });
  const of = { ...aboutOf(tell, matter, reader), ...facts };
  return saidIn(texts[reader.locale].messages[message], of);
};

/** Mails of a change of contact information to parties; those to contacts are `renderContactMail`'s. */
export const cicrMails: MailOfKind = {
  phrase: (_, language) => texts[language].phrase,
  say: (tell, matter, reader) => {
    const message: string = tell.message;
    if (!isPartyMessage(message)) throw new Error(`${message} is not told to a party of a change of contact information`);
    return said(message, tell, matter, reader);
  },
  // What changes stands in the sentences: a digest of a day has no rows.
  rows: () => ({ above: [], below: [] }),
};
