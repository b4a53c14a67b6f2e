import type { Letter, Store } from '../adapters/dynamodb/index.ts';
import { createLinkSecrets } from '../links/index.ts';
import { caseAddress, renderLetter, type Mailer } from '../mail/index.ts';
import { matterAbout } from './matter-of.ts';

export type LettersSettings = { readonly store: Store; readonly mailer: Mailer; readonly baseUrl: string; readonly linkKey: Uint8Array };

const rules = { INVITATION: 'LINK-WHO', CODE: 'LINK-CODE', INVITER_CODE: 'LINK-CODE', NOT_ME: 'LINK-NOT-ME' } as const;

/**
 * Sends an invitation to sign, or the code that goes apart from it, to whoever the link's own row names; the code of one sent anew
 * to whoever passes it on; and to whoever sent a link, that it came back.
 * One that was sent anew or ended meanwhile is not sent any more.
 */
export const createLetters = ({ store, mailer, baseUrl, linkKey }: LettersSettings) => {
  const secrets = createLinkSecrets(linkKey);
  return async ({ letter, linkId, generation, at }: Letter, id: string): Promise<void> => {
    const link = await store.getLink(linkId);
    if (link === null) throw new Error(`the outbox writes of link ${linkId}, which is not there`);
    const isWanted = letter === 'NOT_ME' ? link.ended?.how === 'NOT_ME' : link.ended === null;
    if (link.generation !== generation || !isWanted) return;
    const { matter, dueOn } = await matterAbout(store, link.caseId, [link.partyId, link.invitedBy.partyId], at);
    const inviter = await store.getMembership(link.invitedBy.partyId, link.invitedBy.userId);
    const secret = {
      address: letter === 'NOT_ME' ? caseAddress(baseUrl, matter) : `${baseUrl}/sign/${secrets.secretOf(link)}`,
      code: secrets.codeOf(link),
    };
    const words = renderLetter(letter, matter, link, secret, inviter?.member.name ?? null, dueOn);
    const inviting = matter.partyOf(link.invitedBy.partyId);
    const receiver =
      letter === 'INVITER_CODE' || letter === 'NOT_ME'
        ? { id: `${id}.${inviting.partyId}`, to: inviter?.member.email ?? inviting.email }
        : { id: `${id}.LINK-${linkId}`, to: link.email };
    await mailer.send({ ...receiver, ...words, at, caseId: link.caseId, rule: rules[letter], tell: null });
  };
};
