import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Me } from '../../../../shared/api/index.ts';
import { keepDraft, readDraft } from '../../../form/use-draft.ts';
import { chosenEnrollments } from '../../../packages/chosen.ts';
import { draftKeyOf } from './draft.ts';

/** The enrollments a form is filled in for, its own first, and going on without some of them: what is typed goes with it. */
export const useTogether = (me: Me, enrollmentId: string, several: boolean) => {
  const navigate = useNavigate({ from: '/enrollments/$enrollmentId/change' });
  const [together, setTogether] = useState<readonly [string, ...string[]]>(() =>
    several ? chosenEnrollments.with(enrollmentId) : [enrollmentId],
  );
  const leaveOut = (left: readonly string[]) => {
    const [first, ...others] = together.filter((id) => !left.includes(id));
    if (first === undefined) return;
    const typed = readDraft(draftKeyOf(me, enrollmentId));
    if (typed !== null) keepDraft(draftKeyOf(me, first), typed);
    chosenEnrollments.keep([first, ...others]);
    setTogether([first, ...others]);
    void navigate({
      params: { enrollmentId: first },
      search: ({ step }) => ({ ...(step === undefined ? {} : { step }), ...(others.length > 0 ? { several: true } : {}) }),
      replace: true,
      resetScroll: false,
    });
  };
  return { together, leaveOut };
};
