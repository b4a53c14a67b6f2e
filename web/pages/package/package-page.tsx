import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { PackageShown } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { whileSame } from '../../api/while-same.ts';
import { useEnrollmentsById } from '../../api/queries.ts';
import { CaseLine } from '../../case/case-line.tsx';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Form, SubmitButton } from '../../form/form.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { missingText } from '../../form/read-fields.ts';
import { useMissing } from '../../form/use-missing.ts';
import { ReasonField } from '../../form/written.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { usePackageTexts } from '../../packages/use-package-texts.ts';
import './package.css';

const keyOf = (packageId: string) => ['package', packageId] as const;

function Refused({ of }: { readonly of: PackageShown['refused'] }) {
  const said = usePackageTexts();
  const enrollments = useEnrollmentsById(of.flatMap(({ enrollmentIds }) => enrollmentIds));
  if (of.length === 0) return null;
  return (
    <section className="card">
      <h2>{said.refused}</h2>
      <ul className="stack-tight">
        {of.map(({ enrollmentIds, errors }) => (
          <li key={enrollmentIds.join()}>
            <strong className="number">{enrollmentIds.map((id) => enrollments.get(id)?.number ?? id).join(' · ')}</strong>
            {errors.map(({ path, message }) => (
              <p key={path + message} className="small">
                {message}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

type WithdrawProps = {
  readonly of: PackageShown;
  readonly chosen: readonly string[];
  readonly onDone: (refused: PackageShown['refused']) => void;
};

function Withdraw({ of, chosen, onDone }: WithdrawProps) {
  const { t } = useTexts();
  const said = usePackageTexts();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const { missing, check } = useMissing(() => missingText('/reason', reason, t));
  const withdraw = useMutation({
    mutationFn: () =>
      send<PackageShown>(`/api/packages/${of.packageId}/withdraw`, {
        body: { reason, ...(chosen.length === 0 ? {} : { caseIds: chosen }) },
      }),
    onSuccess: ({ refused }) => {
      onDone(refused);
      void queries.invalidateQueries();
    },
  });
  const submit = () => {
    if (check() && !withdraw.isPending) withdraw.mutate();
  };
  return (
    <section className="card">
      <h2>{said.withdraw}</h2>
      <Form errors={missing.length > 0 ? missing : problemErrors(withdraw.error, t.faults)} onSubmit={submit}>
        <p className="notice" data-tone="late">
          {said.withdrawHelp}
        </p>
        <ReasonField value={reason} onChange={setReason} />
        <p>
          <SubmitButton isPending={withdraw.isPending} kind="grave">
            {chosen.length === 0 ? said.withdrawAll : said.withdrawChosen(chosen.length)}
          </SubmitButton>
        </p>
      </Form>
    </section>
  );
}

function Cases({
  of,
  chosen,
  onChoose,
}: {
  readonly of: PackageShown;
  readonly chosen: readonly string[];
  readonly onChoose: (caseIds: readonly string[]) => void;
}) {
  const said = usePackageTexts();
  const { t } = useTexts();
  const enrollments = useEnrollmentsById(of.cases.flatMap((each) => each.enrollments.map(({ enrollmentId }) => enrollmentId)));
  return (
    <section className="card">
      <h2>
        {said.cases} <span className="quiet number">{of.cases.length}</span>
      </h2>
      {of.cases.length === 0 ? <p className="quiet">{said.noCases}</p> : null}
      <ul className="package-cases">
        {of.cases.map((each) => {
          const first = enrollments.get(each.enrollmentId);
          const numbers = each.enrollments.flatMap(({ enrollmentId }) => enrollments.get(enrollmentId)?.number ?? []);
          return (
            <li key={each.caseId}>
              {each.acts.includes('withdraw') ? (
                <input
                  type="checkbox"
                  aria-label={said.chooseCase(each.logNumber)}
                  checked={chosen.includes(each.caseId)}
                  onChange={() =>
                    onChoose(chosen.includes(each.caseId) ? chosen.filter((id) => id !== each.caseId) : [...chosen, each.caseId])
                  }
                />
              ) : null}
              <div>
                <span className="small number">{numbers.map((number) => t.worklist.enrollment(number)).join(' · ')}</span>
                {first === undefined ? null : (
                  <ul>
                    <CaseLine of={each} region={first.region} timeZone={first.timeZone} />
                  </ul>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Shown({ of }: { readonly of: PackageShown }) {
  const said = usePackageTexts();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [notWithdrawn, setNotWithdrawn] = useState<PackageShown['refused']>();
  const refused = [...of.refused, ...(notWithdrawn ?? [])];
  const toOpen = (of.toOpen ?? []).flatMap(({ enrollmentIds }) => enrollmentIds).length;
  return (
    <div className="page">
      <PageHead title={said.title} />
      <p role="status" className="notice" data-tone={refused.length === 0 ? 'done' : 'soon'}>
        {notWithdrawn === undefined
          ? said.summary({ opened: of.cases.length, refused: of.refused.flatMap(({ enrollmentIds }) => enrollmentIds).length })
          : `${said.withdrawn} ${notWithdrawn.length === 0 ? '' : said.notWithdrawn}`}
        {toOpen === 0 ? '' : ` ${said.toOpen(toOpen)}`}
      </p>
      <Refused of={refused} />
      <Cases of={of} chosen={chosen} onChoose={setChosen} />
      {of.cases.some(({ acts }) => acts.includes('withdraw')) ? (
        <Withdraw
          of={of}
          chosen={chosen}
          onDone={(left) => {
            setNotWithdrawn(left);
            setChosen([]);
          }}
        />
      ) : null}
    </div>
  );
}

/** A package: what came of each enrollment, and withdrawing it in part or whole. */
export function PackagePage() {
  const { packageId } = useParams({ strict: false });
  const { language } = useTexts();
  const found = useQuery({
    queryKey: [...keyOf(packageId ?? ''), language],
    queryFn: ({ signal }) => send<PackageShown>(`/api/packages/${packageId ?? ''}`, { signal }),
    refetchInterval: 4_000,
    placeholderData: whileSame(packageId ?? ''),
  });
  return <Answer of={found}>{(of) => <Shown key={of.packageId} of={of} />}</Answer>;
}
