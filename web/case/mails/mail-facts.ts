import type { CaseShown, MailListed, Me } from '../../../shared/api/index.ts';
import type { Receiver } from '../../../shared/texts/en/page/mail-receiver.ts';
import type { Tone } from '../../design/pill.tsx';
import type { MailsTexts } from './use-mails-texts.ts';

/** Only what nobody has to care for any more is `done`, and nothing is claimed of a mail that was taken and no more. */
export const fateTones = {
  QUEUED: 'plain',
  UNCERTAIN: 'late',
  ACCEPTED: 'plain',
  REFUSED: 'late',
  DELIVERED: 'done',
  BOUNCED: 'late',
  COMPLAINED: 'soon',
} as const satisfies Readonly<Record<MailListed['fate'], Tone>>;

export const hasFailed = ({ fate }: MailListed): boolean => fate === 'BOUNCED' || fate === 'REFUSED' || fate === 'UNCERTAIN';

export const receiverOf = ({ of, partyId }: MailListed, partyNamed: (partyId: string) => string | null): Receiver =>
  of === 'CONTACT' ? { of, side: null } : { of, party: partyId === null ? null : partyNamed(partyId) };

/** What it is about, in a line; links and last reminders keep no message. */
export const aboutOf = ({ of, message }: MailListed, words: MailsTexts): string => {
  if (message !== null) return words.about[message];
  return of === 'LINK' ? words.aboutLink : words.aboutEscalation;
};

/** How whoever sees that a mail did not arrive puts its address right. */
export type WayOn =
  | { readonly to: 'CONTACT'; readonly role: string }
  | { readonly to: 'PARTY'; readonly partyId: string }
  | { readonly to: 'INVITE' };

/** Which contact to change, as the history says it of the address that a mail came back from. */
const contactFor = ({ history }: CaseShown, { of, partyId }: MailListed): string | null => {
  const came = history.findLast(({ act, detail: { whom } }) => {
    if (act !== 'mail-bounced' || typeof whom !== 'string') return false;
    return of === 'CONTACT' ? whom.startsWith('CONTACT-') : whom === `${of}-${partyId ?? ''}`;
  });
  return typeof came?.detail.contact === 'string' ? came.detail.contact : null;
};

/** null: it arrived, is seen to already, or there is nothing this person could put right. */
export const wayOnFrom = (of: CaseShown, mail: MailListed, me: Pick<Me, 'party'> | undefined): WayOn | null => {
  if (me === undefined || !hasFailed(mail) || mail.wasSentAgain) return null;
  if (mail.of === 'LINK') return of.status === 'OPEN' && of.route !== 'MANUAL' ? { to: 'INVITE' } : null;
  if (me.party.role === 'OPERATIONS') return mail.partyId === null ? null : { to: 'PARTY', partyId: mail.partyId };
  const role = contactFor(of, mail);
  const isAsked = of.tasks.some(
    ({ rule, state, partyId, contactRole }) =>
      rule === 'MAIL-BOUNCE' && state === 'OPEN' && partyId === me.party.partyId && contactRole === role,
  );
  return role !== null && isAsked ? { to: 'CONTACT', role } : null;
};

/** So many of the last are in sight at once. */
const inSight = 4;

/** The last first: those in sight, with all that failed and nobody saw to; and those before. */
export const inParts = (
  mails: readonly MailListed[],
): { readonly shown: readonly MailListed[]; readonly earlier: readonly MailListed[] } => {
  const lastFirst = mails.toReversed();
  const isShown = (mail: MailListed, index: number): boolean => index < inSight || (hasFailed(mail) && !mail.wasSentAgain);
  return { shown: lastFirst.filter(isShown), earlier: lastFirst.filter((mail, index) => !isShown(mail, index)) };
};
