import { useQuery } from '@tanstack/react-query';
import type { CaseShown } from '../../../shared/api/index.ts';
import { completeTask } from '../../case/acts-order.ts';
import { kindOnPage } from '../index.ts';

/** The form of an act, once those of its kind are loaded. */
export const usePanel = (of: CaseShown, act: string) =>
  useQuery({
    queryKey: ['forms', of.kind, act],
    queryFn: async () => {
      const Panel =
        act === completeTask ? (await import('./complete-task-form.tsx')).CompleteTaskForm : (await kindOnPage(of).forms())[act];
      if (Panel === undefined) throw new Error(`no form for ${act} of ${of.kind}`);
      return { Panel };
    },
    staleTime: Infinity,
    // The code of the page itself: where it does not come, asking again at once does not help.
    retry: false,
  });
