import { contactOf, type Contact } from '../../records/index.ts';
import type { CaseView, World } from '../case.ts';
import { enrollmentIn } from '../of-a-case.ts';
import { due } from './deadlines.ts';
import { changedBy, type Changed, type CicrChange } from './form.ts';
import { heldFor, waitingOn, type CicrCase, type CicrPhase } from './model.ts';
import { formOf, isOnline, type CicrFormName } from './route.ts';

/** One change of the form, what was and what is to be side by side. */
type ShownChange = {
  readonly what: CicrChange['what'];
  readonly changed: Changed;
  /** Changed by the portal; otherwise by operations. */
  readonly online: boolean;
  /** On record until the change takes effect; null: nobody, or what the portal does not hold. */
  readonly before: Contact | null;
  /** null: the contact is removed. */
  readonly after: Contact | string | null;
};

type CicrDetails = { readonly form: CicrFormName; readonly changes: readonly ShownChange[] };
export type CicrView = CaseView & {
  readonly phase: CicrPhase | null;
  readonly route: CicrCase['route'];
  readonly details: CicrDetails | null;
};

const afterOf = (change: CicrChange): ShownChange['after'] => {
  switch (change.what) {
    case 'CONTACT':
      return change.contact;
    case 'USER_EMAIL':
      return change.email;
    case 'ADDRESS':
      return change.address;
    default:
      throw new Error(`unknown change ${JSON.stringify(change satisfies never)}`);
  }
};

/** While it is open, what the records hold today; once in effect, what it replaced. A case that came to nothing compares nothing. */
const detailsOf = (of: CicrCase, world: World): CicrDetails | null => {
  if (of.status === 'CLOSED' && of.outcome !== 'EFFECTIVE') return null;
  const enrollment = enrollmentIn(world, of.enrollmentId);
  const before = (change: CicrChange, index: number): Contact | null => {
    if (of.status === 'CLOSED') return of.replaced[index] ?? null;
    const held = heldFor(change, enrollment);
    return held === null ? null : contactOf(held);
  };
  return {
    form: formOf[of.route],
    changes: of.form.changes.map((change, index) => ({
      what: change.what,
      changed: changedBy(change),
      online: isOnline(change),
      before: before(change, index),
      after: afterOf(change),
    })),
  };
};

/** What a reader is shown, on the records as they are now. */
export const view = (of: CicrCase, world: World): CicrView => ({
  phase: of.state.phase === 'CLOSED' ? null : of.state.phase,
  route: of.route,
  effectiveOn: of.effectiveOn,
  receivedOn: null,
  enrollments: [{ enrollmentId: of.enrollmentId, leadTime: null, effectiveOn: of.effectiveOn, outcome: of.outcome }],
  signers: [],
  waitingOn: waitingOn(of),
  deadlines: [...of.resolved, ...due(of).map(({ rule, on }) => ({ rule, on, state: 'PENDING' as const }))],
  details: detailsOf(of, world),
});
