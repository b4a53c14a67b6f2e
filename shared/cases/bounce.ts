import {
  contactRole,
  isSameAddress,
  openTask,
  operationsOf,
  partnerRole,
  type ContactRole,
  type Party,
  type PartyId,
} from '../records/index.ts';
import type { Decision, World } from './case.ts';
import { contactTold, isOnlineRole } from './cicr/index.ts';
import type { AnyCase } from './kinds.ts';

/** Whom a mail of a case was for: a party, its escalation address, a contact its form names, or who holds a link to sign. */
export type MailReceiver =
  | { readonly of: 'PARTY' | 'ESCALATION'; readonly partyId: PartyId }
  | { readonly of: 'CONTACT'; readonly change: number; readonly side: 'OLD' | 'NEW' }
  | { readonly of: 'LINK'; readonly partyId: PartyId; readonly email: string };

type Address = { readonly email: string | null; readonly party: Party | undefined; readonly role: ContactRole | null };

const addressOf = (of: AnyCase, to: MailReceiver, world: World): Address => {
  if (to.of !== 'CONTACT') {
    const party = world.parties.get(to.partyId);
    const email = to.of === 'LINK' ? to.email : to.of === 'PARTY' ? party?.email : party?.escalationEmail;
    return { email: email ?? null, party, role: null };
  }
  const party = world.parties.get(world.enrollments.get(of.enrollmentId)?.institutionId ?? '');
  const change = of.kind === 'CICR' ? of.form.changes[to.change] : undefined;
  const role = change?.what === 'CONTACT' && isOnlineRole(change.role) ? change.role : null;
  return { email: of.kind === 'CICR' ? (contactTold(of, to)?.email ?? null) : null, party, role };
};

/** Which contact of the enrollment to change: who has the address there, else who stands for such a party (its first contact, or the partner's). */
const contactToChange = (of: AnyCase, { email, party, role }: Address, world: World): ContactRole | null => {
  if (role !== null) return role;
  const enrollment = world.enrollments.get(of.enrollmentId);
  if (enrollment === undefined || party === undefined) return null;
  const held = contactRole.options.find((each) => {
    const contact = enrollment.contacts[each];
    return email !== null && contact !== undefined && isSameAddress(contact, { email });
  });
  if (held !== undefined) return held;
  if (party.partyId === enrollment.institutionId) return 'PRIMARY';
  return (partnerRole.options as readonly string[]).includes(party.role) ? 'CHANNEL_PARTNER' : null;
};

/** Whom a mail was for, by its place and never by its address, as the history names it. */
export const receiverName = (to: MailReceiver): string =>
  to.of === 'CONTACT' ? `${to.of}-${to.change}-${to.side}` : `${to.of}-${to.partyId}`;

/** Who is to put an address right: operations, and who filed the case or is its reseller, unless it is their own address. */
const tasksFor = (of: AnyCase, to: MailReceiver, world: World): readonly PartyId[] => {
  const filer = of.openedBy?.partyId ?? world.enrollments.get(of.enrollmentId)?.resellerId;
  const isTheirs = to.of !== 'CONTACT' && to.partyId === filer;
  const others = filer === undefined || isTheirs || !of.partyIds.includes(filer) ? [] : [filer];
  return [...new Set([operationsOf(of.region), ...others])];
};

/** Where two have the task: the one asks for an address, and operations are told who does. */
const partIn = (partyId: PartyId, [operations, other]: readonly PartyId[], world: World): Readonly<Record<string, string>> => {
  if (other === undefined) return {};
  if (partyId !== operations) return { part: 'ASKS' };
  const party = world.parties.get(other);
  return party === undefined ? {} : { asks: party.name, asksLocal: party.nameLocal ?? party.name };
};

/**
 * A mail of this case came back (MAIL-BOUNCE). One task for each who is to act, however many mails to that address come back while it is
 * open; null: they have it already. Whose address it is is named by its place, never by the address.
 */
export const decideBounced = (of: AnyCase, to: MailReceiver, world: World): Decision<AnyCase> | null => {
  const whom = receiverName(to);
  const isOpen = (partyId: PartyId): boolean =>
    of.tasks.some((task) => task.rule === 'MAIL-BOUNCE' && task.partyId === partyId && task.facts.whom === whom && task.state === 'OPEN');
  const all = tasksFor(of, to, world);
  const partyIds = all.filter((partyId) => !isOpen(partyId));
  if (partyIds.length === 0) return null;
  const address = addressOf(of, to, world);
  const contact = contactToChange(of, address, world);
  const facts = {
    whom,
    of: to.of,
    party: address.party?.name ?? '',
    partyLocal: address.party?.nameLocal ?? address.party?.name ?? '',
    logNumber: of.logNumber,
    ...(contact === null ? {} : { contact }),
  };
  const tasks = partyIds.map((partyId) =>
    openTask(
      { rule: 'MAIL-BOUNCE', partyId, enrollmentId: of.enrollmentId, facts: { ...facts, ...partIn(partyId, all, world) } },
      world.newId,
    ),
  );
  return {
    case: { ...of, tasks: [...of.tasks, ...tasks] },
    events: [{ act: 'mail-bounced', at: world.now, by: null, rule: 'MAIL-BOUNCE', detail: { whom, contact } }],
    effects: [],
  };
};
