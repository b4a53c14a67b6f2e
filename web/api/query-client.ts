import { QueryClient } from '@tanstack/react-query';
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
