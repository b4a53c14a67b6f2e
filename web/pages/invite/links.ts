import { useQuery } from '@tanstack/react-query';
import type { LinkList } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';

export type LinkListed = LinkList['items'][number];

/** Of the links sent for a case, as they were read. */
export const linksKey = (caseId: string) => ['links', caseId] as const;

/** The links sent for a case, as far as the reader may know of them. */
export const useLinks = (caseId: string) =>
  useQuery({
    queryKey: linksKey(caseId),
    queryFn: ({ signal }) => send<LinkList>(`/api/cases/${caseId}/links`, { signal }),
  });

/** It may still be decided with, now or when its holder's turn comes. */
export const isUnderWay = ({ state, notNeeded }: Pick<LinkListed, 'state' | 'notNeeded'>): boolean =>
  notNeeded === null && (state === 'OPEN' || state === 'NOT_NOW');
