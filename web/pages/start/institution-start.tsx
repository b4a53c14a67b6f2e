import { Link } from '@tanstack/react-router';
import type { Me } from '../../../shared/api/index.ts';
import { dateAt } from '../../dates/now.ts';
import { Answer, Waiting } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { EnrollmentMatters } from '../worklist/enrollment-matters.tsx';
import '../enrollment/term-line.css';
import { AskList } from './ask-list.tsx';
import { OthersList } from './others-list.tsx';
import './start.css';
import { EndsOn } from '../../registry/ends-on.tsx';
import { useEndings } from '../../registry/use-endings.ts';
import { EnrollmentStatus } from '../../registry/enrollment-status.tsx';
import { useStart } from './use-start.ts';
import { useStartTexts } from './use-start-texts.ts';
import { WhoToAsk } from './who-to-ask.tsx';
import { yearOf } from './year-dates.ts';
import { YearLine } from './year-line.tsx';

/** Where an institution begins: what waits on it in sentences, the year of each of its enrollments, whom to ask. */
export function InstitutionStart({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const said = useStartTexts();
  const start = useStart(me);
  const { now } = start;
  const endingOf = useEndings(start.data?.enrollments ?? []);
  return (
    <div className="page">
      <PageHead title={t.worklist.title}>
        <Link className="button" to="/enrollments">
          {t.enrollments.startChange}
        </Link>
      </PageHead>
      <Answer of={start}>
        {({ mine, others, scheduled, enrollments, onEnrollments, cases }) => {
          // Also there: those of others that a request of its names, as in a transfer.
          const own = enrollments.filter(({ institutionId }) => institutionId === me.party.partyId);
          const late = mine.filter(({ clock }) => clock.kind === 'LATE').length;
          return (
            <>
              <p role="status">
                {t.worklist.summary({ mine: mine.length + onEnrollments.length, late, others: others.length, settled: scheduled.length })}
              </p>
              <section className="stack-tight">
                <h2>{t.worklist.mine}</h2>
                {mine.length === 0 ? <p className="card">{t.worklist.nothingMine}</p> : <AskList matters={mine} me={me} />}
              </section>
              <EnrollmentMatters matters={onEnrollments} />
              <OthersList title={t.worklist.others} matters={others} />
              <OthersList title={t.worklist.scheduled} matters={scheduled} />
              <section className="stack">
                <h2>
                  {said.own} <span className="quiet number">{own.length}</span>
                </h2>
                {own.length === 0 ? <p className="card">{said.ownNone}</p> : null}
                {own.map((of) => {
                  const today = now === undefined ? undefined : dateAt(now, of.timeZone);
                  return (
                    <article key={of.enrollmentId} className="card stack-tight">
                      <h3>
                        <Link to="/enrollments/$enrollmentId" params={{ enrollmentId: of.enrollmentId }}>
                          {t.worklist.enrollment(of.number)}
                        </Link>{' '}
                        <span className="quiet small">{t.words.program[of.program]}</span> <EnrollmentStatus of={of} />{' '}
                        {endingOf(of).isTermination ? <EndsOn of={of} ending={endingOf(of)} /> : null}
                      </h3>
                      {today === undefined ? (
                        <Waiting />
                      ) : (
                        <YearLine
                          year={yearOf(
                            of,
                            cases.filter((each) => each.enrollments.some(({ enrollmentId }) => enrollmentId === of.enrollmentId)),
                            today,
                            endingOf(of),
                          )}
                          today={today}
                          enrollmentId={of.enrollmentId}
                        />
                      )}
                    </article>
                  );
                })}
              </section>
              <WhoToAsk enrollments={own} me={me} />
            </>
          );
        }}
      </Answer>
    </div>
  );
}
