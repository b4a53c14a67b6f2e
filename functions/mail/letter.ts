import type { Letter } from '../adapters/dynamodb/index.ts';
import { dateIn, plusDays, type CivilDate } from '../../shared/calendar/index.ts';
import { kindOf } from '../../shared/cases/kinds.ts';
import type { Language, Link } from '../../shared/records/index.ts';
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
import { written } from './render.ts';

const texts = { en, ja } as const satisfies Record<Language, LetterTexts>;
const mails = { en: mailEn, ja: mailJa } as const;

/** `address`: of the link, or of the case for whoever sent it. `code` null: there is none to be told. */
export type LetterSecrets = { readonly address: string; readonly code: string | null };
/** The link that is written of; `next`: the one of whoever it was handed over to. */
export type LetterLinks = { readonly link: Link; readonly next: Link | null };

/** Letters to whoever sent the link. */
export const toInviter: readonly Letter['letter'][] = ['INVITER_CODE', 'NOT_ME', 'FORWARDED'];
/** Who sent the link; null: no longer a member of the party that did. */
type InviterName = string | null;

/**
 * An invitation to sign without an account, or the code apart from it: in the language of the party that is signed for.
 * What goes to whoever sent the link, a code to pass on, that it came back or was handed over, is in the language of theirs.
 * `dueOn`: the next date of the case, null where it has none.
 */
export const renderLetter = (
  letter: Letter['letter'],
  matter: Matter,
  { link, next }: LetterLinks,
  { address, code }: LetterSecrets,
  inviterName: InviterName,
  dueOn: CivilDate | null,
): Pick<Mail, 'subject' | 'text' | 'html'> => {
  const party = matter.partyOf(link.partyId);
  const isToInviter = toInviter.includes(letter);
  const { locale } = isToInviter ? matter.partyOf(link.invitedBy.partyId) : party;
  const { logNumber, timeZone, kind } = matter.case;
  const { labels, zone, open } = mails[locale];
  // It ends within a day, or as one begins: the day before is the last it is good for to its end.
  const lastWholeDay = plusDays(dateIn(timeZone, link.expiresAt), -1);
  const askedBy = dueOn ?? lastWholeDay;
  const { invitation, code: codeWords, inviterCode, notMe, forwarded, handedOver, footer, inviterFooter } = texts[locale];
  const f = {
    name: link.name,
    inviterName,
    inviter: partyName(matter.partyOf(link.invitedBy.partyId), locale),
    party: partyName(party, locale),
    institution: partyName(matter.institution, locale),
    change: mailKinds[kind].phrase(matter, locale),
    decision: Object.hasOwn(kindOf(matter.case).acts, 'confirm') ? ('CONFIRM' as const) : ('SIGN' as const),
    until: dateText(askedBy, locale),
    linkUntil: askedBy === lastWholeDay ? null : dateText(lastWholeDay, locale),
    codeByMail: link.codeBy === 'MAIL',
    isSentAnew: link.generation > 1,
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
  }[letter];
  const onCase = { open, address };
  const leadsTo = {
    INVITATION: { open: invitation.open, address },
    CODE: null,
    INVITER_CODE: null,
    NOT_ME: onCase,
    FORWARDED: onCase,
    HANDED_OVER: null,
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
