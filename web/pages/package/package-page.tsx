import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { EnrollmentShown, PackageShown } from '../../../shared/api/index.ts';
import { send } from '../../api/client.ts';
import { whileSame } from '../../api/while-same.ts';
import { useParties } from '../../api/queries.ts';
import { CaseLine } from '../../case/case-line.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { EnrollmentsOf } from '../../packages/enrollments-of.tsx';
import { usePackageTexts } from '../../packages/use-package-texts.ts';
import './package.css';

const keyOf = (packageId: string) => ['package', packageId] as const;

type Enrollments = ReadonlyMap<string, EnrollmentShown>;

function Refused({ of, enrollments }: { readonly of: PackageShown['refused']; readonly enrollments: Enrollments }) {
  const said = usePackageTexts();
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

const WithdrawChosen = lazyPart(async () => (await import('./withdraw-chosen.tsx')).WithdrawChosen);

const mayWithdraw = ({ acts }: PackageShown['cases'][number]): boolean => acts.includes('withdraw');

function Cases({
  of,
  enrollments,
  open,
  chosen,
  onChoose,
}: {
  readonly of: PackageShown;
  readonly enrollments: Enrollments;
  /** Those that can be withdrawn. */
  readonly open: readonly string[];
  readonly chosen: readonly string[];
  readonly onChoose: (caseIds: readonly string[]) => void;
}) {
  const said = usePackageTexts();
  const { t } = useTexts();
  const partyOf = useParties(of.cases.map(({ enrollmentId }) => enrollments.get(enrollmentId)?.institutionId));
  return (
    <section className="card">
      <h2>
        {said.cases} <span className="quiet number">{of.cases.length}</span>
      </h2>
      {of.cases.length === 0 ? <p className="quiet">{said.noCases}</p> : null}
      {open.length < 2 ? null : (
        <p className="row only-on-screen">
          <button className="button" type="button" disabled={chosen.length === open.length} onClick={() => onChoose(open)}>
            {said.chooseAllOpen(open.length)}
          </button>
          <button className="button" data-kind="quiet" type="button" disabled={chosen.length === 0} onClick={() => onChoose([])}>
            {said.clear}
          </button>
          <span role="status">{chosen.length === 0 ? '' : said.chosen(chosen.length)}</span>
        </p>
      )}
      <ul className="package-cases">
        {of.cases.map((each) => {
          const first = enrollments.get(each.enrollmentId);
          const institution = partyOf(first?.institutionId)?.name;
          const numbers = each.enrollments.flatMap(({ enrollmentId }) => enrollments.get(enrollmentId)?.number ?? []);
          return (
            <li key={each.caseId}>
              {mayWithdraw(each) ? (
                <label className="choose">
                  <input
                    type="checkbox"
                    aria-label={said.chooseCase(each.logNumber)}
                    checked={chosen.includes(each.caseId)}
                    onChange={() =>
                      onChoose(chosen.includes(each.caseId) ? chosen.filter((id) => id !== each.caseId) : [...chosen, each.caseId])
                    }
                  />
                </label>
              ) : null}
              <div>
                <span className="small number">{numbers.map((number) => t.worklist.enrollment(number)).join(' · ')}</span>
                {first === undefined ? null : (
                  <ul>
                    <CaseLine of={each} timeZone={first.timeZone} {...(institution === undefined ? {} : { institution })} />
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

/** Nothing is withdrawn that was not chosen. */
function Withdraw(props: Parameters<typeof WithdrawChosen>[0]) {
  const said = usePackageTexts();
  return (
    <section className="card">
      <h2>{said.withdraw}</h2>
      {props.chosen.length === 0 ? <p className="quiet">{said.withdrawChoose}</p> : <WithdrawChosen {...props} />}
    </section>
  );
}

function Shown({ of }: { readonly of: PackageShown }) {
  const said = usePackageTexts();
  const [ticked, setChosen] = useState<readonly string[]>([]);
  const open = of.cases.filter(mayWithdraw).map(({ caseId }) => caseId);
  // Over meanwhile: there is nothing left to withdraw.
  const chosen = ticked.filter((id) => open.includes(id));
  const [notWithdrawn, setNotWithdrawn] = useState<PackageShown['refused']>();
  const refused = [...of.refused, ...(notWithdrawn ?? [])];
  const toOpen = (of.toOpen ?? []).flatMap(({ enrollmentIds }) => enrollmentIds).length;
  const named = [
    ...of.cases.flatMap((each) => each.enrollments.map(({ enrollmentId }) => enrollmentId)),
    ...refused.flatMap(({ enrollmentIds }) => enrollmentIds),
  ];
  return (
    <div className="page">
      <PageHead title={said.title} />
      <p role="status" className="notice" data-tone={refused.length === 0 ? 'done' : 'soon'}>
        {notWithdrawn === undefined
          ? said.summary({ opened: of.cases.length, refused: of.refused.flatMap(({ enrollmentIds }) => enrollmentIds).length })
          : `${said.withdrawn} ${notWithdrawn.length === 0 ? '' : said.notWithdrawn}`}
        {toOpen === 0 ? '' : ` ${said.toOpen(toOpen)}`}
      </p>
      <EnrollmentsOf ids={named}>
        {(enrollments) => (
          <>
            <Refused of={refused} enrollments={enrollments} />
            <Cases of={of} enrollments={enrollments} open={open} chosen={chosen} onChoose={setChosen} />
          </>
        )}
      </EnrollmentsOf>
      {open.length > 0 ? (
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
