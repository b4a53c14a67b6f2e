import { useTexts } from '../language/use-texts.tsx';
import { AdviceFrame } from '../kinds/common/advice-frame.tsx';
import { countsByDate, countsByForm, firstReceiveBy, isRefusedRow, wantsDate } from './foreseen-rows.ts';
import type { PackageAsked } from './package-asked.ts';
import { useForeseen, type ForeseenNow } from './use-foreseen.ts';
import { usePackageFormTexts } from './use-package-form-texts.ts';

function Summed({ of: { cases, rows } }: { readonly of: ForeseenNow }) {
  const { t, date } = useTexts();
  const said = usePackageFormTexts();
  const first = firstReceiveBy(rows);
  const late = rows.filter(({ leadTime }) => leadTime?.onTime === false).length;
  const refused = rows.filter(isRefusedRow).length;
  const undated = rows.filter(wantsDate).length;
  const [signed] = cases;
  const opened = rows.filter((row) => row.case !== null).length;
  return (
    <div className="stack">
      <p>
        <strong>{opened === 0 ? said.wouldOpenNone : said.wouldOpen({ cases: cases.length, enrollments: opened })}</strong>
      </p>
      {refused + undated + late === 0 ? null : (
        <ul className="notice small" data-tone={refused + undated === 0 ? 'soon' : 'late'}>
          {refused === 0 ? null : <li>{said.refusedCount(refused)}</li>}
          {undated === 0 ? null : <li>{said.needDateCount(undated)}</li>}
          {late === 0 ? null : <li>{said.tooLate(late)}</li>}
        </ul>
      )}
      <ul className="stack-tight">
        {countsByForm(cases).map(({ ink, route, form, ...counts }) => (
          <li key={`${ink} ${route} ${form}`}>
            <strong>{said.byForm(counts)}</strong>
            <br />
            <span className="small">{ink ? t.cocp.routeInk : route === null ? '' : t.cocp.route[route]}</span>
            {form === null ? null : (
              <>
                <br />
                <span className="quiet small">{t.words.form[form]}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {opened === 0 ? null : (
        <dl className="facts advice-dates">
          <div className="facts-row">
            <dt>{said.dateRows}</dt>
            <dd>
              <ul>
                {countsByDate(rows).map(({ date: on, count }) => (
                  <li key={on} className="number">
                    {on === null ? said.dateOpen(count) : said.onDate({ date: date(on), count })}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
          {first === null ? null : (
            <div className="facts-row">
              <dt>{said.firstReceiveBy}</dt>
              <dd>
                <strong className="number">{date(first.receiveBy)}</strong>
                <br />
                <span className="quiet small">{t.cocp.leadTime({ days: first.days, anchor: date(first.anchor) })}</span>
              </dd>
            </div>
          )}
        </dl>
      )}
      {signed === undefined ? null : (
        <div>
          <h3>{t.cocp.signers}</h3>
          <ol className="signing-order">
            {signed.signers.map((role) => (
              <li key={role}>{t.kinds.cocp.signers[role]?.title}</li>
            ))}
            <li className="quiet">{t.cocp.thenOperations}</li>
          </ol>
        </div>
      )}
    </div>
  );
}

/** The advice on a request over several enrollments: how many cases by which way, when they take effect, and what would not be opened. */
export function PackageAdvice({ asked }: { readonly asked: PackageAsked | null }) {
  const said = usePackageFormTexts();
  return (
    <AdviceFrame
      of={useForeseen(asked)}
      waiting={said.waiting}
      headline={({ cases, rows }) =>
        cases.length === 0
          ? said.wouldOpenNone
          : said.wouldOpen({ cases: cases.length, enrollments: rows.filter((row) => row.case !== null).length })
      }
    >
      {(foreseen) => <Summed of={foreseen} />}
    </AdviceFrame>
  );
}
