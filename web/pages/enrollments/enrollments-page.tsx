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
import { foundEarlier } from '../../api/found.ts';
import { chosenEnrollments } from '../../packages/chosen.ts';
import { ForChosen, type ChosenRow } from '../../packages/for-chosen.tsx';
import { mostTogether } from '../../packages/pasted.ts';
import { EndsOn } from '../../registry/ends-on.tsx';
import type { Ending } from '../../registry/endings.ts';
import { useEndings } from '../../registry/use-endings.ts';
import { EnrollmentStatus } from '../../registry/enrollment-status.tsx';
import { usePackageTexts } from '../../packages/use-package-texts.ts';
import { program as programs } from '../../registry/choices.ts';
import { matches } from '../../../shared/search/matches.ts';
import { wordsOfEnrollment } from '../../../shared/search/words-of-enrollment.ts';
import { enrollmentsCsv } from './enrollments-csv.ts';
import { useListTexts } from './use-list-texts.ts';
import './enrollments.css';

const ChosenByNumber = lazyPart(async () => (await import('../../packages/chosen-by-number.tsx')).ChosenByNumber);

const PasteColumn = lazyPart(async () => (await import('../../packages/paste-column.tsx')).PasteColumn);

type RowProps = {
  readonly of: EnrollmentShown;
  readonly institution: string;
  readonly ending: Ending;
  /** Absent: nothing is asked for from the list. */
  readonly isChosen?: boolean;
  /** Why its partner cannot be changed by the reader; null: it can. */
  readonly noChange: NoChange | null;
  readonly onChoose: () => void;
};

function Row({ of, institution, ending, isChosen, noChange, onChoose }: RowProps) {
  const { t } = useTexts();
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
        <EndsOn of={of} ending={ending} />
        {ending.on === null ? null : <br />}
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

/** Everybody on an enrollment: somebody may look for it by any of them. */
const partiesOn = ({ institutionId, resellerId, distributorId, advisorId }: EnrollmentShown) => [
  institutionId,
  resellerId,
  distributorId,
  advisorId,
];

/** What is ticked: kept in the tab, so that going back or reloading loses nothing. What is there no more is ticked no more. */
const useTicked = ({ userId, party }: Me, all: readonly EnrollmentShown[]) => {
  const by = `${userId} ${party.partyId}`;
  const [ticked, setTicked] = useState(() => chosenEnrollments.ticked(by));
  return {
    chosen: ticked.filter((id) => all.some(({ enrollmentId }) => enrollmentId === id) || foundEarlier(id) !== null),
    choose: (enrollmentIds: readonly string[]) => {
      chosenEnrollments.tick(by, enrollmentIds);
      setTicked(enrollmentIds);
    },
  };
};

type ListProps = { readonly all: readonly EnrollmentShown[]; readonly search: Search; readonly me: Me };

function List({ all, search, me }: ListProps) {
  const mayAsk = me.party.role !== 'OPERATIONS' && me.may.includes('SUBMIT');
  const { chosen, choose } = useTicked(me, all);
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
  const endingOf = useEndings(all);
  const shown = all
    .filter(({ status, program }) => (search.status ?? status) === status && (search.program ?? program) === program)
    .filter((of) => matches(q, ...wordsOfEnrollment(of, partiesOn(of).map(recordOf))))
    .map((of) => ({ of, endsOn: endingOf(of).on ?? of.endsOn, place: placeOf(of) }))
    .toSorted((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : byName(texts.language)(a.place, b.place)))
    .map(({ of }) => of);
  const { data: changes = [] } = useCases({ kind: 'COCP', status: 'OPEN' }, { enabled: mayAsk, every: 60_000 });
  const changing = new Set(changes.flatMap(({ enrollments }) => enrollments.map(({ enrollmentId }) => enrollmentId)));
  const noChangeOf = (of: EnrollmentShown): NoChange | null => (mayAsk ? whyNoChange(me, of, changing.has(of.enrollmentId)) : null);
  const ownById = new Map(all.map((of) => [of.enrollmentId, of]));
  const shownIds = shown.map(({ enrollmentId }) => enrollmentId);
  const chosenRows = chosen.map((enrollmentId): ChosenRow => {
    const own = ownById.get(enrollmentId);
    // Of one found by its numbers alone it is said once it is asked for.
    return own === undefined
      ? { enrollmentId, number: foundEarlier(enrollmentId)?.number ?? '', isOwn: false, noChange: null, isHidden: false }
      : { enrollmentId, number: own.number, isOwn: true, noChange: noChangeOf(own), isHidden: !shownIds.includes(enrollmentId) };
  });
  const byNumber = chosen.filter((id) => !ownById.has(id));
  const free = shown
    .filter((of) => noChangeOf(of) !== 'TERMINATED' && !chosen.includes(of.enrollmentId))
    .map(({ enrollmentId }) => enrollmentId);
  const room = free.slice(0, Math.max(0, mostTogether - chosen.length));
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const none = isPending ? t.shell.loading : t.enrollments.none;
  return (
    <>
      <p className="quiet" role="status">
        {shown.length === 0 ? (all.length === 0 ? t.enrollments.noneYet : none) : t.enrollments.count(shown.length, true)}
      </p>
      {mayAsk && shown.length > 1 && room.length > 0 ? (
        <p className="only-on-screen">
          <button className="button" type="button" onClick={() => choose([...chosen, ...room])}>
            {said.chooseShown({ count: room.length, shown: shown.length })}
          </button>
        </p>
      ) : null}
      {shown.length === 0 ? null : (
        <ul className="enrollment-rows">
          {shown.map((of) => (
            <Row
              key={of.enrollmentId}
              of={of}
              institution={nameOf(of)}
              ending={endingOf(of)}
              noChange={noChangeOf(of)}
              {...(mayAsk ? { isChosen: chosen.includes(of.enrollmentId) } : {})}
              onChoose={() => toggle(of.enrollmentId)}
            />
          ))}
        </ul>
      )}
      {shown.length === 0 ? null : (
        <p className="only-on-screen">
          <button
            className="button"
            type="button"
            onClick={() => download('kigen-enrollments.csv', enrollmentsCsv(shown, { nameOf, endingOf }, t, words))}
          >
            {words.export}
          </button>
        </p>
      )}
      {mayAsk ? (
        <details className="more only-on-screen" onToggle={(event) => setPasting(event.currentTarget.open)}>
          <summary>{said.paste.title}</summary>
          {isPasting ? <PasteColumn own={all} onChosen={(ids) => choose([...new Set([...chosen, ...ids])])} /> : null}
        </details>
      ) : null}
      {byNumber.length === 0 ? null : <ChosenByNumber enrollmentIds={byNumber} onRemove={toggle} />}
      <ForChosen rows={chosenRows} onClear={() => choose([])} />
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
            <Link className="button" to="/register/party">
              {words.registerParty}
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
