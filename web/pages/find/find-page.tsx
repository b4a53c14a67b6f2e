import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import type { EnrollmentShown, Me } from '../../../shared/api/index.ts';
import { matches } from '../../../shared/search/matches.ts';
import { wordsOfEnrollment, wordsOfParty } from '../../../shared/search/words-of-enrollment.ts';
import { useEnrollmentsById, useMe, useParties, usePartyRecords } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { kindOnPage } from '../../kinds/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import './find.css';
import { nearestFirst } from './nearest-first.ts';
import { useFound, useLookedThrough, type Found } from './use-found.ts';

/** The contacts by whom it was found. */
const contactsSought = (q: string, { contacts = {} }: EnrollmentShown): readonly string[] => [
  ...new Set(Object.values(contacts).flatMap(({ name, email }) => (matches(q, name, email) ? [name] : []))),
];

type ResultsProps = {
  readonly q: string;
  readonly found: Found;
  readonly lookedThrough: ReturnType<typeof useLookedThrough>;
  readonly me: Me;
};

function Results({ q, found, lookedThrough, me }: ResultsProps) {
  const { data: more } = lookedThrough;
  const texts = useTexts();
  const { t, date } = texts;
  const said = useRegistryTexts();
  const hasMore = found.hasMore || more?.hasMore === true;
  const cases = more?.cases ?? [];
  const byId = new Map([...found.enrollments, ...(more?.enrollments ?? [])].map((each) => [each.enrollmentId, each]));
  const all = [...byId.values()];
  const foundIds = [...found.parties.map(({ partyId }) => partyId), ...found.enrollments.map(({ institutionId }) => institutionId)];
  // What takes longer joins what stands already.
  const { isPending } = usePartyRecords(foundIds);
  const { recordOf } = usePartyRecords([...foundIds, ...all.map(({ institutionId }) => institutionId)]);
  const { items: enrollments, nearest: enrollmentAt } = nearestFirst(q, all, (of) => wordsOfEnrollment(of, [recordOf(of.institutionId)]));
  const { items: parties, nearest: partyAt } = nearestFirst(q, found.parties, (of) =>
    wordsOfParty(recordOf(of.partyId) ?? { ...of, nameLocal: null }),
  );
  const ofCases = useEnrollmentsById(cases.map(({ enrollmentId }) => enrollmentId));
  const partyOf = useParties([
    ...parties.map(({ partyId }) => partyId),
    ...[...enrollments, ...ofCases.values()].map(({ institutionId }) => institutionId),
  ]);
  const count = parties.length + enrollments.length + cases.length;
  const ofEnrollments =
    enrollments.length === 0 ? null : (
      <section className="card">
        <h2>
          {said.find.enrollments} <span className="quiet number">{enrollments.length}</span>
        </h2>
        <ul className="found stack-tight">
          {enrollments.map((of) => {
            const { enrollmentId, number, institutionId, endsOn, status } = of;
            const contacts = contactsSought(q, of);
            const partners = [of.resellerId, of.distributorId, of.advisorId].flatMap((id) =>
              found.parties.some(({ partyId }) => partyId === id) ? (partyOf(id)?.name ?? []) : [],
            );
            return (
              <li key={enrollmentId}>
                <Link to="/enrollments/$enrollmentId" params={{ enrollmentId }}>
                  {partyOf(institutionId)?.name ?? '…'} · {t.worklist.enrollment(number)}
                </Link>{' '}
                <span className="quiet small">
                  {t.words.enrollmentStatus[status]} · {t.enrollments.endsOn(date(endsOn))}
                  {contacts.length === 0 ? null : <> · {said.find.contact(contacts)}</>}
                  {partners.length === 0 ? null : <> · {partners.join(' · ')}</>}
                </span>
              </li>
            );
          })}
        </ul>
      </section>
    );
  const ofParties =
    parties.length === 0 ? null : (
      <section className="card">
        <h2>
          {said.find.organisations} <span className="quiet number">{parties.length}</span>
        </h2>
        <ul className="found stack-tight">
          {parties.map((party) => {
            const name = partyOf(party.partyId)?.name ?? party.name;
            const words = [t.words.partyRole[party.role], ...(party.pcn === null ? [] : [t.enrollment.pcn(party.pcn)])].join(' · ');
            return (
              <li key={party.partyId}>
                {me.party.role === 'OPERATIONS' || party.partyId === me.party.partyId ? (
                  <Link to="/parties/$partyId" params={{ partyId: party.partyId }}>
                    {name}
                  </Link>
                ) : (
                  <span>{name}</span>
                )}{' '}
                <span className="quiet small">{words}</span>
              </li>
            );
          })}
        </ul>
      </section>
    );
  // Until the names are here nothing can be said to be nearest, and what is shown would change places.
  if (isPending) return <p role="status">{said.find.looking}</p>;
  return (
    <>
      <p role="status">
        {lookedThrough.isLoading ? said.find.looking : count === 0 ? said.find.nothing : said.find.found(count)}
        {more?.isCut === true ? ` ${said.find.notAll}` : null}
      </p>
      {lookedThrough.isError ? <Answer of={lookedThrough}>{() => null}</Answer> : null}
      {cases.length === 0 ? null : (
        <section className="card">
          <h2>
            {said.find.cases} <span className="quiet number">{cases.length}</span>
          </h2>
          <ul className="found stack-tight">
            {cases.map((of) => (
              <li key={of.caseId}>
                <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
                  {t.case.title({
                    change: kindOnPage(of).title(of, texts).title,
                    institution: partyOf(ofCases.get(of.enrollmentId)?.institutionId)?.name ?? '…',
                  })}
                </Link>{' '}
                <span className="quiet small number">{of.logNumber}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {partyAt < enrollmentAt ? (
        <>
          {ofParties}
          {ofEnrollments}
        </>
      ) : (
        <>
          {ofEnrollments}
          {ofParties}
        </>
      )}
      {hasMore ? <p className="quiet">{said.find.more}</p> : null}
    </>
  );
}

/** Whatever the caller sees, by part of a name however it is written, a number, or an address. What is sought stands in the address. */
export function FindPage() {
  const said = useRegistryTexts();
  const id = useId();
  const { q = '' } = useSearch({ from: '/of-the-caller/find' });
  const navigate = useNavigate({ from: '/find' });
  const [typed, setTyped] = useState(q);
  const [shownFor, setShownFor] = useState(q);
  if (shownFor !== q) {
    // Back, or sought from elsewhere: the field says what is found below it.
    setShownFor(q);
    setTyped(q);
  }
  const me = useMe();
  const field = useRef<HTMLInputElement>(null);
  const [isEmpty] = useState(q === '');
  useEffect(() => {
    // Whoever comes here without anything sought comes to type.
    if (isEmpty) field.current?.focus({ preventScroll: true });
  }, [isEmpty]);
  const found = useFound(q, me.data);
  const lookedThrough = useLookedThrough(q, me.data);
  const search = () => void navigate({ search: typed.trim() === '' ? {} : { q: typed.trim() }, replace: true });
  return (
    <div className="page">
      <PageHead title={said.find.title}>
        {me.data?.party.role === 'OPERATIONS' ? (
          <>
            <Link className="button" to="/register/party">
              {said.registerParty}
            </Link>
            <Link className="button" to="/register/enrollment">
              {said.registerEnrollment}
            </Link>
          </>
        ) : null}
      </PageHead>
      <form
        role="search"
        data-places-focus="true"
        className="field only-on-screen"
        data-width="medium"
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <label htmlFor={id}>{said.find.label}</label>
        <div className="field-help" id={`${id}-help`}>
          {said.find.help}
        </div>
        <div className="find-row">
          <input
            ref={field}
            id={id}
            className="input"
            type="search"
            aria-describedby={`${id}-help`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button className="button" data-kind="main" type="submit">
            {said.find.button}
          </button>
        </div>
      </form>
      <Answer of={me}>
        {(who) =>
          q === '' ? null : <Answer of={found}>{(all) => <Results q={q} found={all} lookedThrough={lookedThrough} me={who} />}</Answer>
        }
      </Answer>
    </div>
  );
}
