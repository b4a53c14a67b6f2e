import { Link } from '@tanstack/react-router';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CaseListed, EnrollmentShown, Me } from '../../../shared/api/index.ts';
import { useNow } from '../../api/local.ts';
import { useCases, useCasesWithTasks, useEnrollments, useEnrollmentsById, useMe, useParties } from '../../api/queries.ts';
import { dateAt, browserZone } from '../../dates/now.ts';
import { Answer, Waiting } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { matches } from '../../search/matches.ts';
import { MatterList } from './matter-list.tsx';
import { worklistOf, type Matter } from './matters.ts';
import './worklist.css';

/** With more matters than this, one may want to look for one. */
const worthSearching = 8;

/** The enrollments of these cases: those of one's own list, and the single ones seen through a case. */
function useEnrollmentOf(cases: readonly CaseListed[]): (enrollmentId: string) => EnrollmentShown | undefined {
  const { data: own, isSuccess } = useEnrollments({});
  const known = useMemo(() => new Map((own ?? []).map((enrollment) => [enrollment.enrollmentId, enrollment])), [own]);
  const others = useEnrollmentsById(isSuccess ? cases.map(({ enrollmentId }) => enrollmentId).filter((id) => !known.has(id)) : []);
  return (enrollmentId) => known.get(enrollmentId) ?? others.get(enrollmentId);
}

function Lists({ cases, me }: { readonly cases: readonly CaseListed[]; readonly me: Me }) {
  const { t } = useTexts();
  const now = useNow();
  const enrollmentOf = useEnrollmentOf(cases);
  const [sought, setSought] = useState('');
  const soughtNow = useDeferredValue(sought);
  const list = now === undefined ? null : worklistOf(cases, me.party.partyId, enrollmentOf, (zone) => dateAt(now, zone ?? browserZone()));
  const isSearching = soughtNow.trim() !== '';
  const institutionOf = useParties(
    isSearching && list !== null ? cases.map(({ enrollmentId }) => enrollmentOf(enrollmentId)?.institutionId) : [],
  );
  if (list === null) return <Waiting />;
  const all = [...list.mine, ...list.others, ...list.scheduled];
  const found = (matters: readonly Matter[]) =>
    isSearching
      ? matters.filter(({ of, enrollment, task }) =>
          matches(soughtNow, of.logNumber, enrollment?.number ?? '', institutionOf(enrollment?.institutionId)?.name ?? '', task ?? ''),
        )
      : matters;
  const late = list.mine.filter(({ clock }) => clock.kind === 'LATE').length;
  const others = list.others.length + list.scheduled.length;
  return (
    <>
      <p role="status">{t.worklist.summary({ mine: list.mine.length, late, others })}</p>
      {all.length > worthSearching ? (
        <div className="field only-on-screen" data-width="medium">
          <label htmlFor="sought">{t.worklist.filter}</label>
          <input id="sought" className="input" type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
        </div>
      ) : null}
      {isSearching && found(all).length === 0 ? <p role="status">{t.worklist.nothingFound}</p> : null}
      <MatterList title={t.worklist.mine} matters={found(list.mine)} {...(isSearching ? {} : { empty: t.worklist.nothingMine })} />
      <MatterList title={t.worklist.others} matters={found(list.others)} />
      <MatterList title={t.worklist.scheduled} matters={found(list.scheduled)} />
    </>
  );
}

/** The first screen: what I must do, what is late, what waits for others. */
export function WorklistPage() {
  const { t } = useTexts();
  const me = useMe();
  const open = useCases({ status: 'OPEN' });
  const closed = useCasesWithTasks(me.data?.party.partyId);
  const isOperations = me.data?.party.role === 'OPERATIONS';
  return (
    <div className="page">
      <PageHead title={t.worklist.title}>
        {isOperations ? (
          <Link className="button" to="/enrollments/import">
            {t.enrollments.import}
          </Link>
        ) : (
          <Link className="button" to={me.data?.party.role === 'INSTITUTION' ? '/enrollments' : '/enrollments/find'}>
            {t.enrollments.startChange}
          </Link>
        )}
      </PageHead>
      <Answer of={me}>{(who) => <Answer of={open}>{(cases) => <Lists cases={[...cases, ...closed]} me={who} />}</Answer>}</Answer>
    </div>
  );
}
