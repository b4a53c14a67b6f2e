import type { Letter, OutboxTell, Store } from '../store/index.ts';
import { createLinkSecrets } from '../links/index.ts';
import { caseAddress, linkLetters, mailIdOf, renderLetter, type LetterKind, type LetterLinks, type Mailer } from '../mail/index.ts';
import { dateIn, type Instant } from '../../shared/calendar/index.ts';
import type { Link } from '../../shared/records/index.ts';
import type { RuleId } from '../../shared/rules/index.ts';
import { matterAbout } from './matter-of.ts';

type LettersSettings = { readonly store: Store; readonly mailer: Mailer; readonly baseUrl: string; readonly linkKey: Uint8Array };

const isWanted = (letter: Letter['letter'], { ended }: Link): boolean => (ended?.how ?? null) === linkLetters[letter].tellsEnd;

type Written = {
  readonly id: string;
  readonly at: Instant;
  readonly rule: RuleId | null;
  /** What was decided with it. */
  readonly act: string | undefined;
  readonly code: string | null;
};

/**
 * Sends an invitation to sign, or the code that goes apart from it, to whoever the link's own row names; the code of one sent anew
 * to whoever passes it on; to whoever sent a link, that it came back or was handed over; to whoever held it before, that it was; and to whoever decided with it,
 * what they did. One that was sent anew or ended meanwhile is not sent any more.
 */
export const createLetters = ({ store, mailer, baseUrl, linkKey }: LettersSettings) => {
  const secrets = createLinkSecrets(linkKey);

  /** The code of a link handed over, for an inviter who passes codes on; null: it went by mail, or is worth nothing any more. */
  const codeToPassOn = (next: Link | null): string | null =>
    next === null || next.codeBy === 'MAIL' || next.ended !== null || next.generation > 1 ? null : secrets.codeOf(next);

  /** Writes one letter of a link, in the words for who gets it. */
  const write = async (letter: LetterKind, { link, next }: LetterLinks, { id, at, rule, act, code }: Written): Promise<void> => {
    const about = await matterAbout(store, link.caseId, [link.partyId, link.invitedBy.partyId], at);
    const { matter } = about;
    const inviter = await store.getMembership(link.invitedBy.partyId, link.invitedBy.userId);
    const isToInviter = linkLetters[letter].to === 'INVITER';
    const address = isToInviter ? caseAddress(baseUrl, matter) : `${baseUrl}/sign/${secrets.secretOf(link)}`;
    const decided = act === undefined ? null : { act, on: dateIn(matter.case.timeZone, at) };
    const words = renderLetter(letter, { ...about, link, next, address, code, inviterName: inviter?.member.name ?? null, decided });
    const inviting = matter.partyOf(link.invitedBy.partyId);
    const receiver = isToInviter
      ? { id: mailIdOf(id, { of: 'PARTY', partyId: inviting.partyId }), to: inviter?.member.email ?? inviting.email }
      : { id: mailIdOf(id, { of: 'LINK', linkId: link.linkId }), to: link.email };
    await mailer.send({ ...receiver, ...words, at, caseId: link.caseId, rule, tell: null });
  };

  return {
    /** What a decision has written of a link. */
    send: async ({ letter, linkId, generation, at, act, next: nextId }: Letter, id: string): Promise<void> => {
      const link = await store.getLink(linkId);
      if (link === null) throw new Error(`the outbox writes of link ${linkId}, which is not there`);
      if (link.generation !== generation || !isWanted(letter, link)) return;
      const next = nextId === undefined ? null : await store.getLink(nextId);
      const code = nextId === undefined ? secrets.codeOf(link) : codeToPassOn(next);
      await write(letter, { link, next }, { id, at, rule: linkLetters[letter].rule, act, code });
    },
    /** Whoever holds a link with which a party's decision can be made is reminded of it with the party, once for each reminder. */
    remind: async (link: Link, { at, rule }: Pick<OutboxTell, 'at' | 'rule'>, id: string): Promise<void> =>
      write('REMINDER', { link, next: null }, { id, at, rule, act: undefined, code: null }),
  };
};
