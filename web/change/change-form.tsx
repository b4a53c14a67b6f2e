import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { EnrollmentShown, Me } from '../../shared/api/index.ts';
import type { SignerRole } from '../../shared/cases/cocp/index.ts';
import { useToday } from '../api/local.ts';
import { isRefused } from '../api/problem.ts';
import { useEnrollments } from '../api/queries.ts';
import { PageHead } from '../design/page-head.tsx';
import { Form, SubmitButton } from '../form/form.tsx';
import { useTexts } from '../language/use-texts.tsx';
import { AdvicePanel } from './advice-panel.tsx';
import './change-form.css';
import { changesFor } from './changes-for.ts';
import { CheckStep } from './check-step.tsx';
import { formOf, stepNamed, steps, type Draft, type StepName } from './draft.ts';
import type { KnownPartners } from './known-partners.ts';
import { Progress } from './progress.tsx';
import { ChangeStep, CurrentStep, DateStep, NextStep } from './steps.tsx';
import type { Subject } from './subject.ts';
import { useAdvice, type Question } from './use-advice.ts';
import { useFormState } from './use-form-state.ts';

/** Focus goes to the title of a new step, not when the page opens, and not away from what is wrong there. */
const useFocusOnStep = (step: StepName, hasErrors: boolean) => {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step && !hasErrors) title.current?.focus();
    before.current = step;
  }, [step, hasErrors]);
  return title;
};

/** Other enrollments of the same institution that the caller is on: they may go on the same form. */
const useFurther = ({ enrollmentId }: Subject): readonly EnrollmentShown[] => {
  const { data: own = [] } = useEnrollments({});
  const institutionId = own.find((each) => each.enrollmentId === enrollmentId)?.institutionId;
  return own.filter((each) => each.institutionId === institutionId && each.enrollmentId !== enrollmentId && each.resellerId !== undefined);
};

/** Who signs in a role, as far as it is known while the form is filled in. */
const signerName = (role: SignerRole, { next }: Draft, { institutionName }: Subject): string | undefined =>
  ({
    INSTITUTION: institutionName,
    RESELLER: undefined,
    NEW_RESELLER: next.RESELLER?.name,
    NEW_DISTRIBUTOR: next.DISTRIBUTOR?.name,
    NEW_ADVISOR: next.ADVISOR?.name,
  })[role];

function Obstacles({ subject, mayChange }: { readonly subject: Subject; readonly mayChange: boolean }) {
  const { t } = useTexts();
  const [open] = subject.openCases ?? [];
  return (
    <>
      {mayChange ? null : (
        <p className="notice" data-tone="soon">
          {t.cocp.notForYou}
        </p>
      )}
      {open === undefined ? null : (
        <p className="notice" data-tone="soon">
          {t.enrollment.notOpenable}{' '}
          <Link to="/cases/$caseId" params={{ caseId: open }}>
            {t.cocp.toCase}
          </Link>
        </p>
      )}
    </>
  );
}

type Props = { readonly subject: Subject; readonly me: Me; readonly known: KnownPartners };

/** The guided form, the advice beside it. */
export function ChangeForm({ subject, me, known }: Props) {
  const { t } = useTexts();
  const navigate = useNavigate({ from: '/enrollments/$enrollmentId/change' });
  const step = stepNamed(useSearch({ from: '/signed-in/enrollments/$enrollmentId/change' }).step);
  const goTo = (next: StepName) => void navigate({ search: { step: next }, resetScroll: false });
  const { draft, change, errors, isRefused: wasSent, proceed, submission } = useFormState(subject, me, known, { step, goTo });
  const title = useFocusOnStep(step, errors.length > 0);
  const today = useToday(subject.timeZone);
  const further = useFurther(subject);
  const { held } = subject;
  const changes = changesFor(me, {
    ...subject,
    ...(held === undefined ? {} : { resellerId: held.RESELLER ?? '', distributorId: held.DISTRIBUTOR, advisorId: held.ADVISOR }),
  });

  const question: Question | null =
    draft.change === null ? null : { enrollmentIds: [subject.enrollmentId, ...draft.enrollmentIds], change: draft.change };
  const { requestedEffectiveOn } = formOf(draft);
  const advice = useAdvice(
    question === null ? null : { ...question, ...(requestedEffectiveOn === undefined ? {} : { requestedEffectiveOn }) },
  );
  const regular = useAdvice(step === 'date' ? question : null);

  const shared = { draft, change, subject, me };
  const nameOf = (role: SignerRole) => signerName(role, draft, subject);
  const [first = 'INSTITUTION'] = advice.data?.signers ?? [];
  const isFirstSelf = (first === 'INSTITUTION') === (me.party.role === 'INSTITUTION');
  const others = further.filter(({ enrollmentId }) => draft.enrollmentIds.includes(enrollmentId));
  const openLog = isRefused(submission.error) ? submission.error.problem.logNumber : undefined;
  return (
    <div className="page">
      <PageHead
        title={t.cocp.title}
        above={
          <p className="quiet">
            {subject.institutionName} · <span className="number">{subject.number}</span>
          </p>
        }
      />
      <Progress step={step} />
      <Obstacles subject={subject} mayChange={changes.length > 0} />
      <div className="beside">
        <Form
          errors={errors}
          // A new form for each step: focus goes to what is wrong there.
          key={step}
          title={wasSent ? t.cocp.refused : undefined}
          extra={
            openLog === undefined ? null : (
              <Link to="/cases/$caseId" params={{ caseId: openLog }}>
                {t.faults.see(openLog)}
              </Link>
            )
          }
          onSubmit={proceed}
        >
          <h2 className="hidden-but-read" ref={title} tabIndex={-1}>
            {t.cocp.stepOf({ step: steps.indexOf(step) + 1, of: steps.length })}: {t.cocp.steps[step]}
          </h2>
          {step === 'change' ? <ChangeStep {...shared} changes={changes} further={further} /> : null}
          {step === 'current' ? <CurrentStep {...shared} /> : null}
          {step === 'next' ? <NextStep {...shared} /> : null}
          {step === 'date' ? <DateStep {...shared} regular={regular.data} today={today} /> : null}
          {step === 'check' ? (
            <CheckStep
              {...shared}
              numbers={[subject.number, ...others.map(({ number }) => number)]}
              next={isFirstSelf ? null : (nameOf(first) ?? t.words.signer[first])}
            />
          ) : null}
          <div className="action-bar">
            <SubmitButton isPending={submission.isPending}>{step === 'check' ? t.cocp.submit : t.cocp.continue}</SubmitButton>
            {step === 'change' ? null : (
              <button className="button" data-kind="quiet" type="button" onClick={() => goTo(steps[steps.indexOf(step) - 1] ?? 'change')}>
                {t.shell.back}
              </button>
            )}
          </div>
          <p className="quiet small">{t.cocp.draftKept}</p>
        </Form>
        <AdvicePanel of={advice} timeZone={subject.timeZone} nameOf={nameOf} />
      </div>
    </div>
  );
}
