import { contactOf, isSameAddress, type Contact, type ContactRole, type Enrollment, type KeptContact } from '../../records/index.ts';
import type { RuleId } from '../../rules/index.ts';
import type { Decision, Effect, Facts, Person, World } from '../case.ts';
import type { Happening } from '../happenings.ts';
import { enrollmentIn, todayOf } from '../of-a-case.ts';
import { isOnlineRole } from './form.ts';
import { heldFor, involved, type CicrCase } from './model.ts';
import { tell, tellContact } from './telling.ts';

/** One contact the records will hold anew. */
type Replacing = { readonly index: number; readonly role: ContactRole; readonly from: KeptContact | null; readonly to: Contact };

const replacingOf = (of: CicrCase, enrollment: Enrollment): readonly Replacing[] =>
  of.form.changes.flatMap((change, index) => {
    if (change.what !== 'CONTACT' || !isOnlineRole(change.role) || change.contact === null) return [];
    return [{ index, role: change.role, from: heldFor(change, enrollment), to: change.contact }];
  });

const byAddress = (
  all: readonly Replacing[],
  addressOf: (of: Replacing) => Contact | null,
): readonly (readonly [Replacing, ...Replacing[]])[] => {
  const groups: [Replacing, ...Replacing[]][] = [];
  for (const each of all) {
    const address = addressOf(each);
    if (address === null) continue;
    const group = groups.find(([first]) => isSameAddress(addressOf(first) ?? address, address));
    if (group === undefined) groups.push([each]);
    else group.push(each);
  }
  return groups;
};

const rolesOf = (group: readonly Replacing[]): readonly ContactRole[] => group.map(({ role }) => role);

/**
 * How an address stands on this enrollment: the one that was there keeps its verification, one verified in another role counts here,
 * any other waits for a code.
 */
const standingOf = ({ from, to }: Replacing, { contacts }: Enrollment): Pick<KeptContact, 'emailVerifiedOn'> | 'NEW' => {
  if (from !== null && isSameAddress(from, to) && from.awaits === null) return { emailVerifiedOn: from.emailVerifiedOn };
  const verified = Object.values(contacts).find((other) => isSameAddress(other, to) && other.emailVerifiedOn !== null);
  return verified === undefined ? 'NEW' : { emailVerifiedOn: verified.emailVerifiedOn };
};

/** The records as they will be, and the code each new address waits for. An address that waits already waits for this code from now on. */
const contactsAfter = (
  all: readonly Replacing[],
  enrollment: Enrollment,
  newId: () => string,
): { readonly contacts: Enrollment['contacts']; readonly codes: ReadonlyMap<Replacing, string> } => {
  const codes = new Map<Replacing, string>();
  for (const group of byAddress(
    all.filter((each) => standingOf(each, enrollment) === 'NEW'),
    ({ to }) => to,
  )) {
    const code = newId();
    for (const each of group) codes.set(each, code);
  }
  const contacts: Enrollment['contacts'] = { ...enrollment.contacts };
  for (const each of all) {
    const standing = standingOf(each, enrollment);
    contacts[each.role] = {
      ...each.to,
      emailVerifiedOn: standing === 'NEW' ? null : standing.emailVerifiedOn,
      awaits: codes.get(each) ?? null,
    };
  }
  for (const [{ to }, code] of codes) {
    for (const [role, held] of Object.entries(contacts)) {
      if (held.awaits !== null && isSameAddress(held, to)) Object.assign(contacts, { [role]: { ...held, awaits: code } });
    }
  }
  return { contacts, codes };
};

/**
 * The person replaced is told at once, the new contact where its address is known; a new address gets its code and nothing else,
 * and neither does one that still waits for its own (CICR-TOLD).
 */
const tellContacts = (of: CicrCase, all: readonly Replacing[], codes: ReadonlyMap<Replacing, string>, world: World): readonly Effect[] => {
  const leaving = all.filter(({ from, to }) => from !== null && from.awaits === null && !isSameAddress(from, to));
  const coming = all.filter(
    (each) => !codes.has(each) && (each.from === null || each.from.name !== each.to.name || !isSameAddress(each.from, each.to)),
  );
  return [
    ...byAddress(leaving, ({ from }) => from).map((group) =>
      tellContact(of, world, 'CICR_REPLACED', { change: group[0].index, side: 'OLD' }, { changes: rolesOf(group) }),
    ),
    ...byAddress(coming, ({ to }) => to).map((group) =>
      tellContact(of, world, 'CICR_CONTACT', { change: group[0].index, side: 'NEW' }, { changes: rolesOf(group) }),
    ),
    ...byAddress([...codes.keys()], ({ to }) => to).map((group) =>
      tellContact(
        of,
        world,
        'CICR_CODE',
        { change: group[0].index, side: 'NEW' },
        { changes: rolesOf(group), awaits: codes.get(group[0]) ?? null },
      ),
    ),
  ];
};

type Effecting = { readonly act: Happening<'CICR'>; readonly by: Person; readonly rule: RuleId; readonly detail: Facts };

/** All changes of the form take effect together: the contacts change in one write with the case, which closes. */
export const effect = (of: CicrCase, { act, by, rule, detail }: Effecting, world: World): Decision<CicrCase> => {
  const enrollment = enrollmentIn(world, of.enrollmentId);
  const all = replacingOf(of, enrollment);
  const { contacts, codes } = contactsAfter(all, enrollment, world.newId);
  const effectiveOn = todayOf(of, world);
  const after: CicrCase = {
    ...of,
    status: 'CLOSED',
    outcome: 'EFFECTIVE',
    openOn: [],
    replaced: of.form.changes.map((change) => {
      const held = heldFor(change, enrollment);
      return held === null ? null : contactOf(held);
    }),
    effectiveOn,
    state: { phase: 'CLOSED', since: world.now },
  };
  return {
    case: after,
    events: [{ act, at: world.now, by, rule, detail: { ...detail, effectiveOn } }],
    effects: [
      ...(all.length === 0 ? [] : [{ type: 'CHANGE_ENROLLMENT' as const, enrollmentId: of.enrollmentId, set: { contacts } }]),
      ...tell(
        after,
        world,
        'CICR_EFFECTIVE',
        rule,
        involved(of).filter((id) => id !== by.partyId),
        { effectiveOn },
      ),
      ...tellContacts(after, all, codes, world),
    ],
  };
};
