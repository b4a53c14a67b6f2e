import { queryOptions, useQuery } from '@tanstack/react-query';
import type { LookedUp, PartyList } from '../../shared/api/index.ts';
import { partyName } from '../../shared/records/party-name.ts';
import { useTexts } from '../language/use-texts.tsx';
import { send } from './client.ts';
import { kept } from './kept.ts';

/** An enrollment the caller found by its numbers without being on it: what little may be known of it. */
export type Found = LookedUp & { readonly number: string };

const keyOf = (enrollmentId: string) => `kigen.found.${enrollmentId}`;

export const rememberFound = (found: Found): void => kept.write(keyOf(found.enrollmentId), found);

export const foundEarlier = (enrollmentId: string): Found | null => kept.read(keyOf(enrollmentId));

const institutionsCalled = (name: string) =>
  queryOptions({
    queryKey: ['institutions called', name],
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ role: 'INSTITUTION', q: name, limit: '20', with: 'names' });
      const { items } = await send<PartyList>(`/api/parties?${query}`, { signal });
      return items.filter((party) => party.name === name);
    },
    staleTime: Infinity,
  });

/**
 * What an institution is called in the language of now, of which only the name is known: by the name in its own script, where exactly
 * one is called that; until then, and else, by the name that is known.
 */
export const useInstitutionCalled = (name: string): string => {
  const { language } = useTexts();
  const { data } = useQuery({ ...institutionsCalled(name), enabled: language === 'ja' && name !== '' });
  const [only, another] = data ?? [];
  return only === undefined || another !== undefined ? name : partyName(only, language);
};
