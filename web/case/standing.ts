import type { CivilDate } from '../../shared/calendar/index.ts';
import { daysBetween } from '../../shared/calendar/index.ts';
import type { CaseListed } from '../../shared/api/index.ts';
import type { CocpChange, SignerRole } from '../../shared/cases/cocp/index.ts';
import type { Region } from '../../shared/records/index.ts';
import type { Step } from '../../shared/texts/en/page/work.ts';

type Signers = readonly { readonly role: SignerRole; readonly partyId: string; readonly signedOn: CivilDate | null }[];

/** What changes, read from who signs: lists carry no form. */
export const changeOf = (signers: Signers): CocpChange => {
  const has = (role: SignerRole) => signers.some((signer) => signer.role === role);
  if (has('NEW_ADVISOR')) return 'SOFTWARE_ADVISOR';
  if (!has('NEW_RESELLER')) return 'DISTRIBUTOR';
  return has('NEW_DISTRIBUTOR') ? 'RESELLER_AND_DISTRIBUTOR' : 'RESELLER';
};

type Looked = Pick<CaseListed, 'status' | 'phase' | 'route' | 'signers' | 'waitingOn' | 'acts'>;

/** International and manual: on paper (COCP-INK). */
export const isOnPaper = ({ route }: Pick<CaseListed, 'route'>, region: Region | undefined): boolean =>
  route === 'MANUAL' && region === 'INTERNATIONAL';

/** Is the submitter to correct the form? Then it waits on the submitter although it is others who have yet to sign. */
const isReturned = ({ signers, waitingOn, acts }: Looked, onPaper: boolean): boolean => {
  if (acts.includes('correct')) return true;
  const unsigned = signers.filter(({ signedOn }) => signedOn === null).map(({ partyId }) => partyId);
  const inTurn = new Set(onPaper ? unsigned : unsigned.slice(0, 1));
  return inTurn.size !== waitingOn.length || waitingOn.some((partyId) => !inTurn.has(partyId));
};

/** What the case waits for. */
export const stepOf = (of: Looked, region: Region | undefined): Step => {
  if (of.status === 'CLOSED') return 'CLOSED';
  switch (of.phase) {
    case 'SIGNING':
      if (isReturned(of, isOnPaper(of, region))) return 'CORRECT';
      return isOnPaper(of, region) ? 'SIGN_ON_PAPER' : 'SIGN';
    case 'RECEIPT':
      return 'RECEIVE';
    case 'REVIEW':
      return 'REVIEW';
    case 'LATE':
      return 'CHOOSE_WHEN_LATE';
    case 'OVERRIDE':
      return 'DECIDE_OVERRIDE';
    case 'SCHEDULED':
      return 'SCHEDULED';
    case null:
      return 'CLOSED';
    default:
      throw new Error(`unknown phase ${String(of.phase satisfies never)}`);
  }
};

export type Clock =
  | { readonly kind: 'DUE' | 'LATE'; readonly days: number; readonly on: CivilDate }
  /** `isSettled`: countersigned, it comes by itself. */
  | { readonly kind: 'EFFECTIVE'; readonly days: number; readonly on: CivilDate; readonly isSettled: boolean }
  | { readonly kind: 'NONE' };

/** The nearer a date, the louder it is said. */
const soonWithin = 7;
export const isSoon = (clock: Clock): boolean => clock.kind === 'DUE' && clock.days <= soonWithin;

const isLeadTime = (rule: string): boolean => rule.startsWith('COCP-LEAD-');

/**
 * The clock of an open case: what was missed and still matters, else the next date.
 * A missed lead time matters until the new partner has chosen what to do about it.
 */
export const clockOf = (of: Pick<CaseListed, 'status' | 'phase' | 'deadlines' | 'effectiveOn'>, today: CivilDate): Clock => {
  if (of.status === 'CLOSED') return { kind: 'NONE' };
  const mattersStill = of.phase === 'SIGNING' || of.phase === 'RECEIPT' || of.phase === 'LATE' || of.phase === 'OVERRIDE';
  const missed = of.deadlines.findLast(({ rule, state }) => state === 'MISSED' && isLeadTime(rule));
  if (mattersStill && missed !== undefined) {
    return { kind: 'LATE', days: Math.max(daysBetween(missed.on, today), 0), on: missed.on };
  }
  const next = of.deadlines.find(({ state }) => state === 'PENDING');
  if (next !== undefined) return { kind: 'DUE', days: daysBetween(today, next.on), on: next.on };
  return of.effectiveOn === null
    ? { kind: 'NONE' }
    : { kind: 'EFFECTIVE', days: Math.max(daysBetween(today, of.effectiveOn), 0), on: of.effectiveOn, isSettled: of.phase === 'SCHEDULED' };
};

/** Waits on this party: an act of the case, or a task that is left of it. */
export const isWaitingOn = (of: Pick<CaseListed, 'waitingOn' | 'tasks'>, partyId: string): boolean =>
  of.waitingOn.includes(partyId) || of.tasks.some((task) => task.partyId === partyId && task.state === 'OPEN');

/** Late first, then by date, then those without one. */
export const byUrgency = (a: Clock, b: Clock): number => {
  const rank = (clock: Clock): string => (clock.kind === 'NONE' ? '2' : `${clock.kind === 'LATE' ? 0 : 1}${clock.on}`);
  const [left, right] = [rank(a), rank(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
