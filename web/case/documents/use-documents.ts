import { useQuery } from '@tanstack/react-query';
import type { CaseShown, DocumentList } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { whileSame } from '../../api/while-same.ts';

/** Milliseconds between looks: while one is being made, and while none is. */
const SOON = 2_000;
const SELDOM = 30_000;

export const documentsKey = (caseId: string) => ['documents', caseId] as const;

/** The documents of a case, asked for anew with each of its versions. `at`: where they are, for whoever holds a link. */
export const useDocuments = ({ caseId, version }: Pick<CaseShown, 'caseId' | 'version'>, at = `/api/cases/${caseId}/documents`) =>
  useQuery({
    queryKey: [...documentsKey(caseId), version, at],
    queryFn: ({ signal }) => send<DocumentList>(at, { signal }),
    placeholderData: whileSame(caseId),
    retry: false,
    refetchInterval: ({ state }) => (state.data !== undefined && state.data.pending !== null ? SOON : SELDOM),
  });

export type DocumentListed = DocumentList['items'][number];

/** The last that was issued is the valid one. */
export const validOf = (items: readonly DocumentListed[]): DocumentListed | undefined => items.at(-1);
