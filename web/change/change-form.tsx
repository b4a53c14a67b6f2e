import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CaseShown, FieldError, Me, PartyListed } from '../../shared/api/index.ts';
import type { SignerRole } from '../../shared/cases/cocp/index.ts';
import { send } from '../api/client.ts';
import { useToday } from '../api/local.ts';
import { isRefused } from '../api/problem.ts';
import { useEnrollments } from '../api/queries.ts';
import { caseKey } from '../api/queries.ts';
import { PageHead } from '../design/page-head.tsx';
import { Form, SubmitButton } from '../form/form.tsx';
import { problemErrors } from '../form/problem-errors.ts';
import { forgetDraft, useDraft } from '../form/use-draft.ts';
import { useTexts } from '../language/use-texts.tsx';
import { AdvicePanel } from './advice-panel.tsx';
import { changesFor } from './changes-for.ts';
import { CheckStep } from './check-step.tsx';
import { emptyDraft, errorsOn, formOf, rolesOf, stepNamed, stepOfPath, steps, type Draft, type StepName } from './draft.ts';
import type { KnownPartners } from './known-partners.ts';
import './change-form.css';
import { ChangeStep, CurrentStep, DateStep, NextStep } from './steps.tsx';
import type { Subject } from './subject.ts';
import { useAdvice, type Question } from './use-advice.ts';

const none: readonly FieldError[] = [];

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

const useSubmission = (subject: Subject, draftKey: string, draft: Draft, change: (changed: Partial<Draft>) => void) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (form: ReturnType<typeof formOf>) => {
      const body = JSON.stringify(form);
      // The same answers sent again are the same submission, however often the network swallowed the answer.
      const idempotencyKey = draft.sent?.body === body ? draft.sent.key : crypto.randomUUID();
      change({ sent: { key: idempotencyKey, body } });
      return send<CaseShown>('/api/cases', { body: { kind: 'COCP', enrollmentId: subject.enrollmentId, form }, idempotencyKey });
    },
    // A refusal is shown where its first field stands.
    onError: (error) => {
      const [first] = isRefused(error) ? (error.problem.errors ?? []) : [];
      const step = first === undefined ? 'check' : stepOfPath(first.path);
      if (step !== 'check') void navigate({ to: '.', search: { step } });
    },
    onSuccess: (filed) => {
      forgetDraft(draftKey);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== caseKey('')[0] });
      void navigate({ to: '/cases/$caseId', params: { caseId: filed.logNumber }, search: { filed: true }, replace: true });
    },
  });
};

function Progress({ step }: { readonly step: StepName }) {
  const { t } = useTexts();
  const current = steps.indexOf(step);
  return (
    <nav className="progress" aria-label={t.cocp.stepOf({ step: current + 1, of: steps.length })}>
      <ol>
        {steps.map((each, index) => (
          <li
            key={each}
            data-state={index < current ? 'done' : index === current ? 'now' : 'ahead'}
            aria-current={index === current ? 'step' : undefined}
          >
            {index < current ? (
              <Link from="/enrollments/$enrollmentId/change" search={{ step: each }}>
                {t.cocp.steps[each]}
              </Link>
            ) : (
              <span>{t.cocp.steps[each]}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Focus goes to the title of a new step, not when the page opens. */
const useFocusOnStep = (step: StepName) => {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) title.current?.focus();
    before.current = step;
  }, [step]);
  return title;
};

/** The guided form, the advice beside it. */
export function ChangeForm({ subject, me, known }: { readonly subject: Subject; readonly me: Me; readonly known: KnownPartners }) {
  const { t } = useTexts();
  const navigate = useNavigate({ from: '/enrollments/$enrollmentId/change' });
  const step = stepNamed(useSearch({ from: '/signed-in/enrollments/$enrollmentId/change' }).step);
  const draftKey = `cocp.${me.party.partyId}.${subject.enrollmentId}`;
  const [typed, change] = useDraft<Draft>(draftKey, emptyDraft);
  const draft = useMemo(() => completed(typed, known, me), [typed, known, me]);
  const [missing, setMissing] = useState(none);
  const submission = useSubmission(subject, draftKey, draft, change);
  const title = useFocusOnStep(step);
  const today = useToday(subject.timeZone);
  const changes = changesFor(me, {
    ...subject,
    ...(subject.held === undefined
      ? {}
      : { resellerId: subject.held.RESELLER ?? '', distributorId: subject.held.DISTRIBUTOR, advisorId: subject.held.ADVISOR }),
  });
  const { data: own } = useEnrollments({});
  const institutionId = own?.find(({ enrollmentId }) => enrollmentId === subject.enrollmentId)?.institutionId;
  const further = (own ?? []).filter(
    (each) => each.institutionId === institutionId && each.enrollmentId !== subject.enrollmentId && each.resellerId !== undefined,
  );
  const form = formOf(draft);

  const question: Question | null =
    draft.change === null ? null : { enrollmentIds: [subject.enrollmentId, ...draft.enrollmentIds], change: draft.change };
  const asked =
    'requestedEffectiveOn' in form && typeof form.requestedEffectiveOn === 'string'
      ? { requestedEffectiveOn: form.requestedEffectiveOn }
      : {};
  const advice = useAdvice(question === null ? null : { ...question, ...asked });
  const regular = useAdvice(step === 'date' ? question : null);

  const refused = problemErrors(submission.error, t.faults);
  const errors = missing.length > 0 ? missing : refused;
  const goTo = (next: StepName) => void navigate({ search: { step: next } });
  const edit = (changed: Partial<Draft>) => {
    setMissing(none);
    submission.reset();
    change(changed);
  };

  const proceed = () => {
    const wrong = steps.slice(0, steps.indexOf(step) + 1).flatMap((each) => errorsOn(each, draft, t));
    setMissing(wrong.length === 0 ? none : wrong);
    if (wrong[0] !== undefined) return goTo(stepOfPath(wrong[0].path));
    if (step === 'check') return submission.mutate(form);
    return goTo(steps[steps.indexOf(step) + 1] ?? 'check');
  };

  const shared = { draft, change: edit, subject, me };
  const [firstSigner] = advice.data?.signers ?? [];
  const nameOf = (role: SignerRole): string | undefined => {
    const { RESELLER, DISTRIBUTOR, ADVISOR } = draft.next;
    const names = {
      INSTITUTION: subject.institutionName,
      RESELLER: undefined,
      NEW_RESELLER: RESELLER?.name,
      NEW_DISTRIBUTOR: DISTRIBUTOR?.name,
      NEW_ADVISOR: ADVISOR?.name,
    };
    return names[role];
  };
  const [openCase] = subject.openCases ?? [];
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
      {changes.length === 0 ? (
        <p className="notice" data-tone="soon">
          {t.cocp.notForYou}
        </p>
      ) : null}
      {openCase === undefined ? null : (
        <p className="notice" data-tone="soon">
          {t.enrollment.notOpenable}{' '}
          <Link to="/cases/$caseId" params={{ caseId: openCase }}>
            {t.cocp.toCase}
          </Link>
        </p>
      )}
      <div className="beside">
        <Form
          errors={errors}
          title={missing.length > 0 ? undefined : t.cocp.refused}
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
              numbers={[
                subject.number,
                ...further.filter(({ enrollmentId }) => draft.enrollmentIds.includes(enrollmentId)).map(({ number }) => number),
              ]}
              next={firstSigner === undefined ? '' : (nameOf(firstSigner) ?? t.words.signer[firstSigner])}
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
