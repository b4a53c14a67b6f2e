import { Link, useParams, useSearch } from '@tanstack/react-router';
import { daysBetween, type CivilDate } from '../../../shared/calendar/index.ts';
import type { CaseListed, EnrollmentShown, Me } from '../../../shared/api/index.ts';
import { contactRoles } from '../../../shared/records/contact-roles.ts';
import { zoneText } from '../../../shared/texts/zones.ts';
import { useToday } from '../../api/local.ts';
import { useCases, useEnrollment, useMe, useParties } from '../../api/queries.ts';
import { CaseLine } from '../../case/case-line.tsx';
import { countryName } from '../../language/country-name.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { Pill } from '../../design/pill.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { openings } from '../../kinds/index.ts';
import type { Opening } from '../../kinds/kind-on-page.ts';
import { EndsOn } from '../../registry/ends-on.tsx';
import { useEndings } from '../../registry/use-endings.ts';
import { EnrollmentStatus } from '../../registry/enrollment-status.tsx';
import { PartyName } from '../../registry/party-name.tsx';
import { choiceWindowOf } from './choice-window.ts';
import { EnrollmentTasks } from './enrollment-tasks.tsx';
import { termLineOf } from './term-dates.ts';

const ChoiceNotice = lazyPart(async () => (await import('./choice-notice.tsx')).ChoiceNotice);
const TermLine = lazyPart(async () => (await import('./term-line.tsx')).TermLine);
const Unverified = lazyPart(async () => (await import('./unverified.tsx')).Unverified);
const SavedNotice = lazyPart(async () => (await import('../../registry/saved-notice.tsx')).SavedNotice);
const NobodyYet = lazyPart(async () => (await import('./nobody-yet.tsx')).NobodyYet);
const CorrectionsCard = lazyPart(async () => (await import('../../registry/corrections-card.tsx')).CorrectionsCard);

function Partners({ of }: { readonly of: EnrollmentShown }) {
  const { t } = useTexts();
  const partyOf = useParties([of.institutionId, of.resellerId, of.distributorId, of.advisorId]);
  const rows = [
    [t.enrollment.institution, of.institutionId],
    [t.enrollment.reseller, of.resellerId],
    ...(of.channelModel === 'TWO_TIER' ? [[t.enrollment.distributor, of.distributorId] as const] : []),
    [t.enrollment.advisor, of.advisorId],
  ] as const;
  return (
    <section className="card">
      <h2>{t.enrollment.parties}</h2>
      <dl className="facts">
        {rows
          .filter(([, id]) => id !== undefined)
          .map(([label, id]) => {
            const party = partyOf(id);
            return (
              <div key={label} className="facts-row">
                <dt>{label}</dt>
                <dd>
                  {typeof id === 'string' ? (
                    <PartyName partyId={id} name={party?.name ?? '…'} />
                  ) : (
                    <span className="quiet">{t.enrollment.noneHeld}</span>
                  )}
                  {party?.pcn === null || party === undefined ? null : (
                    <span className="quiet small number"> {t.enrollment.pcn(party.pcn)}</span>
                  )}
                </dd>
              </div>
            );
          })}
      </dl>
    </section>
  );
}

function Agreement({ of }: { readonly of: EnrollmentShown }) {
  const { t, language, date } = useTexts();
  const term = of.terms?.at(-1);
  const rows: readonly (readonly [string, string])[] = [
    [t.enrollment.masterAgreement, of.masterAgreement],
    [t.enrollment.program, t.words.program[of.program]],
    [t.enrollment.version, of.agreementVersion],
    [t.enrollment.channelModel, t.words.channelModel[of.channelModel]],
    [t.enrollment.region, `${t.words.region[of.region]} · ${countryName(of.country, language)}`],
    ...(term === undefined
      ? []
      : [[t.enrollment.term, t.enrollment.termText({ from: date(term.startsOn), to: date(term.endsOn), years: term.years })] as const]),
    [t.enrollment.timeZone, zoneText(of.timeZone, language)],
  ];
  return (
    <section className="card">
      <h2>{t.enrollment.agreement}</h2>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={label} className="facts-row">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function CasesOf({ of, list }: { readonly of: EnrollmentShown; readonly list: readonly CaseListed[] }) {
  const { t } = useTexts();
  const open = list.filter(({ status }) => status === 'OPEN');
  const closed = list.filter(({ status }) => status === 'CLOSED');
  return (
    <>
      {open.length === 0 ? <p className="quiet">{t.enrollment.noOpenCases}</p> : null}
      <ul className="stack-tight">
        {open.map((each) => (
          <CaseLine key={each.caseId} of={each} timeZone={of.timeZone} />
        ))}
      </ul>
      {closed.length === 0 ? null : (
        <details className="more">
          <summary>
            {t.enrollment.pastCases} <span className="quiet number">{closed.length}</span>
          </summary>
          <ul className="stack-tight">
            {closed.map((each) => (
              <CaseLine key={each.caseId} of={each} timeZone={of.timeZone} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Cases({ of }: { readonly of: EnrollmentShown }) {
  const { t } = useTexts();
  const cases = useCases({ enrollmentId: of.enrollmentId });
  return (
    <section className="card stack">
      <h2>{t.enrollment.openCases}</h2>
      <Answer of={cases}>{(list) => <CasesOf of={of} list={list} />}</Answer>
    </section>
  );
}

type ContactsProps = {
  readonly of: EnrollmentShown;
  /** All there are on it; undefined: on their way. */
  readonly cases: readonly CaseListed[] | undefined;
  readonly today: CivilDate | undefined;
  readonly mayFile: boolean;
};

function Contacts({ of, cases, today, mayFile }: ContactsProps) {
  const { contacts } = of;
  const { t, date } = useTexts();
  if (contacts === undefined) return null;
  const known = contactRoles.flatMap((role) => {
    const contact = contacts[role];
    return contact === undefined ? [] : [{ role, contact }];
  });
  return (
    <section className="card">
      <h2>{t.enrollment.contacts}</h2>
      {known.length === 0 ? <p className="quiet">{t.enrollment.noContacts}</p> : null}
      <dl className="facts">
        {known.map(({ role, contact }) => (
          <div key={role} className="facts-row">
            <dt>{t.words.contactRole[role]}</dt>
            <dd>
              {contact.name}
              <br />
              <span className="small">{[contact.email, ...(contact.phone === undefined ? [] : [contact.phone])].join(' · ')}</span>
              <br />
              {contact.emailVerifiedOn === null ? (
                <>
                  <Pill tone="plain">{t.enrollment.contactNotVerified}</Pill>
                  {cases === undefined || today === undefined ? null : (
                    <Unverified of={of} role={role} email={contact.email} cases={cases} today={today} mayFile={mayFile} />
                  )}
                </>
              ) : (
                <Pill tone="done">{t.enrollment.contactVerified(date(contact.emailVerifiedOn))}</Pill>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Orders({ of }: { readonly of: EnrollmentShown }) {
  const { t, date } = useTexts();
  if (of.olsOrders === undefined || of.olsOrders.length === 0) return null;
  return (
    <section className="card">
      <h2>{t.enrollment.orders}</h2>
      <ul className="stack-tight">
        {of.olsOrders.map(({ product, quantity, renewsOn }) => (
          <li key={`${product} ${renewsOn}`}>{t.enrollment.order({ product, quantity, date: date(renewsOn) })}</li>
        ))}
      </ul>
    </section>
  );
}

type OpeningLinkProps = { readonly of: EnrollmentShown; readonly opening: Opening; readonly kind: 'main' | 'plain' | 'quiet' };

function OpeningLink({ of: { enrollmentId }, opening: { to, label }, kind }: OpeningLinkProps) {
  const { t } = useTexts();
  return (
    <Link className="button" data-kind={kind} to={to} params={{ enrollmentId }}>
      {label(t)}
    </Link>
  );
}

function Shown({ of, me }: { readonly of: EnrollmentShown; readonly me: Me }) {
  const { t, date } = useTexts();
  const { saved = false, isNew = false } = useSearch({ from: '/of-the-caller/enrollments/$enrollmentId' });
  const today = useToday(of.timeZone);
  const institution = useParties([of.institutionId])(of.institutionId);
  const ending = useEndings([of])(of);
  const line = today === undefined ? null : termLineOf(of, today, ending);
  const ends =
    today === undefined || ending.isTermination
      ? null
      : of.endsOn < today
        ? t.enrollment.expiredOn(date(of.endsOn))
        : t.enrollment.expiresIn({ date: date(of.endsOn), distance: t.dates.distance(daysBetween(today, of.endsOn)) });
  const { data: cases } = useCases({ enrollmentId: of.enrollmentId });
  const open = (cases ?? []).filter(({ status }) => status === 'OPEN');
  const choosing = choiceWindowOf(of, ending);
  const starts = cases !== undefined ? openings.filter((opening) => opening.mayStart(me, of, open)) : [];
  const [others, endings] = [starts.filter(({ isEnding }) => isEnding !== true), starts.filter(({ isEnding }) => isEnding === true)];
  return (
    <div className="page">
      <PageHead
        title={institution?.name ?? '…'}
        above={<p className="quiet number">{t.enrollment.title(of.number)}</p>}
        below={
          <p>
            <EnrollmentStatus of={of} /> {ends === null ? <EndsOn of={of} ending={ending} /> : <span>{ends}</span>}
          </p>
        }
      >
        {others.map((opening, index) => (
          <OpeningLink key={opening.to} of={of} opening={opening} kind={index === 0 ? 'main' : 'plain'} />
        ))}
        {me.party.role === 'OPERATIONS' ? (
          <Link className="button" to="/register/enrollment" search={{ id: of.enrollmentId }}>
            {t.enrollments.correct}
          </Link>
        ) : null}
        {endings.map((opening) => (
          <OpeningLink key={opening.to} of={of} opening={opening} kind="quiet" />
        ))}
      </PageHead>
      {saved ? (
        <SavedNotice>
          {isNew ? (
            <p>
              <Link className="button" to="/register">
                {t.shell.register}
              </Link>
            </p>
          ) : null}
        </SavedNotice>
      ) : null}
      {me.party.role === 'OPERATIONS' && of.status !== 'TERMINATED' ? <NobodyYet of={of} /> : null}
      {choosing === null || today === undefined || cases === undefined || me.party.role === 'OPERATIONS' ? null : (
        <ChoiceNotice window={choosing} today={today} cases={open} />
      )}
      {line === null || today === undefined ? null : (
        <section className="card">
          <h2>{t.enrollment.line}</h2>
          <TermLine line={line} today={today} of={of} />
        </section>
      )}
      <div className="columns">
        <EnrollmentTasks of={of} />
        <Cases of={of} />
        <Partners of={of} />
        <Agreement of={of} />
        <Contacts of={of} cases={cases} today={today} mayFile={starts.some(({ to }) => to === '/enrollments/$enrollmentId/contacts')} />
        <Orders of={of} />
        {/* Whoever sees the header alone is told no more of it here. */}
        {of.resellerId === undefined ? null : (
          <CorrectionsCard at={`/api/enrollments/${of.enrollmentId}`} version={of.version} zone={of.timeZone} />
        )}
      </div>
    </div>
  );
}

/** An enrollment: its partners, its term drawn as a line, its cases; where one may, the start of a change. */
export function EnrollmentPage() {
  const { enrollmentId } = useParams({ from: '/of-the-caller/enrollments/$enrollmentId' });
  const enrollment = useEnrollment(enrollmentId, true);
  const me = useMe();
  return <Answer of={me}>{(who) => <Answer of={enrollment}>{(of) => <Shown of={of} me={who} />}</Answer>}</Answer>;
}
