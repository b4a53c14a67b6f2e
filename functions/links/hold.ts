import type { Decision, World } from '../../shared/cases/case.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { isRefused, refuse, type Refused } from '../../shared/cases/refusal.ts';
import { personOf } from '../../shared/cases/transitions.ts';
import { edition } from '../../shared/rules/index.ts';
import { isSameAddress, type Link, type LinkId, type LinkState, type Party } from '../../shared/records/index.ts';
import { applyAct, type ActingCaller, type CaseDecision, type OnCase } from '../cases/index.ts';
import { lettersOf } from './invite.ts';
import { isSameOrganisation } from './public-mail.ts';
import { actsWith, expiryOf } from './standing.ts';

/** One event is told once to one address: where the party is told of it by mail, and has the address of the link. */
const isToldAsParty = ({ effects }: Pick<Decision, 'effects'>, { partyId, email }: Link, party: Party): boolean =>
  isSameAddress(party, { email }) && effects.some((effect) => effect.type === 'TELL' && effect.to.includes(partyId));

/** An act by whoever holds the link. With it the link is used: it is worth one decision, saved with that decision or not at all. */
export const actWith = (of: AnyCase, link: Link, act: string, input: unknown, holder: ActingCaller, world: World): OnCase => {
  const party = world.parties.get(link.partyId);
  if (party === undefined || !actsWith(link, of, party).includes(act)) {
    return refuse('NOT_POSSIBLE_NOW', null, '', { act, phase: of.state.phase });
  }
  const decided = applyAct(of, act, input, holder, world);
  if (isRefused(decided) || 'issues' in decided) return decided;
  const after: Link = { ...link, ended: { how: 'USED', at: world.now }, version: link.version + 1 };
  const { linkId, generation } = link;
  return {
    ...decided,
    links: [{ before: link, after }],
    letters: isToldAsParty(decided.decision, link, party) ? [] : [{ letter: 'DECIDED', linkId, generation, act, at: world.now }],
  };
};

const mayBeSentAnew = (of: AnyCase, link: Link): boolean => {
  // The first was no renewal.
  const isTooOften = link.generation > edition(of.edition).numbers['LINK-EXPIRES'].atMost;
  return of.status === 'OPEN' && !isTooOften && (link.ended === null || link.ended.how === 'USED');
};

/** Does one sent anew help its holder? One that was used only where the same signature is asked for again, after a correction. */
export const isWorthRenewing = (of: AnyCase, link: Link, party: Party, state: LinkState): boolean => {
  if (!mayBeSentAnew(of, link)) return false;
  return state === 'EXPIRED' || state === 'LOCKED' || (state === 'USED' && actsWith(link, of, party).length > 0);
};

/** Sends it anew, to the same person: the secret and the code before are worth nothing then. */
export const renew = (of: AnyCase, link: Link, holder: ActingCaller, world: World): CaseDecision | Refused => {
  if (!mayBeSentAnew(of, link)) return refuse('LINK_ENDED', 'LINK-EXPIRES');
  const after: Link = {
    ...link,
    generation: link.generation + 1,
    wrongCodes: 0,
    expiresAt: expiryOf(of, world.now),
    ended: null,
    version: link.version + 1,
  };
  const detail = { linkId: link.linkId, partyId: link.partyId, expiresAt: after.expiresAt };
  return {
    links: [{ before: link, after }],
    letters: lettersOf(after, world.now),
    decision: {
      case: of,
      events: [{ act: 'renew-link', at: world.now, by: personOf(holder), rule: 'LINK-EXPIRES', detail }],
      effects: [],
    },
  };
};

type Forwarding = { readonly name: string; readonly email: string; readonly reason: string };

/**
 * Hands it over to the right person of the same organisation (LINK-FORWARD); the link before ends, and the code goes the way it went.
 * Whoever sent it and whoever held it are told: handing over asks for no code.
 */
export const forward = (
  of: AnyCase,
  link: Link,
  { name, email, reason }: Forwarding,
  holder: ActingCaller,
  world: World,
  newLinkId: LinkId,
): CaseDecision | Refused => {
  if (of.status === 'CLOSED') return refuse('LINK_ENDED', 'LINK-FORWARD');
  if (!isSameOrganisation(email, link.email)) return refuse('LINK_OUTSIDE_ORGANISATION', 'LINK-FORWARD', '/email');
  const ended: Link = { ...link, ended: { how: 'FORWARDED', at: world.now }, version: link.version + 1 };
  const next: Link = {
    ...link,
    linkId: newLinkId,
    name,
    email,
    generation: 1,
    wrongCodes: 0,
    expiresAt: expiryOf(of, world.now),
    invitedAt: world.now,
    ended: null,
    version: 1,
  };
  const detail = { linkId: link.linkId, partyId: link.partyId, to: newLinkId, reason };
  const told = { linkId: link.linkId, generation: link.generation, next: newLinkId, at: world.now };
  return {
    links: [
      { before: link, after: ended },
      { before: null, after: next },
    ],
    letters: [...lettersOf(next, world.now), { letter: 'FORWARDED', ...told }, { letter: 'HANDED_OVER', ...told }],
    decision: {
      case: of,
      events: [{ act: 'forward-link', at: world.now, by: personOf(holder), rule: 'LINK-FORWARD', detail }],
      effects: [],
    },
  };
};

/** Its holder is not the right person and names nobody else: the link ends, and whoever sent it is told (LINK-NOT-ME). */
export const giveBack = (of: AnyCase, link: Link, reason: string, holder: ActingCaller, world: World): CaseDecision | Refused => {
  if (of.status === 'CLOSED') return refuse('LINK_ENDED', 'LINK-NOT-ME');
  const ended: Link = { ...link, ended: { how: 'NOT_ME', at: world.now }, version: link.version + 1 };
  const detail = { linkId: link.linkId, partyId: link.partyId, reason };
  return {
    links: [{ before: link, after: ended }],
    letters: [{ letter: 'NOT_ME', linkId: link.linkId, generation: link.generation, at: world.now }],
    decision: {
      case: of,
      events: [{ act: 'not-me', at: world.now, by: personOf(holder), rule: 'LINK-NOT-ME', detail }],
      effects: [],
    },
  };
};
