import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { Me, PartyShown } from '../../../shared/api/index.ts';
import { useMe, useParty, useParties, useEnrollments } from '../../api/queries.ts';
import { browserZone } from '../../dates/now.ts';
import { countryName } from '../../language/country-name.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { EndsOn } from '../../registry/ends-on.tsx';
import { useEndings } from '../../registry/use-endings.ts';
import { SavedNotice } from '../../registry/saved-notice.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';

const Members = lazyPart(async () => (await import('./members.tsx')).Members);
/** It shows cases of every kind, which is more than the rest of the page. */
const PartyCases = lazyPart(async () => (await import('./party-cases.tsx')).PartyCases);
const WhatNext = lazyPart(async () => (await import('./what-next.tsx')).WhatNext);
const CorrectionsCard = lazyPart(async () => (await import('../../registry/corrections-card.tsx')).CorrectionsCard);

function Record({ of }: { readonly of: PartyShown }) {
  const { t, language } = useTexts();
  const said = useRegistryTexts();
  const words = said.party;
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [words.name, of.name],
    [words.nameLocal, of.nameLocal],
    [words.nameKana, of.nameKana],
    [words.role, t.words.partyRole[of.role]],
    [words.region, of.region === undefined ? null : t.words.region[of.region]],
    [words.pcn, of.pcn],
    [words.country, countryName(of.country, language)],
    [words.email, of.email],
    [words.escalationEmail, of.escalationEmail],
    [words.locale, of.locale === undefined ? null : said.locale[of.locale]],
    [words.digest, of.digest === undefined ? null : of.digest ? said.yes : said.no],
  ];
  return (
    <section className="card">
      <h2>{said.record}</h2>
      <dl className="facts">
        {rows.map(([label, value]) =>
          value === null || value === undefined ? null : (
            <div key={label} className="facts-row">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

function Enrollments({ of }: { readonly of: PartyShown }) {
  const { t } = useTexts();
  const said = useRegistryTexts();
  const enrollments = useEnrollments({ partyId: of.partyId });
  const endingOf = useEndings(enrollments.data ?? []);
  const partyOf = useParties((enrollments.data ?? []).map(({ institutionId }) => institutionId));
  return (
    <section className="card">
      <h2>{said.enrollmentsOf}</h2>
      <Answer of={enrollments}>
        {(items) =>
          items.length === 0 ? (
            <p className="quiet">{said.noEnrollments}</p>
          ) : (
            <ul className="stack-tight">
              {items.map((each) => (
                <li key={each.enrollmentId}>
                  <Link to="/enrollments/$enrollmentId" params={{ enrollmentId: each.enrollmentId }}>
                    {t.worklist.enrollment(each.number)}
                  </Link>{' '}
                  <span className="quiet small">
                    {partyOf(each.institutionId)?.name ?? '…'} · <EndsOn of={each} ending={endingOf(each)} />
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}

function Shown({ of, me }: { readonly of: PartyShown; readonly me: Me }) {
  const { t } = useTexts();
  const said = useRegistryTexts();
  const { saved = false, isNew = false, add = false } = useSearch({ from: '/of-the-caller/parties/$partyId' });
  const called = useParties([of.partyId])(of.partyId);
  const isOperations = me.party.role === 'OPERATIONS';
  const isOwn = me.party.partyId === of.partyId;
  const isKeeper = isOperations ? of.role !== 'OPERATIONS' || (isOwn && me.may.includes('MANAGE')) : isOwn && me.may.includes('MANAGE');
  return (
    <div className="page">
      <PageHead title={called?.name ?? of.name} above={<p className="quiet">{t.words.partyRole[of.role]}</p>}>
        {isOperations && (of.role !== 'OPERATIONS' || of.region === me.party.region) ? (
          <Link className="button" data-kind="main" to="/register/party" search={{ id: of.partyId }}>
            {said.correct}
          </Link>
        ) : null}
      </PageHead>
      {saved ? <SavedNotice>{isNew ? <WhatNext of={of} me={me} /> : null}</SavedNotice> : null}
      <div className="columns">
        <Record of={of} />
        {isKeeper ? <Members of={of} me={me} isToAdd={add} /> : null}
        {of.role === 'OPERATIONS' ? null : (
          <>
            <PartyCases of={of} />
            <Enrollments of={of} />
          </>
        )}
        {isOperations || isOwn ? <CorrectionsCard at={`/api/parties/${of.partyId}`} version={of.version} zone={browserZone()} /> : null}
      </div>
    </div>
  );
}

/** An organisation: its record, who may act for it, its enrollments. */
export function PartyPage() {
  const { partyId } = useParams({ from: '/of-the-caller/parties/$partyId' });
  const party = useParty(partyId);
  const me = useMe();
  return <Answer of={me}>{(who) => <Answer of={party}>{(of) => <Shown key={of.partyId} of={of} me={who} />}</Answer>}</Answer>;
}
