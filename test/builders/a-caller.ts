import type { Caller } from '../../shared/cases/case.ts';
import type { Party } from '../../shared/records/index.ts';
import { parties } from './a-party.ts';

/** Somebody of this party, who may do everything there where nothing else is said. */
export const aCaller = (of: Party | string, who: Partial<Pick<Caller, 'userId' | 'may'>> = {}): Caller => {
  const party = typeof of === 'string' ? parties().get(of) : of;
  if (party === undefined) throw new Error('that is nobody in the cast');
  const { partyId, role, region } = party;
  return { userId: `U-${partyId}`, partyId, role, region, may: ['SUBMIT', 'SIGN', 'MANAGE'], ...who };
};
