import type { CaseShown, Me } from '../../shared/api/index.ts';

/**
 * Whom the reader may have decide without an account: people of their own party, or those of another where they filed the case or are
 * operations (LINK-WHO). Only to spare people what would be refused; the API decides.
 */
export const mayInviteFor = (partyId: string, { openedBy }: Pick<CaseShown, 'openedBy'>, { party }: Pick<Me, 'party'>): boolean =>
  party.role === 'OPERATIONS' || [partyId, openedBy?.partyId].includes(party.partyId);
