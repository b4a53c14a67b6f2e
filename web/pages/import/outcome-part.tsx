import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { isCivilDate } from '../../../shared/calendar/index.ts';
import { download, toCsv } from '../../csv/to-csv.ts';
import { Pill, type Tone } from '../../design/pill.tsx';
import { TableScroll } from '../../design/table-scroll.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { pathOf } from './columns.ts';
import { refusedFile } from './records.ts';
import './import.css';
import { isShown, rowsOf, shows, type Row, type Show } from './rows.ts';
import { useColumnName } from './use-column-name.ts';
import type { Chosen, Outcome as Came } from './use-import.ts';
import { useImportTexts } from './use-import-texts.ts';

const tones = { REGISTERED: 'done', CORRECTED: 'done', UNCHANGED: 'plain', REFUSED: 'late' } as const satisfies Record<Row['became'], Tone>;

/** A long file is shown so many lines at a time. */
const shownAtOnce = 100;

type OutcomeProps = { readonly of: Came; readonly isDryRun: boolean; readonly chosen: Chosen };

/** What came of the file, or would come of it: how many lines, and each of them. */
export function Outcome({ of, isDryRun, chosen }: OutcomeProps) {
  const { imported, translated } = of;
  const { language, t, date } = useTexts();
  const said = useImportTexts();
  const words = useRegistryTexts().enrollment;
  const columnName = useColumnName(translated?.hasIds);
  const id = useId();
  const counted = useRef<HTMLParagraphElement>(null);
  useEffect(() => counted.current?.focus(), []);
  const [show, setShow] = useState<Show>('ALL');
  const [most, setMost] = useState(shownAtOnce);
  const { text } = chosen;
  const all = rowsOf(of, language);
  const rows = all.filter((row) => isShown(row, show));
  const counts = { accepted: imported.accepted, refused: imported.refused.length };
  const choices = shows.map((each) => ({ each, count: all.filter((row) => isShown(row, each)).length }));

  const reasons = ({ errors }: Row): readonly string[] =>
    errors.map(({ path, message }) => {
      const column = columnName(path);
      return column === null ? message : said.inColumn({ column, message });
    });
  const sameNumber = ({ sameNumberAs }: Row): string => {
    if (sameNumberAs === null) return '';
    return sameNumberAs.line === null ? said.sameNumber : said.sameNumberInLine(sameNumberAs.line);
  };
  const years = (count: string) => (count === '1' ? words.oneYear : count === '3' ? words.threeYears : count);
  const asCsv = () =>
    toCsv([
      [said.line, words.number, words.institutionId, words.startsOn, words.years, said.became, said.reason, said.sameNumber],
      ...rows.map((row) => [
        row.line,
        row.number,
        row.institution,
        row.startsOn,
        row.years,
        said.becomes[row.became],
        reasons(row).join(' '),
        sameNumber(row) === '' ? '' : `${sameNumber(row)} (${row.sameNumberAs?.enrollmentId ?? ''})`,
      ]),
    ]);
  return (
    <section className="stack">
      <p ref={counted} className="notice" tabIndex={-1} data-tone={counts.refused === 0 ? 'done' : 'soon'}>
        {isDryRun ? said.checked(counts) : said.imported(counts)} {counts.refused === 0 ? '' : said.wholeOrNot}
      </p>
      {translated === null || translated.missing.length === 0 ? null : (
        <p className="notice" data-tone="late">
          {said.missing(translated.missing.map((column) => columnName(pathOf(column)) ?? column))}
        </p>
      )}
      {all.some(({ sameNumberAs }) => sameNumberAs !== null) ? (
        <p className="notice" data-tone="soon">
          {said.sameNumberMeans(words.enrollmentId)}
        </p>
      ) : null}
      {all.length === 0 ? null : (
        <>
          <div className="row only-on-screen">
            <div className="field">
              <label htmlFor={id}>{said.show}</label>
              <select
                id={id}
                className="input"
                value={show}
                onChange={(event) => {
                  setShow(shows.find((each) => each === event.target.value) ?? 'ALL');
                  setMost(shownAtOnce);
                }}
              >
                {choices.map(({ each, count }) =>
                  count === 0 && each !== show ? null : (
                    <option key={each} value={each}>
                      {said.shows[each](count)}
                    </option>
                  ),
                )}
              </select>
            </div>
            {counts.refused === 0 || text === null ? null : (
              <button
                className="button"
                type="button"
                onClick={() =>
                  download(
                    `refused-${chosen.name}`,
                    refusedFile(
                      text,
                      imported.refused.map(({ line }) => line),
                    ),
                  )
                }
              >
                {said.keepRefused}
              </button>
            )}
            <button className="button" data-kind="quiet" type="button" onClick={() => download(`rows-${chosen.name}`, asCsv())}>
              {said.keepRows}
            </button>
          </div>
          <TableScroll label={said.rows} isCard>
            <table className="import-rows">
              <caption className="hidden-but-read">{said.rows}</caption>
              <thead>
                <tr>
                  <th scope="col" className="number">
                    <span className="log-number">{said.line}</span>
                  </th>
                  <th scope="col">{words.number}</th>
                  <th scope="col">{said.became}</th>
                  <th scope="col">{words.institutionId}</th>
                  <th scope="col">{said.term}</th>
                </tr>
              </thead>
              <tbody>
                {rows.slice(0, most).map((row) => (
                  <tr key={row.line}>
                    <th scope="row" className="number">
                      {row.line}
                    </th>
                    <td className="number log-number">{row.number}</td>
                    <td>
                      <Pill tone={tones[row.became]}>{said.becomes[row.became]}</Pill>
                      {reasons(row).map((reason) => (
                        <p key={reason}>{reason}</p>
                      ))}
                      {row.sameNumberAs === null ? null : (
                        <p className="small">
                          {row.sameNumberAs.line === null ? (
                            <Link to="/enrollments/$enrollmentId" params={{ enrollmentId: row.sameNumberAs.enrollmentId }}>
                              {said.sameNumber}
                            </Link>
                          ) : (
                            sameNumber(row)
                          )}
                        </p>
                      )}
                    </td>
                    <td>{row.institution}</td>
                    <td>
                      <span className="log-number">{isCivilDate(row.startsOn) ? date(row.startsOn) : row.startsOn}</span>{' '}
                      <span className="quiet log-number">{years(row.years)}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
          {rows.length > most ? (
            <p className="only-on-screen">
              <button className="button" type="button" onClick={() => setMost(most + shownAtOnce)}>
                {t.shell.showMore(rows.length - most)}
              </button>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}
