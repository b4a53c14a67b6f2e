import { useMemo } from 'react';
import type { Me, PartyListed } from '../../../../shared/api/index.ts';
import { problemErrors } from '../../../form/problem-errors.ts';
import { useDraft } from '../../../form/use-draft.ts';
import { useMissing } from '../../../form/use-missing.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { emptyDraft, errorsOn, stepOfPath, steps, type Draft, type StepName } from './draft.ts';
import { rolesOf } from '../roles-of.ts';
import type { KnownPartners } from './known-partners.ts';
import { useSubmission, type Together } from './use-submission.ts';

/** The draft with what is known filled in where nothing was typed: the partners of today, and oneself. */
const completed = (draft: Draft, known: KnownPartners, me: Me): Draft => {
  const [leading] = rolesOf(draft.change);
  const self: PartyListed = { partyId: me.party.partyId, name: me.party.name, role: me.party.role, pcn: null, country: '' };
  return {
    ...draft,
    current: { ...known, ...draft.current },
    next: leading !== undefined && leading === me.party.role ? { ...draft.next, [leading]: self } : draft.next,
  };
};

type Going = { readonly step: StepName; readonly goTo: (step: StepName) => void };

/** What is typed, what is wrong with it, and going on: to the next step, to what is missing, or out. */
export const useFormState = (subject: Together, me: Me, known: KnownPartners, { step, goTo }: Going) => {
  const { t } = useTexts();
  const draftKey = `cocp.${me.userId}.${me.party.partyId}.${subject.enrollmentId}`;
  const [typed, keep] = useDraft<Draft>(draftKey, emptyDraft);
  const draft = useMemo(() => completed(typed, known, me), [typed, known, me]);
  const find = () => steps.slice(0, steps.indexOf(step) + 1).flatMap((each) => errorsOn(each, draft, t));
  const { missing, check } = useMissing(find);
  const submission = useSubmission(subject, draftKey, draft, keep);
  return {
    draft,
    submission,
    wasSent: missing.length === 0,
    errors: missing.length > 0 ? missing : problemErrors(submission.error, t.faults),
    change: (changed: Partial<Draft>) => {
      // What is on its way stays known as on its way: it is not to be filed twice.
      if (!submission.isPending) submission.reset();
      keep(changed);
    },
    proceed: () => {
      const [first] = find();
      if (!check() && first !== undefined) goTo(stepOfPath(first.path));
      else if (step !== 'check') goTo(steps[steps.indexOf(step) + 1] ?? 'check');
      else if (!submission.isPending) submission.mutate();
    },
  };
};
