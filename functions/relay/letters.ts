import type { Letter, Store } from '../adapters/dynamodb/index.ts';
import { createLinkSecrets } from '../links/index.ts';
import { caseAddress, renderLetter, toInviter, type Mailer } from '../mail/index.ts';
import type { Link } from '../../shared/records/index.ts';
import { matterAbout } from './matter-of.ts';

export type LettersSettings = { readonly store: Store; readonly mailer: Mailer; readonly baseUrl: string; readonly linkKey: Uint8Array };

const rules = {
  INVITATION: 'LINK-WHO',
  CODE: 'LINK-CODE',
  INVITER_CODE: 'LINK-CODE',
  NOT_ME: 'LINK-NOT-ME',
  FORWARDED: 'LINK-FORWARD',
  HANDED_OVER: 'LINK-FORWARD',
} as const;

/** How a link has ended that a letter tells the end of; null: it is written of a link that is good. */
const toldEnds = {
  INVITATION: null,
  CODE: null,
  INVITER_CODE: null,
  NOT_ME: 'NOT_ME',
  FORWARDED: 'FORWARDED',
  HANDED_OVER: 'FORWARDED',
} as const satisfies Record<Letter['letter'], unknown>;

const isWanted = (letter: Letter['letter'], { ended }: Link): boolean => (ended?.how ?? null) === toldEnds[letter];

/**
 * Sends an invitation to sign, or the code that goes apart from it, to whoever the link's own row names; the code of one sent anew
 * to whoever passes it on; to whoever sent a link, that it came back or was handed over; and to whoever held it before, that it was.
 * One that was sent anew or ended meanwhile is not sent any more.
 */
export const createLetters = ({ store, mailer, baseUrl, linkKey }: LettersSettings) => {
  const secrets = createLinkSecrets(linkKey);

  /** The code of a link handed over, for an inviter who passes codes on; null: it went by mail, or is worth nothing any more. */
  const codeToPassOn = (next: Link | null): string | null =>
    next === null || next.codeBy === 'MAIL' || next.ended !== null || next.generation > 1 ? null : secrets.codeOf(next);

  return async ({ letter, linkId, generation, at, next: nextId }: Letter, id: string): Promise<void> => {
    const link = await store.getLink(linkId);
    if (link === null) throw new Error(`the outbox writes of link ${linkId}, which is not there`);
    if (link.generation !== generation || !isWanted(letter, link)) return;
    const next = nextId === undefined ? null : await store.getLink(nextId);
    const { matter, dueOn } = await matterAbout(store, link.caseId, [link.partyId, link.invitedBy.partyId], at);
    const inviter = await store.getMembership(link.invitedBy.partyId, link.invitedBy.userId);
    const isToInviter = toInviter.includes(letter);
    const secret = {
      address: isToInviter ? caseAddress(baseUrl, matter) : `${baseUrl}/sign/${secrets.secretOf(link)}`,
      code: nextId === undefined ? secrets.codeOf(link) : codeToPassOn(next),
    };
    const words = renderLetter(letter, matter, { link, next }, secret, inviter?.member.name ?? null, dueOn);
    const inviting = matter.partyOf(link.invitedBy.partyId);
    const receiver = isToInviter
      ? { id: `${id}.${inviting.partyId}`, to: inviter?.member.email ?? inviting.email }
      : { id: `${id}.LINK-${linkId}`, to: link.email };
    await mailer.send({ ...receiver, ...words, at, caseId: link.caseId, rule: rules[letter], tell: null });
  };
};
