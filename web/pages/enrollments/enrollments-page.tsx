import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import type { EnrollmentShown } from '../../../shared/api/index.ts';
import { useEnrollments, useMe, useParties } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pill } from '../../design/pill.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { matches } from '../../search/matches.ts';
import './enrollments.css';

function Row({ of, institution }: { readonly of: EnrollmentShown; readonly institution: string }) {
  const { t, date } = useTexts();
  return (
    <li className="enrollment-row">
      <div>
        <Link to="/enrollments/$enrollmentId" params={{ enrollmentId: of.enrollmentId }}>
          {institution}
        </Link>
        <span className="quiet small number">{t.worklist.enrollment(of.number)}</span>
      </div>
      <div className="small">
        {t.words.program[of.program]}
        <br />
        <span className="quiet">{t.words.channelModel[of.channelModel]}</span>
      </div>
      <div className="small">
        <span className="number">{t.enrollments.endsOn(date(of.endsOn))}</span>
        <br />
        <Pill tone={of.status === 'ACTIVE' ? 'done' : 'plain'}>{t.words.enrollmentStatus[of.status]}</Pill>{' '}
        {of.openCases.length === 0 ? null : <Pill tone="mine">{t.enrollment.openCases}</Pill>}
      </div>
    </li>
  );
}

const statuses = ['ACTIVE', 'EXPIRED', 'TERMINATED'] as const;
const programs = ['EES', 'SCHOOL'] as const;
type Search = { readonly q?: string; readonly status?: string; readonly program?: string };

function List({ all, search }: { readonly all: readonly EnrollmentShown[]; readonly search: Search }) {
  const { t } = useTexts();
  const institutionOf = useParties(all.map(({ institutionId }) => institutionId));
  const q = useDeferredValue(search.q ?? '');
  const nameOf = ({ institutionId }: EnrollmentShown) => institutionOf(institutionId)?.name ?? '…';
  const shown = all
    .filter(({ status, program }) => (search.status ?? status) === status && (search.program ?? program) === program)
    .filter((of) => matches(q, of.number, of.masterAgreement, nameOf(of)))
    .toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : 0));
  return (
    <>
      <p className="quiet" role="status">
        {shown.length === 0 ? (all.length === 0 ? t.enrollments.noneYet : t.enrollments.none) : t.enrollments.count(shown.length, true)}
      </p>
      {shown.length === 0 ? null : (
        <ul className="enrollment-rows">
          {shown.map((of) => (
            <Row key={of.enrollmentId} of={of} institution={nameOf(of)} />
          ))}
        </ul>
      )}
    </>
  );
}

function Filters({ search }: { readonly search: Search }) {
  const { t } = useTexts();
  const navigate = useNavigate({ from: '/enrollments' });
  const set = (changed: Search) =>
    void navigate({
      search: Object.fromEntries(Object.entries({ ...search, ...changed }).filter(([, value]) => value !== '' && value !== undefined)),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="filters only-on-screen">
      <div className="field">
        <label htmlFor="q">{t.enrollments.search}</label>
        <input id="q" className="input" type="search" value={search.q ?? ''} onChange={(event) => set({ q: event.target.value })} />
      </div>
      <div className="field">
        <label htmlFor="program">{t.enrollments.program}</label>
        <select id="program" className="input" value={search.program ?? ''} onChange={(event) => set({ program: event.target.value })}>
          <option value="">{t.enrollments.any}</option>
          {programs.map((program) => (
            <option key={program} value={program}>
              {t.words.program[program]}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="status">{t.enrollments.status}</label>
        <select id="status" className="input" value={search.status ?? ''} onChange={(event) => set({ status: event.target.value })}>
          <option value="">{t.enrollments.any}</option>
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t.words.enrollmentStatus[status]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** The caller's enrollments, those that end soonest first. The filters stand in the address. */
export function EnrollmentsPage() {
  const { t } = useTexts();
  const search = useSearch({ from: '/signed-in/enrollments' });
  const { data: me } = useMe();
  const enrollments = useEnrollments({});
  const role = me?.party.role;
  return (
    <div className="page">
      <PageHead title={t.enrollments.title}>
        {role === 'OPERATIONS' ? (
          <Link className="button" to="/enrollments/import">
            {t.enrollments.import}
          </Link>
        ) : null}
        {role === undefined || role === 'INSTITUTION' || role === 'OPERATIONS' ? null : (
          <Link className="button" data-kind="main" to="/enrollments/find">
            {t.enrollments.find}
          </Link>
        )}
      </PageHead>
      <Filters search={search} />
      <Answer of={enrollments}>{(all) => <List all={all} search={search} />}</Answer>
    </div>
  );
}
