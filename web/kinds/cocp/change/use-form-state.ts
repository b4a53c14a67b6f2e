import { useMemo } from 'react';
import type { Me, PartyListed } from '../../../../shared/api/index.ts';
import type { CocpChange } from '../../../../shared/cases/cocp/index.ts';
import { problemErrors } from '../../../form/problem-errors.ts';
import { useDraft } from '../../../form/use-draft.ts';
import { useMissing } from '../../../form/use-missing.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { emptyDraft, errorsOn, isOneself, stepNamed, stepOfPath, stepsOf, type Draft, type StepName } from './draft.ts';
import { rolesOf } from '../roles-of.ts';
import type { KnownPartners } from './known-partners.ts';
import { useSubmission, type Together } from './use-submission.ts';

/** The draft with what is known filled in where nothing was typed: the only change there is to choose, the partners of today, and oneself. */
const completed = (typed: Draft, known: KnownPartners, me: Me, changes: readonly CocpChange[]): Draft => {
  const [only = null] = changes.length === 1 ? changes : [];
  const draft = { ...typed, change: typed.change ?? only };
  const self = rolesOf(draft.change).find((role) => isOneself(role, draft, me.party.role));
  const party: PartyListed = { partyId: me.party.partyId, name: me.party.name, role: me.party.role, pcn: null, country: '' };
  return {
    ...draft,
    current: { ...known, ...draft.current },
    next: self === undefined ? draft.next : { ...draft.next, [self]: party },
  };
};

type Going = {
  /** The step the address names. */
  readonly named: string | undefined;
  readonly goTo: (step: StepName) => void;
  /** What there is to choose from. */
  readonly changes: readonly CocpChange[];
};

/** What is typed, what is wrong with it, and going on: to the next step, to what is missing, or out. */
export const useFormState = (subject: Together, me: Me, known: KnownPartners, { named, goTo, changes }: Going) => {
  const { t } = useTexts();
  const draftKey = `cocp.${me.userId}.${me.party.partyId}.${subject.enrollmentId}`;
  const [typed, keep] = useDraft<Draft>(draftKey, emptyDraft);
  const draft = useMemo(() => completed(typed, known, me, changes), [typed, known, me, changes]);
  const steps = stepsOf(draft, me.party.role);
  const step = stepNamed(named, steps);
  const find = () => steps.slice(0, steps.indexOf(step) + 1).flatMap((each) => errorsOn(each, draft, t));
  const { missing, check } = useMissing(find);
  const submission = useSubmission(subject, draftKey, draft, keep);
  return {
    draft,
    steps,
    step,
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
