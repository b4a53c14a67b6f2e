import type { Letter } from '../store/index.ts';
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
import { noticeAskedOf } from './notice-asked.ts';
import { written } from './render.ts';

const texts = { en, ja } as const satisfies Record<Language, LetterTexts>;
const mails = { en: mailEn, ja: mailJa } as const;

/** What is written of a link: as a decision has it written, and a reminder to whoever holds it beside one to their party. */
export type LetterKind = Letter['letter'] | 'REMINDER';

/** `address`: of the link, or of the case for whoever sent it. `code` null: there is none to be told. */
type LetterSecrets = { readonly address: string; readonly code: string | null };
/** The link that is written of; `next`: the one of whoever it was handed over to. */
export type LetterLinks = { readonly link: Link; readonly next: Link | null };

/** What the case says beside: its next date, whose turn it is, and what was decided with the link. */
type LetterFacts = {
  readonly dueOn: CivilDate | null;
  readonly waitingOn: readonly PartyId[];
  readonly decided: { readonly act: string; readonly on: CivilDate } | null;
};

/** Letters to whoever sent the link. */
export const toInviter: readonly LetterKind[] = ['INVITER_CODE', 'NOT_ME', 'FORWARDED'];
/** Who sent the link; null: no longer a member of the party that did. */
type InviterName = string | null;

/**
 * An invitation to sign without an account, or the code apart from it: in the language of the party that is signed for.
 * What goes to whoever sent the link, a code to pass on, that it came back or was handed over, is in the language of theirs.
 */
export const renderLetter = (
  letter: LetterKind,
  matter: Matter,
  { link, next }: LetterLinks,
  { address, code }: LetterSecrets,
  inviterName: InviterName,
  { dueOn, waitingOn, decided }: LetterFacts,
): Pick<Mail, 'subject' | 'text' | 'html'> => {
  const party = matter.partyOf(link.partyId);
  const isToInviter = toInviter.includes(letter);
  const { locale } = isToInviter ? matter.partyOf(link.invitedBy.partyId) : party;
  const { logNumber, timeZone, kind } = matter.case;
  const { labels, zone, open, enumerate } = mails[locale];
  const asked = noticeAskedOf(matter, link.role);
  const lastDay = lastWholeDay(dateIn(timeZone, link.expiresAt));
  const askedBy = dueOn ?? lastDay;
  const {
    invitation,
    code: codeWords,
    inviterCode,
    notMe,
    forwarded,
    handedOver,
    reminder,
    decided: decidedWords,
    footer,
    inviterFooter,
  } = texts[locale];
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
  const said = {
    INVITATION: invitation,
    CODE: codeWords,
    INVITER_CODE: inviterCode,
    NOT_ME: notMe,
    FORWARDED: forwarded,
    HANDED_OVER: handedOver,
    REMINDER: reminder,
    DECIDED: decidedWords,
  }[letter];
  const onCase = { open, address };
  const leadsTo = {
    INVITATION: { open: invitation.open, address },
    CODE: null,
    INVITER_CODE: null,
    NOT_ME: onCase,
    FORWARDED: onCase,
    HANDED_OVER: null,
    REMINDER: { open: invitation.open, address },
    DECIDED: { open: decidedWords.open, address },
  }[letter];
  return written({
    language: locale,
    subject: said.subject(f),
    paragraphs: said.paragraphs(f),
    rows,
    link: leadsTo,
    footer: [zone(zoneText(timeZone, locale)), isToInviter ? inviterFooter(f) : footer(f)],
  });
};
