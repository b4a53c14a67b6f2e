import { QueryClient, type Query } from '@tanstack/react-query';
import { Unreachable } from './problem.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // A refusal stays one however often it is asked; only silence is worth asking again.
      retry: (failures, error) => error instanceof Unreachable && failures < 2,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

/** What was read by whoever is signed in, and is nobody else's to see: all but what everybody reads. */
export const isOfPerson = ({ queryKey }: Pick<Query, 'queryKey'>): boolean => queryKey[0] !== 'local' && queryKey[0] !== 'rules';
