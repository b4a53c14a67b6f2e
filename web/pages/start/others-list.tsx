import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useParties } from '../../api/queries.ts';
import { ClockPill } from '../../case/clock-pill.tsx';
import { stepWords } from '../../case/standing.ts';
import { kindOnPage } from '../../kinds/index.ts';
import { commaIn } from '../../language/comma.ts';
import { useTexts } from '../../language/use-texts.tsx';
import '../worklist/enrollment-matters.css';
import { useStartTexts } from './use-start-texts.ts';
import type { Matter } from './worklist.ts';

/** As many rows as are drawn at once. */
const atOnce = 60;

/** Somebody still has to sign on screen: a link can be sent anew, or to somebody else. */
const mayBeSentAnew = ({ of }: Matter): boolean =>
  of.status === 'OPEN' && of.route !== 'MANUAL' && of.signers.some(({ signedOn }) => signedOn === null);

/** What waits for others, with what may be done about it meanwhile: sent anew, withdrawn; what that means is said before it is done. */
export function OthersList({ title, matters }: { readonly title: string; readonly matters: readonly Matter[] }) {
  const texts = useTexts();
  const { t, language } = texts;
  const said = useStartTexts();
  const [count, setCount] = useState(atOnce);
  const shown = matters.slice(0, count);
  const partyOf = useParties(shown.flatMap(({ of, enrollment }) => [enrollment?.institutionId, ...of.waitingOn]));
  if (matters.length === 0) return null;
  const names = (ids: readonly string[]) => ids.map((id) => partyOf(id)?.name ?? '…').join(commaIn(language));
  return (
    <section className="stack-tight">
      <h2>
        {title} <span className="quiet number">{matters.length}</span>
      </h2>
      <ul className="matters">
        {shown.map((matter) => {
          const { key, of, enrollment, clock } = matter;
          const mayWithdraw = of.acts.includes('withdraw');
          return (
            <li key={key} className="start-row">
              <div>
                <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
                  {kindOnPage(of).title(of, texts).title}
                </Link>
                <span className="small">{stepWords(of, t).waits(names(of.waitingOn))}</span>
              </div>
              <div>
                <span>{partyOf(enrollment?.institutionId)?.name ?? '…'}</span>
                <span className="quiet small number">
                  {[
                    ...(enrollment === undefined ? [] : [t.worklist.enrollment(enrollment.number)]),
                    ...(of.enrollments.length > 1 ? [t.worklist.andMore(of.enrollments.length - 1)] : []),
                    of.logNumber,
                  ].join(' · ')}
                </span>
              </div>
              <div>
                <ClockPill clock={clock} />
                {mayWithdraw ? (
                  <span className="start-acts small only-on-screen">
                    {mayBeSentAnew(matter) ? (
                      <Link to="/cases/$caseId/invite" params={{ caseId: of.logNumber }}>
                        {said.receiver}
                      </Link>
                    ) : null}
                    <Link to="/cases/$caseId/$act" params={{ caseId: of.logNumber, act: 'withdraw' }}>
                      {said.withdraw}
                      <span className="hidden-but-read"> {of.logNumber}</span>
                    </Link>
                  </span>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      {matters.length > count ? (
        <p>
          <button className="button" type="button" onClick={() => setCount(count + 200)}>
            {t.shell.showMore(matters.length - count)}
          </button>
        </p>
      ) : null}
    </section>
  );
}
