import type { CaseShown } from '../../shared/api/index.ts';
import { nextOf } from '../../shared/cases/next-of.ts';
import { useToday } from '../api/local.ts';
import { kindOnPage } from '../kinds/index.ts';
import { useTexts } from '../language/use-texts.tsx';
import { stepWords } from './standing.ts';
import type { CaseNames } from './use-case-names.ts';

/** The one sentence that everybody sees alike. `isAfterAct`: what was done to get there was said just before. */
export const useStanding = (of: CaseShown, names: CaseNames, isAfterAct = false): string => {
  const { t, date } = useTexts();
  const today = useToday(names.enrollment?.timeZone);
  if (of.outcome !== null) {
    const { ended, endedAfter } = kindOnPage(of).words(t);
    const after = isAfterAct ? endedAfter[of.outcome] : undefined;
    return (
      after ??
      ended[of.outcome]({
        on: of.effectiveOn === null ? null : date(of.effectiveOn),
        isAhead: of.effectiveOn !== null && today !== undefined && today < of.effectiveOn,
      })
    );
  }
  const next = of.phase === 'SCHEDULED' ? of.effectiveOn : (nextOf(of.deadlines)?.on ?? null);
  const { standing, after } = stepWords(of, t);
  return ((isAfterAct ? after : undefined) ?? standing)({ who: names.namesOf(of.waitingOn), by: next === null ? null : date(next) });
};
