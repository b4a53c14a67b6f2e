import type { PartyListed } from '../../../shared/api/index.ts';
import { wordsOfParty } from '../../../shared/search/words-of-enrollment.ts';

/** What an organisation of a list is found by, as far as the list tells. */
export const wordsOfListed = (of: PartyListed): readonly string[] => wordsOfParty({ ...of, nameLocal: of.nameLocal ?? null });
