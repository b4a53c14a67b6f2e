import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CocpAdviceShown } from '../../shared/api/index.ts';
import type { CocpChange } from '../../shared/cases/cocp/index.ts';
import { send } from '../api/client.ts';
import { useTexts } from '../language/use-texts.tsx';

export type Question = {
  readonly enrollmentIds: readonly string[];
  readonly change: CocpChange;
  readonly requestedEffectiveOn?: string;
};

/** The advice on what is typed so far; the one before stays in sight until the next is there. */
export const useAdvice = (question: Question | null) => {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['advice', question, language],
    queryFn: ({ signal }) => send<CocpAdviceShown>('/api/advice/cocp', { body: question, signal }),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });
};
