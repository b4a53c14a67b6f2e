import * as z from 'zod';
import { linkId, type Link, type LinkState, type Party } from '../../shared/records/index.ts';
import type { LoadedCase } from '../cases/index.ts';
import { createLinkSecrets, linkStateOf } from '../links/index.ts';
import type { Dependencies } from './context.ts';

/** Addresses for people without an account: they know a secret, and are told nothing that it is not for. */
export const ofLinkHolders = { tags: ['Signing links'], security: [] };
export const linkParams = z.strictObject({ secret: z.string().regex(/^[A-Za-z0-9_-]{40,64}$/) });

/** A link with all it stands on, as its secret was given. */
export type Held = {
  readonly link: Link;
  readonly loaded: LoadedCase;
  readonly party: Party;
  readonly state: LinkState;
  /** The secret is one sent before the link was sent anew. */
  readonly isReplaced: boolean;
};

/** It has not ended, whether or not it is its holder's turn. */
export const isGood = ({ state }: Pick<Held, 'state'>): boolean => state === 'OPEN' || state === 'NOT_NOW';

/** Finds what a secret is of. */
export const createHeldLinks = ({ cases, store, clock, linkKey }: Dependencies) => {
  const secrets = createLinkSecrets(linkKey);

  const heldBy = async (secret: string): Promise<Held | null> => {
    const id = secrets.linkNamed(secret);
    const link = id === null ? null : await store.getLink(id);
    if (link === null) return null;
    // An address sent before it was sent anew still tells whose it was: so that its holder learns where to go on.
    const isOlder = Array.from({ length: link.generation - 1 }, (_, index) => ({ ...link, generation: index + 1 })).some((older) =>
      secrets.isSecretOf(older, secret),
    );
    if (!isOlder && !secrets.isSecretOf(link, secret)) return null;
    const loaded = await cases.read(link.caseId);
    const party = loaded?.parties.get(link.partyId) ?? (await store.getParty(link.partyId));
    if (loaded === null || party === null) return null;
    const state = linkStateOf(link, loaded.case, party, clock());
    return { link, loaded, party, isReplaced: isOlder, state: isOlder && (state === 'OPEN' || state === 'NOT_NOW') ? 'EXPIRED' : state };
  };

  /** To whom it was handed over, by name. */
  const handedTo = async ({ link, loaded }: Held): Promise<string | null> => {
    const handing = loaded.history.find(({ act, detail }) => act === 'forward-link' && detail['linkId'] === link.linkId);
    const next = linkId.safeParse(handing?.detail['to']);
    return next.success ? ((await store.getLink(next.data))?.name ?? null) : null;
  };

  /** Whoever signed with it may still have what was signed, as long as the link would have lasted. */
  const readsDocuments = ({ link, state }: Held): boolean =>
    state === 'OPEN' || state === 'NOT_NOW' || state === 'LOCKED' || (state === 'USED' && clock() < link.expiresAt);

  return { heldBy, handedTo, readsDocuments };
};
