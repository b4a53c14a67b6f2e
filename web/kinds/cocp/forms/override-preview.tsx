import { Link } from '@tanstack/react-router';
import type { CivilDate } from '../../../../shared/calendar/index.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import type { Acting } from '../../common/acting.ts';
import { FactList } from '../../common/fact-list.tsx';
import { useCocpTexts } from '../use-cocp-texts.ts';
import { askerOf, overrideEffects } from './override-effects.ts';
import { rolledDates } from './rolled-dates.ts';
import { useOverrideTexts } from './use-override-texts.ts';

type Props = Pick<Acting<'COCP'>, 'of' | 'names' | 'today'> & { readonly askedOn: CivilDate | null };

/** Both effects side by side: what becomes of the case, which dates follow, who is told; and the way to reject the form instead. */
export function OverridePreview({ of, names, today, askedOn }: Props) {
  const { t, date } = useTexts();
  const said = useCocpTexts();
  const { effects, reject } = useOverrideTexts();
  const { enrollment } = names;
  if (enrollment === undefined) return null;
  const follows = overrideEffects(of, askedOn, enrollment.region, today);
  const later = rolledDates(of, names).flatMap(({ number, on: to }) => (to === null ? [] : [{ number, on: to }]));
  const on = askedOn === null ? t.case.effectiveOpen : date(askedOn);
  return (
    <section className="stack-tight">
      <h2>{effects.title}</h2>
      <div className="override-ways">
        <section className="card">
          <h3>{effects.approve}</h3>
          <FactList
            facts={[
              { term: effects.case, value: said.approveEffect(on) },
              { term: effects.records, value: follows.approve.isAtOnce ? effects.atOnce : effects.onTheDay(on) },
              { term: effects.told, value: names.namesOf(follows.approve.told) },
            ]}
          />
        </section>
        <section className="card">
          <h3>{effects.refuse}</h3>
          <FactList
            facts={[
              { term: effects.case, value: said.refuseEffect },
              {
                term: effects.dates,
                value: effects.decideBy({ who: names.nameOf(askerOf(of)), date: date(follows.refuse.decideBy) }),
              },
              ...(later.length === 0
                ? []
                : [
                    {
                      term: effects.later,
                      value: (
                        <ul>
                          {later.map(({ number, on: to }) => (
                            <li key={number}>
                              {later.length > 1 ? <span className="number">{number}: </span> : null}
                              {said.rolledTo(date(to))}
                            </li>
                          ))}
                        </ul>
                      ),
                    },
                  ]),
              { term: effects.records, value: effects.recordsStay },
              { term: effects.told, value: names.namesOf(follows.refuse.told) },
            ]}
          />
        </section>
      </div>
      <p className="quiet small">{effects.everybodyReads}</p>
      {of.acts.includes('reject') ? (
        <details className="more">
          <summary>{reject.title}</summary>
          <p>{reject.text(names.namesOf(follows.reject.told))}</p>
          <p>
            <Link to="/cases/$caseId/$act" params={{ caseId: of.logNumber, act: 'reject' }}>
              {reject.way}
            </Link>
          </p>
        </details>
      ) : null}
    </section>
  );
}
