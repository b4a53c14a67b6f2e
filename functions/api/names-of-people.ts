import type { Caller } from '../../shared/cases/case.ts';
import type { Member, PartyId, UserId } from '../../shared/records/index.ts';
import type { Store } from '../store/index.ts';
import { seesAllOfParty } from './access.ts';

/** Somebody acting for a party. */
type Acting = { readonly userId: UserId; readonly partyId: PartyId };

/**
 * The people who did something, each once, as far as the caller may know them: operations everybody, others those of their own party.
 * Whoever has left the party since is not among them.
 */
export const knownPeople = async (
  acting: readonly Acting[],
  caller: Caller,
  { getMember }: Pick<Store, 'getMember'>,
): Promise<readonly Member[]> => {
  const each = new Map(acting.filter((by) => seesAllOfParty(caller, by)).map((by) => [`${by.partyId} ${by.userId}`, by]));
  const members = await Promise.all([...each.values()].map(({ partyId, userId }) => getMember(partyId, userId)));
  return members.filter((member) => member !== null);
};
