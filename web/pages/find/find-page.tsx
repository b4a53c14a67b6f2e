import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Me } from '../../../shared/api/index.ts';
import { useMe, useParties } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { kindOnPage } from '../../kinds/index.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { useFound, type Found } from './use-found.ts';

function Results({ found, me }: { readonly found: Found; readonly me: Me }) {
  const texts = useTexts();
  const { t, date } = texts;
  const said = useRegistryTexts();
  const { parties, enrollments, case: of, hasMore } = found;
  const partyOf = useParties([...parties.map(({ partyId }) => partyId), ...enrollments.map(({ institutionId }) => institutionId)]);
  const count = parties.length + enrollments.length + (of === null ? 0 : 1);
  return (
    <>
      <p role="status">{count === 0 ? said.find.nothing : said.find.found(count)}</p>
      {of === null ? null : (
        <section className="card">
          <h2>{said.find.case}</h2>
          <p>
            <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
              {kindOnPage(of).title(of, texts).title}
            </Link>{' '}
            <span className="quiet small number">{of.logNumber}</span>
          </p>
        </section>
      )}
      {enrollments.length === 0 ? null : (
        <section className="card">
          <h2>
            {said.find.enrollments} <span className="quiet number">{enrollments.length}</span>
          </h2>
          <ul className="stack-tight">
            {enrollments.map(({ enrollmentId, number, institutionId, endsOn, status }) => (
              <li key={enrollmentId}>
                <Link to="/enrollments/$enrollmentId" params={{ enrollmentId }}>
                  {partyOf(institutionId)?.name ?? '…'} · {t.worklist.enrollment(number)}
                </Link>{' '}
                <span className="quiet small">
                  {t.words.enrollmentStatus[status]} · {t.enrollments.endsOn(date(endsOn))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {parties.length === 0 ? null : (
        <section className="card">
          <h2>
            {said.find.organisations} <span className="quiet number">{parties.length}</span>
          </h2>
          <ul className="stack-tight">
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
  const me = useMe();
  const found = useFound(q, me.data);
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
        <div className="row">
          <input
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
      <Answer of={me}>{(who) => (q === '' ? null : <Answer of={found}>{(all) => <Results found={all} me={who} />}</Answer>)}</Answer>
    </div>
  );
}
