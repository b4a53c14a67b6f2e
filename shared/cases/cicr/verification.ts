import type { CivilDate } from '../../calendar/index.ts';
import { contactRole, isSameAddress, type Contact, type ContactRole, type Enrollment, type PartyId } from '../../records/index.ts';
import type { Decision, World } from '../case.ts';
import { enrollmentIn, todayOf } from '../of-a-case.ts';
import type { CicrCase } from './model.ts';
import { tellContact } from './telling.ts';

const awaiting = ({ contacts }: Enrollment, code: string): readonly ContactRole[] =>
  contactRole.options.filter((role) => contacts[role]?.awaits === code);

/** Does an address on the enrollment still wait for this code? Once it was given, or the contact is another's, none does. */
export const isAwaited = (enrollment: Enrollment, code: string): boolean => awaiting(enrollment, code).length > 0;

type Verified = {
  readonly decision: Decision<CicrCase>;
  readonly roles: readonly ContactRole[];
  readonly emailVerifiedOn: CivilDate;
  readonly institutionId: PartyId;
};

/**
 * Somebody reads mail at the address and gave its code back: the contacts who wait for it are verified, and told now (CICR-TOLD).
 * The case has closed by then; its history gets an entry that names the roles and nobody. null: nobody waits for this code.
 */
export const verifyContact = (of: CicrCase, code: string, world: World): Verified | null => {
  const enrollment = enrollmentIn(world, of.enrollmentId);
  const roles = awaiting(enrollment, code);
  const emailVerifiedOn = todayOf(of, world);
  const contacts: Enrollment['contacts'] = { ...enrollment.contacts };
  for (const role of roles) {
    const held = contacts[role];
    if (held !== undefined) contacts[role] = { ...held, emailVerifiedOn, awaits: null };
  }
  const verified = roles.flatMap((role) => contacts[role] ?? []);
  const isVerified = (to: Contact | null): boolean => to !== null && verified.some((held) => isSameAddress(held, to));
  const change = of.form.changes.findIndex((each) => each.what === 'CONTACT' && isVerified(each.contact));
  if (roles.length === 0 || change === -1) return null;
  const changes: readonly string[] = roles;
  const decision: Decision<CicrCase> = {
    case: of,
    events: [{ act: 'verify-contact', at: world.now, by: null, rule: 'CICR-TOLD', detail: { changes, emailVerifiedOn } }],
    effects: [
      { type: 'CHANGE_ENROLLMENT', enrollmentId: of.enrollmentId, set: { contacts } },
      tellContact(of, world, 'CICR_CONTACT', { change, side: 'NEW' }, { changes }),
    ],
  };
  return { decision, roles, emailVerifiedOn, institutionId: enrollment.institutionId };
};
