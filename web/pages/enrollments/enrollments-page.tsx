import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import type { EnrollmentShown, Me } from '../../../shared/api/index.ts';
import { calledIn, useCases, useEnrollments, useMe, usePartyRecords } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { download } from '../../csv/to-csv.ts';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pill } from '../../design/pill.tsx';
import { useTyped } from '../../form/use-typed.ts';
import { byName, sortedAs } from '../../language/by-name.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { whyNoChange, type NoChange } from '../../kinds/cocp/change/changes-for.ts';
import { chosenEnrollments } from '../../packages/chosen.ts';
import { EnrollmentStatus } from '../../registry/enrollment-status.tsx';
import { usePackageTexts } from '../../packages/use-package-texts.ts';
import { program as programs } from '../../registry/choices.ts';
import { matches } from '../../../shared/search/matches.ts';
import { wordsOfEnrollment } from '../../../shared/search/words-of-enrollment.ts';
import { enrollmentsCsv } from './enrollments-csv.ts';
import { useListTexts } from './use-list-texts.ts';
import './enrollments.css';

const PasteColumn = lazyPart(async () => (await import('../../packages/paste-column.tsx')).PasteColumn);

type RowProps = {
  readonly of: EnrollmentShown;
  readonly institution: string;
  /** Absent: nothing is asked for from the list. */
  readonly isChosen?: boolean;
  /** Why its partner cannot be changed by the reader; null: it can. */
  readonly noChange: NoChange | null;
  readonly onChoose: () => void;
};

function Row({ of, institution, isChosen, noChange, onChoose }: RowProps) {
  const { t, date } = useTexts();
  const said = usePackageTexts();
  return (
    <li className="enrollment-row" data-choosable={isChosen !== undefined}>
      {isChosen === undefined ? null : (
        <label className="choose">
          <input
            type="checkbox"
            aria-label={said.choose(of.number)}
            checked={isChosen}
            disabled={noChange === 'TERMINATED'}
            onChange={onChoose}
          />
        </label>
      )}
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
        <EnrollmentStatus of={of} /> {of.openCases.length === 0 ? null : <Pill tone="mine">{t.enrollment.openCases}</Pill>}
      </div>
      {noChange !== null && (isChosen === true || noChange === 'TERMINATED') ? (
        <p className="enrollment-not small">{said.noChange[noChange]}</p>
      ) : null}
    </li>
  );
}

const statuses = ['ACTIVE', 'EXPIRED', 'TERMINATED'] as const;
type Search = { readonly q?: string; readonly status?: string; readonly program?: string };

/** What can be asked for on all chosen at once. */
function ForChosen({
  chosen,
  mayChange,
  onClear,
}: {
  readonly chosen: readonly string[];
  /** Is there one among them whose partner can be changed? */
  readonly mayChange: boolean;
  readonly onClear: () => void;
}) {
  const said = usePackageTexts();
  const [first] = chosen;
  if (first === undefined) return null;
  const keep = () => chosenEnrollments.keep(chosen);
  const several = chosen.length > 1 ? { several: true } : {};
  return (
    <div className="action-bar only-on-screen" role="group" aria-label={said.chosen(chosen.length)}>
      <span role="status">{said.chosen(chosen.length)}</span>
      {mayChange ? (
        <Link
          className="button"
          data-kind="main"
          to="/enrollments/$enrollmentId/change"
          params={{ enrollmentId: first }}
          search={several}
          onClick={keep}
        >
          {said.changePartner}
        </Link>
      ) : null}
      <Link className="button" to="/enrollments/$enrollmentId/contacts" params={{ enrollmentId: first }} search={several} onClick={keep}>
        {said.changeContacts}
      </Link>
      <button className="button" data-kind="quiet" type="button" onClick={onClear}>
        {said.clear}
      </button>
    </div>
  );
}

/** Everybody on an enrollment: somebody may look for it by any of them. */
const partiesOn = ({ institutionId, resellerId, distributorId, advisorId }: EnrollmentShown) => [
  institutionId,
  resellerId,
  distributorId,
  advisorId,
];

type ListProps = { readonly all: readonly EnrollmentShown[]; readonly search: Search; readonly me: Me };

function List({ all, search, me }: ListProps) {
  const mayAsk = me.party.role !== 'OPERATIONS' && me.may.includes('SUBMIT');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const words = useListTexts();
  const [isPasting, setPasting] = useState(false);
  const said = usePackageTexts();
  const texts = useTexts();
  const { t } = texts;
  const { recordOf, isPending } = usePartyRecords(all.flatMap(partiesOn));
  const q = useDeferredValue(search.q ?? '');
  const nameOf = ({ institutionId }: EnrollmentShown) => {
    const institution = recordOf(institutionId);
    return institution === undefined ? '…' : calledIn(institution, texts).name;
  };
  const placeOf = ({ institutionId }: EnrollmentShown) => {
    const institution = recordOf(institutionId);
    return institution === undefined ? '' : sortedAs(calledIn(institution, texts), texts.language);
  };
  const shown = all
    .filter(({ status, program }) => (search.status ?? status) === status && (search.program ?? program) === program)
    .filter((of) => matches(q, ...wordsOfEnrollment(of, partiesOn(of).map(recordOf))))
    .map((of) => ({ of, place: placeOf(of) }))
    .toSorted((a, b) => (a.of.endsOn < b.of.endsOn ? -1 : a.of.endsOn > b.of.endsOn ? 1 : byName(texts.language)(a.place, b.place)))
    .map(({ of }) => of);
  const { data: changes = [] } = useCases({ kind: 'COCP', status: 'OPEN' }, { enabled: mayAsk, every: 60_000 });
  const changing = new Set(changes.flatMap(({ enrollments }) => enrollments.map(({ enrollmentId }) => enrollmentId)));
  const noChangeOf = (of: EnrollmentShown): NoChange | null => (mayAsk ? whyNoChange(me, of, changing.has(of.enrollmentId)) : null);
  // Of one found by its numbers alone it is said once it is asked for.
  const mayChange = chosen.some((id) => {
    const own = all.find(({ enrollmentId }) => enrollmentId === id);
    return own === undefined || noChangeOf(own) === null;
  });
  const none = isPending ? t.shell.loading : t.enrollments.none;
  return (
    <>
      <p className="quiet" role="status">
        {shown.length === 0 ? (all.length === 0 ? t.enrollments.noneYet : none) : t.enrollments.count(shown.length, true)}
      </p>
      {shown.length === 0 ? null : (
        <ul className="enrollment-rows">
          {shown.map((of) => (
            <Row
              key={of.enrollmentId}
              of={of}
              institution={nameOf(of)}
              noChange={noChangeOf(of)}
              {...(mayAsk ? { isChosen: chosen.includes(of.enrollmentId) } : {})}
              onChoose={() =>
                setChosen(chosen.includes(of.enrollmentId) ? chosen.filter((id) => id !== of.enrollmentId) : [...chosen, of.enrollmentId])
              }
            />
          ))}
        </ul>
      )}
      {shown.length === 0 ? null : (
        <p className="only-on-screen">
          <button
            className="button"
            type="button"
            onClick={() => download('kigen-enrollments.csv', enrollmentsCsv(shown, nameOf, t, words))}
          >
            {words.export}
          </button>
        </p>
      )}
      {mayAsk ? (
        <details className="more only-on-screen" onToggle={(event) => setPasting(event.currentTarget.open)}>
          <summary>{said.paste.title}</summary>
          {isPasting ? <PasteColumn own={all} onChosen={setChosen} /> : null}
        </details>
      ) : null}
      <ForChosen chosen={chosen} mayChange={mayChange} onClear={() => setChosen([])} />
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
  const { typed, setTyped } = useTyped(search.q ?? '', (q) => set({ q }));
  return (
    <div className="filters only-on-screen">
      <div className="field">
        <label htmlFor="q">{t.enrollments.search}</label>
        <input id="q" className="input" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
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

/** The caller's enrollments, those that end soonest first, and of one day by their institution. The filters stand in the address. */
export function EnrollmentsPage() {
  const { t } = useTexts();
  const words = useListTexts();
  const search = useSearch({ from: '/of-the-caller/enrollments' });
  const me = useMe();
  const enrollments = useEnrollments({});
  const role = me.data?.party.role;
  return (
    <div className="page">
      <PageHead title={t.enrollments.title}>
        {role === 'OPERATIONS' ? (
          <>
            <Link className="button" to="/register/enrollment">
              {words.register}
            </Link>
            <Link className="button" to="/enrollments/import">
              {t.enrollments.import}
            </Link>
          </>
        ) : null}
        {role === undefined || role === 'INSTITUTION' || role === 'OPERATIONS' ? null : (
          <Link className="button" data-kind="main" to="/enrollments/find">
            {t.enrollments.find}
          </Link>
        )}
      </PageHead>
      <Filters search={search} />
      <Answer of={me}>{(who) => <Answer of={enrollments}>{(all) => <List all={all} search={search} me={who} />}</Answer>}</Answer>
    </div>
  );
}
