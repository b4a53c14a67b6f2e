import { queryOptions } from '@tanstack/react-query';
import type { LinkShown } from '../../../shared/api/index.ts';
import type { Language } from '../../../shared/records/index.ts';
import { send } from '../../api/client.ts';

/** What a link leads to. Looking decides nothing; it is looked at once and not again while somebody types. */
export const linkQuery = (secret: string, language: Language) =>
  queryOptions({
    queryKey: ['link', secret, language],
    queryFn: ({ signal }) => send<LinkShown>(`/api/links/${secret}`, { signal }),
    staleTime: Infinity,
    retry: false,
  });
