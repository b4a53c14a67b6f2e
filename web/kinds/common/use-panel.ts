import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CaseShown } from '../../../shared/api/index.ts';
import { codeOf } from '../../design/lazy-part.tsx';
import { completeTask } from '../../case/acts-order.ts';
import { kindOnPage } from '../index.ts';

/** The form of an act, once those of its kind are loaded. */
export const panelQuery = (of: CaseShown, act: string) =>
  queryOptions({
    queryKey: ['forms', of.kind, act],
    queryFn: async () => {
      const Panel =
        act === completeTask ? (await import('./complete-task-form.tsx')).CompleteTaskForm : (await kindOnPage(of).forms())[act];
      // What is signed comes with the form that signs it: coming later it would push away the field somebody is already in.
      const { Reading } = kindOnPage(of);
      if (act === 'sign' && Reading !== undefined) await codeOf(Reading);
      if (Panel === undefined) throw new Error(`no form for ${act} of ${of.kind}`);
      return { Panel };
    },
    staleTime: Infinity,
    // The code of the page itself: where it does not come, asking again at once does not help.
    retry: false,
  });

export const usePanel = (of: CaseShown, act: string) => useQuery(panelQuery(of, act));
