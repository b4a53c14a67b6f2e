import { Link, useParams } from '@tanstack/react-router';
import type { CaseShown, Me } from '../../../shared/api/index.ts';
import { useCase, useMe } from '../../api/queries.ts';
import { actNamed, type ActName } from '../../case/acts-order.ts';
import { HistoryList } from '../../case/history-list.tsx';
import { useCaseNames, type CaseNames } from '../../case/use-case-names.ts';
import { newPartnerIn, WhatChanges } from '../../case/what-changes.tsx';
import { rolesOf } from '../../change/draft.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { NotFound } from '../../shell/broken-page.tsx';
import '../case/case.css';
import type { ActPanel } from './act-form.tsx';
import { CompleteTaskForm } from './complete-task-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { CountersignForm } from './countersign-form.tsx';
import { DecideOverrideForm } from './decide-override-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { RecordReceiptForm } from './record-receipt-form.tsx';
import { RequestOverrideForm } from './request-override-form.tsx';
import { ReturnForm } from './return-form.tsx';
import { RollForm } from './roll-form.tsx';
import { SignForm } from './sign-form.tsx';
import { useHappened } from './use-act.ts';

const forms = {
  sign: SignForm,
  decline: ReasonForm,
  withdraw: ReasonForm,
  reject: ReasonForm,
  return: ReturnForm,
  correct: CorrectForm,
  'record-receipt': RecordReceiptForm,
  countersign: CountersignForm,
  roll: RollForm,
  'request-override': RequestOverrideForm,
  'decide-override': DecideOverrideForm,
  'complete-task': CompleteTaskForm,
} as const satisfies Record<ActName, ActPanel>;

/** Somebody else was quicker: what happened, and whether the act is still possible. */
function Happened({ of, act, names }: { readonly of: CaseShown; readonly act: ActName; readonly names: CaseNames }) {
  const { t } = useTexts();
  const entries = useHappened(of);
  const isPossible = of.acts.includes(act);
  if (entries.length === 0 && isPossible) return null;
  return (
    <section className="notice" data-tone="soon" role="alert">
      {entries.length === 0 ? null : (
        <>
          <p>
            <strong>{t.faults.stale}</strong>
          </p>
          <HistoryList of={of} names={names} entries={entries} />
        </>
      )}
      <p>{isPossible ? t.faults.staleStill : t.faults.staleOver}</p>
      <p>
        <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
          {t.cocp.toCase}
        </Link>
      </p>
    </section>
  );
}

function Shown({ of, act, me }: { readonly of: CaseShown; readonly act: ActName; readonly me: Me }) {
  const { t } = useTexts();
  const names = useCaseNames(of, [...rolesOf(of.form.change).map((role) => newPartnerIn(of.form, role)), me.party.partyId]);
  const Panel = forms[act];
  return (
    <div className="page">
      <PageHead
        title={t.acts[act].name}
        above={
          <p className="quiet">
            {t.case.title({ change: t.words.change[of.form.change], institution: names.institution })} ·{' '}
            <span className="number log-number">{of.logNumber}</span>
          </p>
        }
      />
      <Happened of={of} act={act} names={names} />
      <div className="beside">
        <Panel of={of} act={act} me={me} names={names} />
        <aside className="card">
          <h2>{t.case.what}</h2>
          <WhatChanges of={of} names={names} />
        </aside>
      </div>
    </div>
  );
}

/** One act of a case, with its own small form. */
export function ActPage() {
  const { caseId, act: name } = useParams({ from: '/signed-in/cases/$caseId/$act' });
  const found = useCase(caseId);
  const me = useMe();
  const act = actNamed(name);
  if (act === undefined) return <NotFound />;
  return (
    <Answer of={me}>
      {(who) => <Answer of={found}>{(of) => <Shown key={`${of.caseId} ${act}`} of={of} act={act} me={who} />}</Answer>}
    </Answer>
  );
}
