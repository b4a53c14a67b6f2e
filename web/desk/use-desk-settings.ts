import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DeskInput, DeskShown, DeskView } from '../../shared/api/index.ts';
import { send } from '../api/client.ts';
import { isRefused } from '../api/problem.ts';

const key = ['me', 'desk'];
const none: readonly DeskView[] = [];

/** Saves on what stands; where another window was quicker, once more on what it left. */
const save = async (change: (before: DeskShown) => DeskInput, known: DeskShown): Promise<DeskShown> => {
  const put = (before: DeskShown) => send<DeskShown>('/api/me/desk', { method: 'PUT', body: change(before), ifMatch: before.version });
  try {
    return await put(known);
  } catch (error) {
    if (!isRefused(error, 412)) throw error;
    return put(await send<DeskShown>('/api/me/desk'));
  }
};

/** How this person works with the page; until it is known, single keys do nothing. */
export const useDeskSettings = () => {
  const queries = useQueryClient();
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => send<DeskShown>('/api/me/desk', { signal }), staleTime: 60_000 });
  const mutation = useMutation({
    mutationFn: async (change: (before: DeskShown) => DeskInput) => {
      const known = data ?? (await send<DeskShown>('/api/me/desk'));
      return save(change, known);
    },
    onSuccess: (after) => queries.setQueryData(key, after),
  });
  const { mutate } = mutation;
  return {
    views: data?.views ?? none,
    singleKeys: data?.singleKeys ?? false,
    error: mutation.error,
    isPending: mutation.isPending,
    switchKeys: useCallback((singleKeys: boolean) => mutate(({ views }) => ({ views, singleKeys })), [mutate]),
    /** Keeps a view; one of the same name is replaced. */
    keep: useCallback(
      (view: DeskView) =>
        mutate(({ views, singleKeys }) => ({ singleKeys, views: [...views.filter(({ name }) => name !== view.name), view] })),
      [mutate],
    ),
    forget: useCallback(
      (name: string) => mutate(({ views, singleKeys }) => ({ singleKeys, views: views.filter((view) => view.name !== name) })),
      [mutate],
    ),
  };
};
export type DeskSettings = ReturnType<typeof useDeskSettings>;
