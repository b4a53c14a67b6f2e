import { callerOf, type ActingCaller } from './caller.ts';
import type { CasesSettings } from './cases.ts';

/** Decisions on one request or event, the first included: each after a race that was lost. */
const mostDecisions = 3;

/** AGAIN: what it was decided on has changed meanwhile. */
type Attempt<Result> = Promise<Result | 'AGAIN'>;

/** Decides, and decides again on what has changed meanwhile. `isAnew`: this is not the first decision. */
export const untilSaved = async <Result>(attempt: (isAnew: boolean) => Attempt<Result>): Promise<Result | 'CHANGED_MEANWHILE'> => {
  for (let decisions = 0; decisions < mostDecisions; decisions += 1) {
    const result = await attempt(decisions > 0);
    if (result !== 'AGAIN') return result;
  }
  return 'CHANGED_MEANWHILE';
};

/** Likewise for somebody, whose own rows are then read anew as well. */
export const untilSavedFor = <Result>(
  { store }: Pick<CasesSettings, 'store'>,
  caller: ActingCaller,
  attempt: (acting: ActingCaller) => Attempt<Result>,
): Promise<Result | 'CHANGED_MEANWHILE' | 'NO_MEMBER_ANY_MORE'> => {
  let acting = caller;
  return untilSaved<Result | 'NO_MEMBER_ANY_MORE'>(async (isAnew) => {
    if (isAnew && acting.memberVersion !== null) {
      const membership = await store.getMembership(acting.partyId, acting.userId);
      if (membership === null) return 'NO_MEMBER_ANY_MORE';
      acting = callerOf(membership.member, membership.party);
    }
    return attempt(acting);
  });
};
