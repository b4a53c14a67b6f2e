import { useMemo } from 'react';
import type { FieldError, Me, PartyListed } from '../../../../shared/api/index.ts';
import type { CocpChange } from '../../../../shared/cases/cocp/index.ts';
import { problemErrors } from '../../../form/problem-errors.ts';
import { useDraft } from '../../../form/use-draft.ts';
import { useMissing } from '../../../form/use-missing.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { parseDate, problemOfDate } from '../../../dates/parse-date.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { draftKeyOf, emptyDraft, errorsOn, isOneself, stepNamed, stepOfPath, stepsOf, type Draft, type StepName } from './draft.ts';
import { rolesOf } from '../roles-of.ts';
import type { KnownPartners } from './known-partners.ts';
import { useSubmission, type Together } from './use-submission.ts';

/** What is wrong with the dates that some of several enrollments have of their own. */
const ownDateErrors = ({ dates }: Draft, t: PageTexts): readonly FieldError[] =>
  Object.entries(dates).flatMap(([enrollmentId, typed]) => {
    const parsed = parseDate(typed);
    return 'date' in parsed ? [] : [{ path: `/dates/${enrollmentId}`, message: problemOfDate(parsed, t) }];
  });

/** The draft with what is known filled in where nothing was typed: the only change there is to choose, the partners of today, and oneself. */
const completed = (typed: Draft, known: KnownPartners, me: Me, changes: readonly CocpChange[], together: readonly string[]): Draft => {
  const [only = null] = changes.length === 1 ? changes : [];
  const draft = { ...typed, change: typed.change ?? only };
  const self = rolesOf(draft.change).find((role) => isOneself(role, draft, me.party.role));
  const party: PartyListed = { partyId: me.party.partyId, name: me.party.name, role: me.party.role, pcn: null, country: '' };
  const isSeveral = together.length > 1;
  return {
    ...draft,
    // Of several nobody goes through the dates one by one who wants what is regular.
    dateKind: draft.dateKind ?? (isSeveral ? 'REGULAR' : null),
    dates: Object.fromEntries(Object.entries(draft.dates).filter(([id]) => isSeveral && together.includes(id))),
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
  const draftKey = draftKeyOf(me, subject.enrollmentId);
  const [typed, keep] = useDraft<Draft>(draftKey, emptyDraft);
  const draft = useMemo(() => completed(typed, known, me, changes, subject.together), [typed, known, me, changes, subject.together]);
  const steps = stepsOf(draft, me.party.role);
  const step = stepNamed(named, steps);
  const find = () =>
    steps
      .slice(0, steps.indexOf(step) + 1)
      .flatMap((each) => [...errorsOn(each, draft, t), ...(each === 'date' ? ownDateErrors(draft, t) : [])]);
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
