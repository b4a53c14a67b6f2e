import type { Instant } from '../../shared/calendar/index.ts';
import type { Caller, World } from '../../shared/cases/case.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import { refuse, type Refused } from '../../shared/cases/refusal.ts';
import { contactRolesOfInstitution } from '../../shared/records/contact-roles.ts';
import { isSameAddress, operationsOf, type CodeBy, type Link, type LinkId, type PartyId } from '../../shared/records/index.ts';
import type { CaseDecision } from '../cases/index.ts';
import type { Letter } from '../store/index.ts';
import { expiryOf } from './standing.ts';

type Invitation = { readonly role: string; readonly name: string; readonly email: string; readonly codeBy: CodeBy };

/**
 * The letters with which a link is sent: the code goes apart from it, by mail or by the inviter. The inviter is shown the first; of a
 * link sent anew nobody saw the code being made, so it is mailed to the inviter.
 */
export const lettersOf = (
  { linkId, generation, codeBy }: Pick<Link, 'linkId' | 'generation' | 'codeBy'>,
  at: Instant,
): readonly Letter[] => {
  const sent = { linkId, generation, at };
  const invitation = { letter: 'INVITATION', ...sent } as const;
  if (codeBy === 'MAIL') return [invitation, { letter: 'CODE', ...sent }];
  return generation === 1 ? [invitation] : [invitation, { letter: 'INVITER_CODE', ...sent }];
};

/** The party a role of the case stands for; its institution also where nobody signs and it confirms. */
const partyInRole = (of: AnyCase, role: string, world: World): { readonly partyId: PartyId; readonly isSigned: boolean } | null => {
  const signer = kindOf(of)
    .view(of, world)
    .signers.find((each) => each.role === role);
  if (signer !== undefined) return { partyId: signer.partyId, isSigned: signer.signedOn !== null };
  const institutionId = world.enrollments.get(of.enrollmentId)?.institutionId;
  const confirms = Object.hasOwn(kindOf(of).acts, 'confirm');
  return role === 'INSTITUTION' && confirms && institutionId !== undefined ? { partyId: institutionId, isSigned: false } : null;
};

/** Addresses of a party's own people that the records know: only to these may whoever filed the case, and operations, have its link sent (LINK-WHO). */
const knownAddresses = (partyId: PartyId, of: AnyCase, world: World): readonly string[] => {
  const party = world.parties.get(partyId);
  const enrollment = world.enrollments.get(of.enrollmentId);
  const contacts = enrollment?.institutionId === partyId ? contactRolesOfInstitution.map((role) => enrollment.contacts[role]?.email) : [];
  return [party?.email, party?.escalationEmail, ...contacts].filter((email) => email !== undefined && email !== null);
};

const isTheirs = (caller: Caller, partyId: PartyId): boolean => caller.partyId === partyId || caller.role === 'OPERATIONS';

/** Over links for their own signature, and for operations, people need SIGN; over those of a case they filed, SUBMIT. */
const lacksRight = (caller: Caller, partyId: PartyId): Refused | null => {
  const right = isTheirs(caller, partyId) ? 'SIGN' : 'SUBMIT';
  return caller.may.includes(right) ? null : refuse('NOT_ALLOWED_TO_YOU', null, '', { may: right });
};

/** Its own people may invite whom they like; who filed the case and operations only who is known there, lest anybody sign for another. */
const mayInvite = (caller: Caller, of: AnyCase, partyId: PartyId, email: string, world: World): Refused | null => {
  if (!isTheirs(caller, partyId) && caller.partyId !== of.openedBy?.partyId)
    return refuse('NOT_YOUR_ACT', 'LINK-WHO', '', { act: 'invite' });
  const lacks = lacksRight(caller, partyId);
  if (lacks !== null) return lacks;
  if (caller.partyId === partyId || knownAddresses(partyId, of, world).some((known) => isSameAddress({ email: known }, { email })))
    return null;
  return refuse('LINK_ADDRESS_UNKNOWN', 'LINK-WHO', '/email');
};

/** Invites somebody to sign for a party of the case without an account. */
export const invite = (
  of: AnyCase,
  { role, name, email, codeBy }: Invitation,
  caller: Caller,
  world: World,
  linkId: LinkId,
): (CaseDecision & { readonly link: Link }) | Refused => {
  const asked = partyInRole(of, role, world);
  if (asked === null || asked.partyId === operationsOf(of.region)) return refuse('SIGNATURE_NOT_ASKED', 'LINK-WHO', '/role', { role });
  if (of.status === 'CLOSED') return refuse('NOT_POSSIBLE_NOW', null, '', { act: 'invite', phase: 'CLOSED' });
  if (asked.isSigned) return refuse('SIGNATURE_ALREADY_HELD', 'LINK-WHO', '/role', { role });
  if ('ink' in of && of.ink) return refuse('INK_REQUIRED', 'COCP-INK');
  const refused = mayInvite(caller, of, asked.partyId, email, world);
  if (refused !== null) return refused;
  const by = { userId: caller.userId, partyId: caller.partyId };
  const link: Link = {
    schema: 1,
    linkId,
    caseId: of.caseId,
    role,
    partyId: asked.partyId,
    name,
    email,
    codeBy,
    generation: 1,
    wrongCodes: 0,
    expiresAt: expiryOf(of, world.now),
    invitedAt: world.now,
    invitedBy: by,
    ended: null,
    version: 1,
  };
  return {
    link,
    links: [{ before: null, after: link }],
    letters: lettersOf(link, world.now),
    decision: {
      case: of,
      events: [
        {
          act: 'invite',
          at: world.now,
          by,
          rule: 'LINK-WHO',
          detail: { linkId, role, partyId: asked.partyId, codeBy, expiresAt: link.expiresAt },
        },
      ],
      effects: [],
    },
  };
};

/** Takes an invitation back: whoever sent it, or the party it is for. */
export const revoke = (of: AnyCase, link: Link, caller: Caller, world: World): CaseDecision | Refused => {
  if (caller.partyId !== link.invitedBy.partyId && caller.partyId !== link.partyId)
    return refuse('NOT_YOUR_ACT', null, '', { act: 'revoke-link' });
  const lacks = lacksRight(caller, link.partyId);
  if (lacks !== null) return lacks;
  if (link.ended !== null) return refuse('LINK_ENDED', 'LINK-EXPIRES');
  const after: Link = { ...link, ended: { how: 'REVOKED', at: world.now }, version: link.version + 1 };
  const by = { userId: caller.userId, partyId: caller.partyId };
  return {
    links: [{ before: link, after }],
    decision: {
      case: of,
      events: [{ act: 'revoke-link', at: world.now, by, rule: 'LINK-EXPIRES', detail: { linkId: link.linkId, partyId: link.partyId } }],
      effects: [],
    },
  };
};
