import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { CaseList, CaseListed } from '../../../../shared/api/index.ts';
import { send } from '../../../api/client.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import type { Names } from './rows.ts';

/** A list of hundreds is several requests: looked at every twenty seconds, so that nobody waits for one who only looks. */
const SELDOM = 20_000;
const HALF_AN_HOUR = 30 * 60_000;

/** Cases with the names they need, page by page: the first is shown while the others come; looked at anew, all change at once. */
export const useRegion = (query: Readonly<Record<string, string>>, every: number | false = SELDOM) => {
  const { language } = useTexts();
  const found = useInfiniteQuery({
    queryKey: ['cases', 'with-names', query, language],
    queryFn: ({ pageParam, signal }) =>
      send<CaseList>(
        `/api/cases?${new URLSearchParams({ ...query, with: 'names', limit: '100', ...(pageParam === null ? {} : { cursor: pageParam }) })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? null,
    placeholderData: keepPreviousData,
    // Somebody reads a case for longer than the five minutes a list is usually kept, and comes back to where they were.
    gcTime: HALF_AN_HOUR,
    refetchInterval: ({ state }) => (state.data?.pages.at(-1)?.next === undefined ? every : false),
  });
  const { hasNextPage, isFetching, fetchNextPage, isError } = found;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const { data } = found;
  const read = useMemo(
    () =>
      data === undefined
        ? undefined
        : {
            cases: data.pages.flatMap(({ items }): readonly CaseListed[] => items),
            names: {
              enrollments: new Map(
                data.pages.flatMap(({ names }) => (names?.enrollments ?? []).map((of) => [of.enrollmentId, of] as const)),
              ),
              parties: new Map(data.pages.flatMap(({ names }) => (names?.parties ?? []).map((of) => [of.partyId, of] as const))),
            } satisfies Names,
          },
    [data],
  );
  return {
    data: read,
    isWhole: !hasNextPage && data !== undefined,
    isError,
    error: found.error,
    /** From where it failed: what is read already stays. */
    refetch: hasNextPage ? fetchNextPage : found.refetch,
  };
};
