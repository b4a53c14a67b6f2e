import type { CocpAdviceShown } from '../../../../shared/api/index.ts';
import type { CocpChange } from '../../../../shared/cases/cocp/index.ts';
import { useAdviceOn } from '../../common/advice-frame.tsx';

export type Question = {
  readonly enrollmentIds: readonly string[];
  readonly change: CocpChange;
  readonly requestedEffectiveOn?: string;
};

/** The advice on what is typed so far. */
export const useAdvice = (question: Question | null) => useAdviceOn<CocpAdviceShown>('cocp', question);
