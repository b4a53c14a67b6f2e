import { memo, startTransition, useCallback, useEffect, useRef, useState, type MouseEvent } from 'react';
import type { CivilDate } from '../../../../shared/calendar/index.ts';
import { ClockPill } from '../../../case/clock-pill.tsx';
import { Pill } from '../../../design/pill.tsx';
import { useShortDate } from '../../../dates/use-short-date.ts';
import { commaIn } from '../../../language/comma.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { sortOf, type Sort } from './look-at.ts';
import type { Look } from '../../../desk/look.ts';
import type { Lead, Row } from './rows.ts';
import { SendAgain } from './send-again.tsx';
import { useDeskTexts } from '../../../desk/use-desk-texts.ts';

/** Rows that are laid out together, or not at all while they are out of sight. */
const perPart = 40;

function LeadLeft({ lead }: { readonly lead: Lead }) {
  const said = useDeskTexts();
  const shortDate = useShortDate();
  if (lead.kind === 'NONE') return <span className="quiet">–</span>;
  const words = {
    LEFT: () => said.lead.left('days' in lead ? lead.days : 0),
    MISSED: () => said.lead.missed('days' in lead ? lead.days : 0),
    KEPT: () => said.lead.kept,
    NOT_KEPT: () => said.lead.notKept,
  }[lead.kind]();
  const isUrgent = lead.kind === 'MISSED' || lead.kind === 'NOT_KEPT' || (lead.kind === 'LEFT' && lead.days <= 3);
  return (
    <>
      {isUrgent ? <Pill tone={lead.kind === 'LEFT' ? 'soon' : 'late'}>{words}</Pill> : <span>{words}</span>}
      <Day on={lead.receiveBy} text={shortDate(lead.receiveBy)} />
    </>
  );
}

function Day({ on, text }: { readonly on: CivilDate; readonly text: string }) {
  return (
    <time className="quiet small number" dateTime={on}>
      {text}
    </time>
  );
}

type RowProps = { readonly row: Row; readonly isChosen: boolean; readonly choose: (key: string, isChosen: boolean) => void };

const DeskRow = memo(function DeskRow({ row, isChosen, choose }: RowProps) {
  const said = useDeskTexts();
  const { t } = useTexts();
  const { key, logNumber, title, why, isMine, isTask, institution, number, others, waiting, clock, lead } = row;
  const comma = commaIn(useTexts().language);
  return (
    <tr className="desk-row" data-mine={isMine} data-task={isTask} data-key={key}>
      <td className="desk-choose">
        {isTask ? null : (
          <label>
            <input
              type="checkbox"
              aria-label={said.choose(logNumber)}
              checked={isChosen}
              onChange={(event) => choose(key, event.target.checked)}
            />
          </label>
        )}
      </td>
      <td className="desk-due">
        {row.phase === 'FAILED' ? (
          <Pill tone="late">{said.phases.FAILED}</Pill>
        ) : clock.kind === 'NONE' ? (
          <span className="quiet">–</span>
        ) : (
          <ClockPill clock={clock} isShort />
        )}
      </td>
      <th scope="row" className="desk-matter">
        <a href={`/cases/${logNumber}`} data-log-number={logNumber}>
          {title}
        </a>{' '}
        <span className="quiet small number log-number">{logNumber}</span>
      </th>
      <td className="desk-institution">
        <span>{institution}</span>{' '}
        <span className="quiet small number">
          {number}
          {others > 0 ? ` ${t.worklist.andMore(others)}` : ''}
        </span>
      </td>
      <td className="desk-waiting" data-column={said.columns.waiting}>
        {waiting.join(comma) || '–'}
      </td>
      <td className="desk-lead" data-column={said.columns.lead}>
        <LeadLeft lead={lead} />
      </td>
      <td className="desk-why small">
        <span>{why}</span>
        {row.phase === 'FAILED' ? (
          <SendAgain caseId={row.caseId} logNumber={logNumber} version={row.version} taskId={key} mayFinish={row.mayFinish} />
        ) : null}
      </td>
    </tr>
  );
});

type PartProps = Pick<RowProps, 'choose'> & { readonly rows: readonly Row[]; readonly chosen: ReadonlySet<string> };

const isSamePart = (a: PartProps, b: PartProps): boolean =>
  a.choose === b.choose &&
  a.rows.length === b.rows.length &&
  a.rows.every((row, index) => row === b.rows[index] && a.chosen.has(row.key) === b.chosen.has(row.key));

const DeskPart = memo(function DeskPart({ rows, chosen, choose }: PartProps) {
  return (
    <tbody className="desk-part" data-rows={rows.length}>
      {rows.map((row) => (
        <DeskRow key={row.key} row={row} isChosen={chosen.has(row.key)} choose={choose} />
      ))}
    </tbody>
  );
}, isSamePart);

const inParts = (rows: readonly Row[]): readonly (readonly Row[])[] =>
  Array.from({ length: Math.ceil(rows.length / perPart) }, (_, index) => rows.slice(index * perPart, (index + 1) * perPart));

/**
 * How many parts are drawn: the first at once, whatever was asked; then all as far as the one somebody comes back to; the others part by
 * part in between, so that nothing one does waits for them. In the end all are there: to be read out, and found by the browser's own search.
 */
const useDrawn = (asked: unknown, parts: number, soon: number): number => {
  const [drawn, setDrawn] = useState({ asked, parts: 1 });
  const count = drawn.asked === asked ? drawn.parts : 1;
  useEffect(() => {
    if (count >= parts) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setDrawn({ asked, parts: Math.max(count + 1, soon) })));
    return () => cancelAnimationFrame(frame);
  }, [asked, count, parts, soon]);
  return count;
};

/** The case somebody comes back to, until they are there, or have begun something else. Of the list, whose table comes and goes with its rows. */
export const usePlace = (comeBackTo: () => string | undefined) => {
  const [place, setPlace] = useState(comeBackTo);
  const leave = useCallback(() => setPlace(undefined), []);
  useEffect(() => {
    if (place === undefined) return undefined;
    const begun = ['keydown', 'pointerdown', 'wheel'] as const;
    // The key that led here may still be on its way up.
    const since = performance.now();
    const begin = ({ timeStamp }: Event) => (timeStamp < since ? undefined : leave());
    for (const event of begun) globalThis.addEventListener(event, begin);
    return () => {
      for (const event of begun) globalThis.removeEventListener(event, begin);
    };
  }, [place, leave]);
  return { place, leave };
};

const columns: readonly { readonly name: Sort | 'why'; readonly sort: Sort | null }[] = [
  { name: 'due', sort: 'due' },
  { name: 'matter', sort: 'matter' },
  { name: 'institution', sort: 'institution' },
  { name: 'waiting', sort: 'waiting' },
  { name: 'lead', sort: 'lead' },
  { name: 'why', sort: null },
];

type TableProps = {
  readonly rows: readonly Row[];
  readonly look: Look;
  readonly lookAt: (look: Look) => void;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (key: string, isChosen: boolean) => void;
  readonly chooseAll: (isChosen: boolean) => void;
  readonly open: (logNumber: string) => void;
  /** The case somebody comes back from: focus goes to its row, and with it they are there. */
  readonly place: string | undefined;
  readonly leavePlace: () => void;
};

/** The rows as a table, whatever their number. */
export function DeskTable({ rows, look, lookAt, chosen, choose, chooseAll, open, place, leavePlace }: TableProps) {
  const said = useDeskTexts();
  const parts = inParts(rows);
  const table = useRef<HTMLTableElement>(null);
  const at = place === undefined ? -1 : rows.findIndex(({ logNumber }) => logNumber === place);
  const drawn = useDrawn(look, parts.length, Math.floor(at / perPart) + 1);
  const isPlaceDrawn = at >= 0 && at < drawn * perPart;
  useEffect(() => {
    if (!isPlaceDrawn) return;
    table.current?.querySelector<HTMLElement>(`a[data-log-number="${place}"]`)?.focus();
    leavePlace();
  }, [isPlaceDrawn, place, leavePlace]);
  const by = sortOf(look);
  const follow = (event: MouseEvent<HTMLTableElement>) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-log-number]') : null;
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link?.dataset.logNumber === undefined || !isPlain) return;
    event.preventDefault();
    open(link.dataset.logNumber);
  };
  const sortBy = (sort: Sort) => {
    const { sort: _, down: __, ...others } = look;
    lookAt({ ...others, ...(sort === 'due' ? {} : { sort }), ...(by === sort && look.down !== true ? { down: true } : {}) });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the links in it are what is pressed, also by keyboard
    <table ref={table} className="desk" data-places-focus="true" aria-rowcount={rows.length + 1} onClick={follow}>
      <thead>
        <tr className="desk-row">
          <th scope="col" className="desk-choose">
            <label>
              <input
                type="checkbox"
                aria-label={said.chooseAll}
                checked={rows.length > 0 && rows.every(({ key, isTask }) => isTask || chosen.has(key))}
                onChange={(event) => chooseAll(event.target.checked)}
              />
            </label>
          </th>
          {columns.map(({ name, sort }) => (
            <th
              key={name}
              scope="col"
              className={`desk-${name}`}
              {...(sort === by ? { 'aria-sort': look.down === true ? 'descending' : 'ascending' } : {})}
            >
              {sort === null ? (
                said.columns[name]
              ) : (
                <button type="button" onClick={() => sortBy(sort)}>
                  {said.columns[name]}
                  {sort === by ? <span aria-hidden="true">{look.down === true ? ' ▼' : ' ▲'}</span> : null}
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      {parts.slice(0, drawn).map((part, index) => (
        <DeskPart key={index} rows={part} chosen={chosen} choose={choose} />
      ))}
    </table>
  );
}
