import { lazyPart } from '../../../design/lazy-part.tsx';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { EnrollmentShown, Me } from '../../../../shared/api/index.ts';
import type { SignerRole } from '../../../../shared/cases/cocp/index.ts';
import { useToday } from '../../../api/local.ts';
import { isRefused } from '../../../api/problem.ts';
import { useCases, useEnrollments } from '../../../api/queries.ts';
import { PageHead } from '../../../design/page-head.tsx';
import { Form, SubmitButton } from '../../../form/form.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import './change-form.css';
import { changesFor } from './changes-for.ts';
import { formOf, type Draft, type StepName } from './draft.ts';
import type { KnownPartners } from './known-partners.ts';
import { Progress } from './progress.tsx';
import { ChangeStep, CurrentStep, NextStep } from './steps.tsx';
import type { Subject } from './subject.ts';
import { useAdvice, type Question } from './use-advice.ts';
import { useFormState } from './use-form-state.ts';
import { useTogether } from './use-together.ts';

const ForSeveral = lazyPart(async () => (await import('../../../packages/for-several.tsx')).ForSeveral);

const DatesOfSeveral = lazyPart(async () => (await import('./several.tsx')).DatesOfSeveral);
const CheckOfSeveral = lazyPart(async () => (await import('./several.tsx')).CheckOfSeveral);
const AdviceOnSeveral = lazyPart(async () => (await import('./several.tsx')).AdviceOnSeveral);

const NotForSome = lazyPart(async () => (await import('./not-for-some.tsx')).NotForSome);

const DateStep = lazyPart(async () => (await import('./date-step.tsx')).DateStep);

const CheckStep = lazyPart(async () => (await import('./check-step.tsx')).CheckStep);

const AdvicePanel = lazyPart(async () => (await import('./advice-panel.tsx')).AdvicePanel);

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

function Obstacles({ subject, isForYou }: { readonly subject: Subject; readonly isForYou: boolean }) {
  const { t } = useTexts();
  // A partner that is not on the enrollment is told when it files.
  const { data: [open] = [] } = useCases({ enrollmentId: subject.enrollmentId, kind: 'COCP', status: 'OPEN' });
  return (
    <>
      {isForYou ? null : (
        <p className="notice" data-tone="soon">
          {t.cocp.notForYou}
        </p>
      )}
      {open === undefined ? null : (
        <p className="notice" data-tone="soon">
          {t.enrollment.notOpenable}{' '}
          <Link to="/cases/$caseId" params={{ caseId: open.logNumber }}>
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
  const { step: named, several = false } = useSearch({ from: '/of-the-caller/enrollments/$enrollmentId/change' });
  const goTo = (next: StepName) => void navigate({ search: (before) => ({ ...before, step: next }), resetScroll: false });
  const { together, leaveOut } = useTogether(me, subject.enrollmentId, several);
  const isSeveral = together.length > 1;
  const { held } = subject;
  const changes = useMemo(
    () =>
      changesFor(me, {
        ...subject,
        ...(held === undefined ? {} : { resellerId: held.RESELLER ?? '', distributorId: held.DISTRIBUTOR, advisorId: held.ADVISOR }),
      }),
    [me, subject, held],
  );
  const form = useFormState({ ...subject, together }, me, known, { named, goTo, changes });
  const { draft, change, errors, steps, step, wasSent, proceed, submission } = form;
  const title = useFocusOnStep(step, errors.length > 0);
  const today = useToday(subject.timeZone);
  const ofInstitution = useFurther(subject);
  // Which of several come to one form is for the portal to say.
  const further = isSeveral ? [] : ofInstitution;
  const mayFile = changes.length > 0;

  const question: Question | null =
    draft.change === null || isSeveral ? null : { enrollmentIds: [subject.enrollmentId, ...draft.enrollmentIds], change: draft.change };
  const { requestedEffectiveOn } = formOf(draft);
  const asked = question === null ? null : { ...question, ...(requestedEffectiveOn === undefined ? {} : { requestedEffectiveOn }) };
  const advice = useAdvice(asked);
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
          isSeveral ? null : (
            <p className="quiet">
              {subject.institutionName} · <span className="number">{subject.number}</span>
            </p>
          )
        }
      />
      {mayFile ? <Progress step={step} steps={steps} /> : null}
      {isSeveral ? <NotForSome together={together} me={me} onLeaveOut={leaveOut} /> : <Obstacles subject={subject} isForYou={mayFile} />}
      {mayFile ? (
        <>
          {isSeveral ? <ForSeveral enrollmentIds={together} /> : null}
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
              {step === 'date' && isSeveral ? (
                <DatesOfSeveral draft={draft} together={together} change={change} today={today} onLeaveOut={leaveOut} />
              ) : null}
              {step === 'date' && !isSeveral ? <DateStep {...shared} regular={regular.data} today={today} /> : null}
              {step === 'check' && isSeveral ? (
                <CheckOfSeveral draft={draft} me={me} steps={steps} together={together} onLeaveOut={leaveOut} />
              ) : null}
              {step === 'check' && !isSeveral ? (
                <CheckStep
                  {...shared}
                  steps={steps}
                  numbers={[subject.number, ...others.map(({ number }) => number)]}
                  advice={advice.data}
                  nameOf={nameOf}
                  next={isFirstSelf ? null : (nameOf(first) ?? t.kinds.cocp.signers[first]?.inSentence ?? first)}
                />
              ) : null}
              <div className="action-bar">
                <SubmitButton isPending={submission.isPending}>{step === 'check' ? t.cocp.submit : t.cocp.continue}</SubmitButton>
                {step === 'change' ? null : (
                  <button
                    className="button"
                    data-kind="quiet"
                    type="button"
                    onClick={() => goTo(steps[steps.indexOf(step) - 1] ?? 'change')}
                  >
                    {t.shell.back}
                  </button>
                )}
              </div>
              <p className="quiet small">{t.cocp.draftKept}</p>
            </Form>
            {isSeveral ? (
              <AdviceOnSeveral draft={draft} together={together} />
            ) : (
              <AdvicePanel
                of={advice}
                question={asked}
                timeZone={subject.timeZone}
                nameOf={nameOf}
                endsOn={subject.status === 'ACTIVE' ? subject.endsOn : undefined}
              />
            )}
          </div>
        </>
      ) : null}
    </div>
  );
}
