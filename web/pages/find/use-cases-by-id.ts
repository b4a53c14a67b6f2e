import { useQueries } from '@tanstack/react-query';
import type { CaseShown } from '../../../shared/api/index.ts';
import { caseQuery } from '../../api/queries.ts';
import { useTexts } from '../../language/use-texts.tsx';

/** Cases by id, of those that may be seen. */
export const useCasesById = (caseIds: readonly string[]): readonly CaseShown[] => {
  const { language } = useTexts();
  return useQueries({
    queries: [...new Set(caseIds)].map((id) => caseQuery(id, language)),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
};
