import { dateIn, lastWholeDay, type CivilDate } from '../../shared/calendar/index.ts';
import { kindOf } from '../../shared/cases/kinds.ts';
import type { Language, Link, PartyId } from '../../shared/records/index.ts';
import { dateText } from '../../shared/texts/dates.ts';
import { letters as en, type LetterTexts } from '../../shared/texts/en/mail/letters.ts';
import { mail as mailEn } from '../../shared/texts/en/mail/index.ts';
import { letters as ja } from '../../shared/texts/ja/mail/letters.ts';
import { mail as mailJa } from '../../shared/texts/ja/mail/index.ts';
import { zoneText } from '../../shared/texts/zones.ts';
import { mailKinds } from './kinds/index.ts';
import type { Mail } from './mailer.ts';
import { partyName } from '../../shared/records/party-name.ts';
import type { Matter } from './matter.ts';
import { linkLetters, type LetterKind } from './link-letters.ts';
import { noticeAskedOf } from './notice-asked.ts';
import { written } from './render.ts';

const texts = { en, ja } as const satisfies Record<Language, LetterTexts>;
const mails = { en: mailEn, ja: mailJa } as const;

/** The link that is written of; `next`: the one of whoever it was handed over to. */
export type LetterLinks = { readonly link: Link; readonly next: Link | null };

/** Of what a letter is written. */
type LetterFacts = LetterLinks & {
  readonly matter: Matter;
  /** Of the link, or of the case for whoever sent it. */
  readonly address: string;
  /** null: there is none to be told. */
  readonly code: string | null;
  /** Who sent the link; null: no longer a member of the party that did. */
  readonly inviterName: string | null;
  /** The next date of the case. */
  readonly dueOn: CivilDate | null;
  readonly waitingOn: readonly PartyId[];
  /** What was decided with the link. */
  readonly decided: { readonly act: string; readonly on: CivilDate } | null;
};

/**
 * An invitation to sign without an account, or the code apart from it: in the language of the party that is signed for.
 * What goes to whoever sent the link, a code to pass on, that it came back or was handed over, is in the language of theirs.
 */
export const renderLetter = (
  letter: LetterKind,
  { matter, link, next, address, code, inviterName, dueOn, waitingOn, decided }: LetterFacts,
): Pick<Mail, 'subject' | 'text' | 'html'> => {
  const party = matter.partyOf(link.partyId);
  const told = linkLetters[letter];
  const isToInviter = told.to === 'INVITER';
  const { locale } = isToInviter ? matter.partyOf(link.invitedBy.partyId) : party;
  const { logNumber, timeZone, kind } = matter.case;
  const { labels, zone, open, enumerate } = mails[locale];
  const asked = noticeAskedOf(matter, link.role);
  const lastDay = lastWholeDay(dateIn(timeZone, link.expiresAt));
  const askedBy = dueOn ?? lastDay;
  const words = texts[locale];
  const f = {
    name: link.name,
    inviterName,
    inviter: partyName(matter.partyOf(link.invitedBy.partyId), locale),
    party: partyName(party, locale),
    institution: partyName(matter.institution, locale),
    change: mailKinds[kind].phrase(matter, locale),
    decision: Object.hasOwn(kindOf(matter.case).acts, 'confirm') ? ('CONFIRM' as const) : ('SIGN' as const),
    until: dateText(askedBy, locale),
    linkUntil: askedBy === lastDay ? null : dateText(lastDay, locale),
    goodUntil: dateText(lastDay, locale),
    codeByMail: link.codeBy === 'MAIL',
    isSentAnew: link.generation > 1,
    toldAlready: asked.length === 0 ? null : enumerate(asked),
    decided: decided === null ? null : { act: decided.act, on: dateText(decided.on, locale) },
    nextTurn: waitingOn.length === 0 ? null : enumerate(waitingOn.map((partyId) => partyName(matter.partyOf(partyId), locale))),
    logNumber,
    code: code ?? '',
    next: next?.name ?? '',
  };
  const rows = [
    [labels.logNumber, logNumber],
    [labels.institution, f.institution],
  ] as const;
  const said = words[told.words];
  const opened = { SIGNING: words.invitation.open, DECIDED: words.decided.open, CASE: open };
  return written({
    language: locale,
    subject: said.subject(f),
    paragraphs: said.paragraphs(f),
    rows,
    link: told.leadsTo === null ? null : { open: opened[told.leadsTo], address },
    footer: [zone(zoneText(timeZone, locale)), isToInviter ? words.inviterFooter(f) : words.footer(f)],
  });
};
