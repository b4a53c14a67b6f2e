import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseListed, EnrollmentShown, PartyListed } from '../../../shared/api/index.ts';
import { matches } from '../../../shared/search/matches.ts';
import { wordsOfEnrollment } from '../../../shared/search/words-of-enrollment.ts';
import { useToday } from '../../api/local.ts';
import { useEnrollmentsById, useParties, usePartyRecords, type PartyOf } from '../../api/queries.ts';
import { ClockPill } from '../../case/clock-pill.tsx';
import { outcomeTone } from '../../case/outcome-tone.ts';
import { clockOf, stepWords } from '../../case/standing.ts';
import { Answer } from '../../design/answer.tsx';
import { Pill } from '../../design/pill.tsx';
import { kindOnPage } from '../../kinds/index.ts';
import { commaIn } from '../../language/comma.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { EndsOn } from '../../registry/ends-on.tsx';
import { useEndings } from '../../registry/use-endings.ts';
import { EnrollmentStatus } from '../../registry/enrollment-status.tsx';
import { PartyName } from '../../registry/party-name.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { nearestFirst } from './nearest-first.ts';
import { useCasesById } from './use-cases-by-id.ts';
import type { Found, useLookedThrough } from './use-found.ts';
import { wordsOfListed } from './words-of-listed.ts';

/** What was found of one sort, and how many. */
function FoundCard({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  return (
    <section className="card">
      <h2>
        {title} <span className="quiet number">{count}</span>
      </h2>
      <ul className="found stack-tight">{children}</ul>
    </section>
  );
}

/** Its reseller, and whichever partner of it was found by itself: an organisation has many enrollments, which its name alone does not tell apart. */
const usePartnersNamed = (parties: readonly PartyListed[], partyOf: PartyOf) => {
  const { t } = useTexts();
  return ({ resellerId, distributorId, advisorId }: EnrollmentShown): readonly string[] =>
    [resellerId, distributorId, advisorId].flatMap((id) => {
      const party = id === resellerId || parties.some(({ partyId }) => partyId === id) ? partyOf(id) : undefined;
      return party === undefined ? [] : [`${t.words.partyRole[party.role]} ${party.name}`];
    });
};

/** The contacts by whom it was found. */
const contactsSought = (q: string, { contacts = {} }: EnrollmentShown): readonly string[] => [
  ...new Set(Object.values(contacts).flatMap(({ name, email }) => (matches(q, name, email) ? [name] : []))),
];

type FoundEnrollmentsProps = {
  readonly q: string;
  readonly enrollments: readonly EnrollmentShown[];
  /** The organisations that were found by themselves: an enrollment of a partner says by which. */
  readonly parties: readonly PartyListed[];
  readonly partyOf: PartyOf;
};

function FoundEnrollments({ q, enrollments, parties, partyOf }: FoundEnrollmentsProps) {
  const { t } = useTexts();
  const said = useRegistryTexts();
  const endingOf = useEndings(enrollments);
  const partnersOf = usePartnersNamed(parties, partyOf);
  if (enrollments.length === 0) return null;
  return (
    <FoundCard title={said.find.enrollments} count={enrollments.length}>
      {enrollments.map((of) => {
        const { enrollmentId, number, institutionId } = of;
        const contacts = contactsSought(q, of);
        const partners = partnersOf(of);
        return (
          <li key={enrollmentId}>
            <Link to="/enrollments/$enrollmentId" params={{ enrollmentId }}>
              {partyOf(institutionId)?.name ?? '…'} · {t.worklist.enrollment(number)}
            </Link>{' '}
            <span className="quiet small">
              <EnrollmentStatus of={of} /> <EndsOn of={of} ending={endingOf(of)} />
              {contacts.length === 0 ? null : <> · {said.find.contact(contacts)}</>}
              {partners.length === 0 ? null : <> · {partners.join(' · ')}</>}
            </span>
          </li>
        );
      })}
    </FoundCard>
  );
}

type FoundPartiesProps = { readonly parties: readonly PartyListed[]; readonly partyOf: PartyOf };

function FoundParties({ parties, partyOf }: FoundPartiesProps) {
  const { t } = useTexts();
  const said = useRegistryTexts();
  if (parties.length === 0) return null;
  return (
    <FoundCard title={said.find.organisations} count={parties.length}>
      {parties.map((party) => {
        const name = partyOf(party.partyId)?.name ?? party.name;
        const words = [t.words.partyRole[party.role], ...(party.pcn === null ? [] : [t.enrollment.pcn(party.pcn)])].join(' · ');
        return (
          <li key={party.partyId}>
            <PartyName partyId={party.partyId} name={name} /> <span className="quiet small">{words}</span>
          </li>
        );
      })}
    </FoundCard>
  );
}

type FoundCaseProps = { readonly of: CaseListed; readonly enrollment: EnrollmentShown | undefined; readonly partyOf: PartyOf };

/** Where it stands: whoever asks for it on the telephone is answered from here. */
function Stands({ of, enrollment, partyOf }: FoundCaseProps) {
  const { t, language } = useTexts();
  const today = useToday(enrollment?.timeZone);
  if (of.outcome !== null) {
    return (
      <p>
        <Pill tone={outcomeTone(of.outcome)}>{t.words.outcome[of.outcome]}</Pill>
      </p>
    );
  }
  return (
    <p className="small">
      {stepWords(of, t).waits(of.waitingOn.map((id) => partyOf(id)?.name ?? '…').join(commaIn(language)))}{' '}
      {today === undefined ? null : <ClockPill clock={clockOf(of, today)} />}
    </p>
  );
}

type FoundCasesProps = {
  readonly cases: readonly CaseListed[];
  readonly enrollmentOf: (of: CaseListed) => EnrollmentShown | undefined;
  readonly partyOf: PartyOf;
};

/** Each case with what tells it from others of the same institution. */
function FoundCases({ cases, enrollmentOf, partyOf }: FoundCasesProps) {
  const texts = useTexts();
  const said = useRegistryTexts();
  const { t } = texts;
  const partnersOf = usePartnersNamed([], partyOf);
  if (cases.length === 0) return null;
  return (
    <FoundCard title={said.find.cases} count={cases.length}>
      {cases.map((of) => {
        const enrollment = enrollmentOf(of);
        const aside = enrollment === undefined ? [] : [t.worklist.enrollment(enrollment.number), ...partnersOf(enrollment)];
        return (
          <li key={of.caseId}>
            <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
              {t.case.title({
                change: kindOnPage(of).title(of, texts).title,
                institution: partyOf(enrollment?.institutionId)?.name ?? '…',
              })}
            </Link>{' '}
            <span className="quiet small number">{[of.logNumber, ...aside].join(' · ')}</span>
            <Stands of={of} enrollment={enrollment} partyOf={partyOf} />
          </li>
        );
      })}
    </FoundCard>
  );
}

/** So many open cases of the enrollments found are looked up along with them. */
const mostOpenCases = 12;

type ResultsProps = {
  readonly q: string;
  readonly found: Found;
  readonly lookedThrough: ReturnType<typeof useLookedThrough>;
};

/** What was found, nearest first; what takes longer to look through joins it. */
export function Results({ q, found, lookedThrough }: ResultsProps) {
  const { data: more } = lookedThrough;
  const said = useRegistryTexts();
  const byId = new Map([...found.enrollments, ...(more?.enrollments ?? [])].map((each) => [each.enrollmentId, each]));
  const all = [...byId.values()];
  const foundIds = found.enrollments.map(({ institutionId }) => institutionId);
  // What takes longer joins what stands already.
  const { isPending } = usePartyRecords(foundIds);
  const { recordOf } = usePartyRecords([...foundIds, ...all.map(({ institutionId }) => institutionId)]);
  const { items: enrollments, nearest: enrollmentAt } = nearestFirst(q, all, (of) => wordsOfEnrollment(of, [recordOf(of.institutionId)]));
  const { items: parties, nearest: partyAt } = nearestFirst(q, found.parties, wordsOfListed);
  // Whoever asks where a form is has a name or the number of the enrollment more often than a log number.
  const openIds = enrollments.flatMap(({ openCases }) => openCases);
  const openOnThem = useCasesById(openIds.slice(0, mostOpenCases));
  const cases = [...new Map([...(more?.cases ?? []), ...openOnThem, ...found.cases].map((each) => [each.caseId, each])).values()];
  const ofCases = useEnrollmentsById(cases.map(({ enrollmentId }) => enrollmentId));
  const partyOf = useParties([
    ...parties.map(({ partyId }) => partyId),
    ...[...enrollments, ...ofCases.values()].flatMap(({ institutionId, resellerId }) => [institutionId, resellerId]),
    ...cases.flatMap(({ waitingOn }) => waitingOn),
  ]);
  const count = parties.length + enrollments.length + cases.length;
  // Until the names are here nothing can be said to be nearest, and what is shown would change places.
  if (isPending) return <p role="status">{said.find.looking}</p>;
  const lists = [
    <FoundEnrollments key="enrollments" q={q} enrollments={enrollments} parties={found.parties} partyOf={partyOf} />,
    <FoundParties key="parties" parties={parties} partyOf={partyOf} />,
  ];
  return (
    <>
      <p role="status">
        {lookedThrough.isLoading ? said.find.looking : count === 0 ? said.find.nothing : said.find.found(count)}
        {more?.isCut === true ? ` ${said.find.notAll}` : null}
      </p>
      {lookedThrough.isError ? <Answer of={lookedThrough}>{() => null}</Answer> : null}
      <FoundCases cases={cases} enrollmentOf={({ enrollmentId }) => ofCases.get(enrollmentId)} partyOf={partyOf} />
      {partyAt < enrollmentAt ? lists.toReversed() : lists}
      {found.hasMore || more?.hasMore === true || openIds.length > mostOpenCases ? <p className="quiet">{said.find.more}</p> : null}
    </>
  );
}
