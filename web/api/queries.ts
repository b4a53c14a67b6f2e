import { keepPreviousData, queryOptions, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { CivilDate } from '../../shared/calendar/index.ts';
import type { Language } from '../../shared/records/index.ts';
import type { CaseListed, CaseShown, DeadlineShown, EnrollmentShown, Me, PartyShown, RuleList } from '../../shared/api/index.ts';
import { partyName } from '../../shared/records/party-name.ts';
import { useTexts, type Texts } from '../language/use-texts.tsx';
import { send } from './client.ts';
import { isRefused } from './problem.ts';
import { session } from './session.ts';

/** What another person does is seen within this many milliseconds, while the page is in sight. */
const LIVE = 4_000;
/** Names and rules hardly ever change while somebody looks. */
const LASTING = 10 * 60_000;
const AGAIN = 5_000;

/** What a page waits for and did not get is asked for again, in milliseconds; what there is none of is not. */
const untilThere = ({
  state: { status, error },
}: {
  readonly state: { readonly status: string; readonly error: Error | null };
}): number | false => (status === 'error' && !isRefused(error, 404) ? AGAIN : false);

export const useSession = () => useSyncExternalStore(session.subscribe, session.current);
/** Signed in, and for a party: what the API asks of everybody. */
export const useActsForSomebody = (): boolean => (useSession()?.partyId ?? null) !== null;
export const useSessionExpired = () => useSyncExternalStore(session.subscribe, session.isExpired);

/** Every page of a list. */
export const sendAll = async <Item>(
  path: string,
  query: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const parameters = new URLSearchParams({ ...query, limit: '100', ...(cursor === undefined ? {} : { cursor }) });
    const page = await send<{ readonly items: readonly Item[]; readonly next?: string }>(`${path}?${parameters}`, { signal });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return items;
};

const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => send<Me>('/api/me', { signal }),
  staleTime: LASTING,
});

/** Who the caller is, the organisation by its name in the reader's language. */
export const useMe = () => {
  const actsForSomebody = useActsForSomebody();
  const me = useQuery({ ...meQuery, enabled: actsForSomebody });
  const party = useParties([me.data?.party.partyId])(me.data?.party.partyId);
  const data = useMemo(
    () => (me.data === undefined || party === undefined ? me.data : { ...me.data, party: { ...me.data.party, name: party.name } }),
    [me.data, party],
  );
  const { isError, error, refetch } = me;
  return { data, isError, error, refetch };
};

/** More rows than this are several requests: looked at less often. */
const MANY = 100;
const SELDOM = 20_000;

/** Cases with their words (task sentences) in the language of now. `every`: milliseconds between looks. */
export const useCases = (query: Readonly<Record<string, string>>, { enabled = true, every = LIVE } = {}) => {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['cases', query, language],
    queryFn: ({ signal }) => sendAll<CaseListed>('/api/cases', query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => Math.max(every, (state.data?.length ?? 0) > MANY ? SELDOM : 0),
    enabled,
  });
};

/** Closed cases of which a task is left for one's party: few, however many are over. */
export const useCasesWithTasks = (): readonly CaseListed[] =>
  useCases({ status: 'CLOSED', openTasks: 'true' }, { every: 60_000 }).data ?? [];

export const caseKey = (caseId: string) => ['case', caseId] as const;
export const caseQuery = (caseId: string, language: Language) =>
  queryOptions({
    queryKey: [...caseKey(caseId), language],
    queryFn: ({ signal }) => send<CaseShown>(`/api/cases/${caseId}?with=names`, { signal }),
  });
export const useCase = (caseId: string) => {
  const { language } = useTexts();
  return useQuery({
    ...caseQuery(caseId, language),
    placeholderData: (previous) => (previous?.caseId === caseId || previous?.logNumber === caseId ? previous : undefined),
    refetchInterval: LIVE,
  });
};

export const useEnrollments = (query: Readonly<Record<string, string>>) => {
  // Tasks are told in the language of the request.
  const { language } = useTexts();
  return useQuery({
    queryKey: ['enrollments', query, language],
    queryFn: ({ signal }) => sendAll<EnrollmentShown>('/api/enrollments', query, signal),
    placeholderData: keepPreviousData,
  });
};

const enrollmentQuery = (enrollmentId: string) =>
  queryOptions({
    queryKey: ['enrollment', enrollmentId],
    queryFn: ({ signal }) => send<EnrollmentShown>(`/api/enrollments/${enrollmentId}`, { signal }),
    refetchInterval: untilThere,
  });
export const useEnrollment = (enrollmentId: string, isLive = false) =>
  useQuery({ ...enrollmentQuery(enrollmentId), ...(isLive ? { refetchInterval: LIVE } : {}) });

/** Enrollments by id, of those that may be seen. */
export const useEnrollmentsById = (enrollmentIds: readonly string[]): ReadonlyMap<string, EnrollmentShown> =>
  useQueries({
    queries: [...new Set(enrollmentIds)].map((id) => ({ ...enrollmentQuery(id), staleTime: LASTING })),
    combine: (results) => new Map(results.flatMap(({ data }) => (data === undefined ? [] : [[data.enrollmentId, data] as const]))),
  });

const partyQuery = (partyId: string) =>
  queryOptions({
    queryKey: ['party', partyId],
    queryFn: ({ signal }) => send<PartyShown>(`/api/parties/${partyId}`, { signal }),
    refetchInterval: untilThere,
    staleTime: LASTING,
  });

/** A party, as much of it as the caller may see: all of one's own. */
export const useParty = (partyId: string | undefined) => useQuery({ ...partyQuery(partyId ?? ''), enabled: partyId !== undefined });

export type PartyOf = (partyId: string | null | undefined) => PartyShown | undefined;

/** What a party is called: operations by what they do, everybody else in Japanese by the name in its own script. */
export const calledIn = (party: PartyShown, { t, language }: Pick<Texts, 't' | 'language'>): PartyShown => {
  if (party.role === 'OPERATIONS' && party.region !== undefined) return { ...party, name: t.words.operations[party.region] };
  return { ...party, name: partyName(party, language) };
};

const recordsOf = (results: readonly UseQueryResult<PartyShown>[]) => ({
  isPending: results.some(({ isPending }) => isPending),
  records: new Map(results.flatMap(({ data }) => (data === undefined ? [] : [[data.partyId, data] as const]))),
});

/** Parties by id with both their names, to be found by either. `isPending`: some are still on their way. */
export const usePartyRecords = (
  partyIds: readonly (string | null | undefined)[],
): { readonly recordOf: PartyOf; readonly isPending: boolean } => {
  const { records, isPending } = useQueries({
    queries: [...new Set(partyIds)].filter((id) => typeof id === 'string').map(partyQuery),
    combine: recordsOf,
  });
  return { isPending, recordOf: (partyId) => (typeof partyId === 'string' ? records.get(partyId) : undefined) };
};

/** Parties by id, by their names in the language of now; one that is still on its way is undefined. */
export const useParties = (partyIds: readonly (string | null | undefined)[]): PartyOf => {
  const texts = useTexts();
  const found = useQueries({
    queries: [...new Set(partyIds)].filter((id) => typeof id === 'string').map(partyQuery),
    combine: (results) =>
      new Map(results.flatMap(({ data }) => (data === undefined ? [] : [[data.partyId, calledIn(data, texts)] as const]))),
  });
  return (partyId) => (typeof partyId === 'string' ? found.get(partyId) : undefined);
};

export const useRules = () =>
  useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => send<RuleList>('/api/rules', { signal }),
    staleTime: Infinity,
    select: ({ items }) => items,
  });

/** The caller's deadlines of these days; what they mean if missed is said in the language of now. */
export const useDeadlines = (from: CivilDate | null, to: CivilDate | null) => {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['deadlines', from, to, language],
    queryFn: ({ signal }) =>
      sendAll<DeadlineShown>('/api/deadlines', { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }, signal),
    placeholderData: keepPreviousData,
  });
};
