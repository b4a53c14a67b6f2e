import { epochMilliseconds, type Instant } from '../../shared/calendar/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import { refuse, type Refused } from '../../shared/cases/refusal.ts';
import type { PartyId, Scan } from '../../shared/records/index.ts';

/** After this many hours an announced scan is forgotten, sent or not: a bucket lets go of it then, too. */
const mostHours = 24;

export const isForgotten = ({ announcedAt }: Scan, now: Instant): boolean =>
  epochMilliseconds(now) - epochMilliseconds(announcedAt) > mostHours * 60 * 60_000;

/**
 * Which scans stand against the limit of a case: those that were found fit, and what the party has tried itself within the hours an
 * announcement lives. What others announce and never send keeps nobody from sending theirs.
 */
export const countsFor =
  (partyId: PartyId, now: Instant) =>
  (scan: Scan): boolean =>
    scan.state === 'SCAN_RECEIVED' || (scan.announcedBy.partyId === partyId && !isForgotten(scan, now));

/** Whoever may do anything for a party on the case may send its scan. */
export const lacksRight = ({ may }: Caller): Refused | null =>
  may.includes('SUBMIT') || may.includes('SIGN') ? null : refuse('NOT_ALLOWED_TO_YOU', null, '', { may: 'SUBMIT' });

/** Why no scan of a case is taken from a caller now; null: one is. */
export const mayUpload = (of: AnyCase, caller: Caller): Refused | null => {
  const { paper } = kindOf(of);
  const refusal = paper === undefined ? refuse('NOT_POSSIBLE_NOW', 'SCAN-MATCH', '', { phase: of.state.phase }) : paper.awaits(of);
  return refusal ?? lacksRight(caller);
};
