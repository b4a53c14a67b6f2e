import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeskReport, Me } from '../../../shared/api/index.ts';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import { send } from '../../api/client.ts';
import { useToday } from '../../api/local.ts';
import { download } from '../../csv/to-csv.ts';
import { browserZone, dateAt } from '../../dates/now.ts';
import { Answer, Waiting } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { SelectField } from '../../form/select-field.tsx';
import { KeysHelp } from '../../desk/keys-help.tsx';
import { useKeys } from '../../desk/use-keys.ts';
import { WithKey } from '../../desk/with-key.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import type { Row } from '../worklist/desk/rows.ts';
import { useDeskSettings } from '../../desk/use-desk-settings.ts';
import { useDeskTexts } from '../../desk/use-desk-texts.ts';
import { useRegion } from '../worklist/desk/use-region.ts';
import { nothingRead, useRows, type RegionRead } from '../worklist/desk/use-rows.ts';
import { FigureTable, type FigureTableProps } from './figure-table.tsx';
import { figuresCsv } from './figures-csv.ts';
import { lateLines, overrideLines, phaseLines, weekLines } from './lines.tsx';
import { dueByDay, lateByPhase, week } from './present.ts';
import { useFiguresTexts } from './use-figures-texts.ts';

const periods = ['30', '90', '180', '365'] as const;
type Period = (typeof periods)[number];

/** What has passed changes slowly: looked at every minute. */
const MINUTE = 60_000;

const useReport = (days: Period) =>
  useQuery({
    queryKey: ['reports', 'desk', days],
    queryFn: ({ signal }) => send<DeskReport>(`/api/reports/desk?days=${days}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: MINUTE,
  });

type Table = Omit<FigureTableProps, 'children'>;
type Tables = Readonly<Record<'week' | 'late' | 'overrides' | 'phases', Table>>;

const useTables = (rows: readonly Row[], report: DeskReport | undefined, today: CivilDate): Tables => {
  const texts = useTexts();
  const said = useFiguresTexts();
  const desk = useDeskTexts();
  const due = dueByDay(rows, today);
  const sum = (of: (each: (typeof due)[number]) => number): number => due.reduce((all, each) => all + of(each), 0);
  const [ours, others] = [sum((each) => each.ours), sum((each) => each.others)];
  const { late, overrides, phases } = said;
  return {
    week: {
      ...said.week,
      columns: [said.week.day, said.ours, said.others, said.total],
      drawn: { [said.ours]: 'mine', [said.others]: 'plain' },
      lines: weekLines(due, said, texts),
      none: said.notCounted,
      total: [said.total, ours, others, ours + others],
    },
    late: {
      ...late,
      columns: [late.phase, late.count, late.longest],
      drawn: { [late.count]: 'late' },
      lines: lateLines(lateByPhase(rows), desk),
    },
    overrides: {
      ...overrides,
      columns: [
        overrides.reason,
        overrides.forms,
        overrides.asked,
        overrides.rate,
        overrides.approved,
        overrides.declined,
        overrides.other,
        overrides.undecided,
      ],
      drawn: {
        [overrides.forms]: 'plain',
        [overrides.approved]: 'done',
        [overrides.declined]: 'late',
        [overrides.other]: 'soon',
        [overrides.undecided]: 'mine',
      },
      lines: overrideLines(report?.late ?? [], said),
    },
    phases: {
      ...phases,
      columns: [phases.phase, phases.cases, phases.median, phases.longest],
      drawn: { [phases.median]: 'mine' },
      lines: phaseLines(report?.phases ?? [], desk),
    },
  };
};

type FiguresProps = { readonly rows: readonly Row[]; readonly isWhole: boolean; readonly today: CivilDate };

function Figures({ rows, isWhole, today }: FiguresProps) {
  const { date } = useTexts();
  const said = useFiguresTexts();
  const desk = useDeskTexts();
  const navigate = useNavigate();
  const { days } = useSearch({ from: '/of-the-caller/figures' });
  const period = periods.find((each) => each === String(days)) ?? '90';
  const report = useReport(period);
  const settings = useDeskSettings();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const tables = useTables(rows, report.data, today);
  useKeys(
    {
      u: () => {
        void navigate({ to: '/' });
        return true;
      },
      '?': () => {
        setHelpOpen(true);
        return true;
      },
    },
    settings.singleKeys,
  );
  return (
    <>
      <div className="row only-on-screen">
        <Link to="/">
          <WithKey label={desk.loop.list} by="u" areOn={settings.singleKeys} />
        </Link>
        <button
          className="button"
          type="button"
          aria-disabled={report.data === undefined}
          onClick={() =>
            report.data === undefined
              ? undefined
              : download(`kigen-${said.exportName}-${today}.csv`, figuresCsv(Object.values(tables), said))
          }
        >
          {said.export}
        </button>
        <button className="button for-keyboards" data-kind="quiet" type="button" onClick={() => setHelpOpen(true)}>
          <WithKey label={desk.keys.open} by="?" areOn={settings.singleKeys} />
        </button>
      </div>
      <section className="stack">
        <h2>{said.now}</h2>
        {isWhole ? null : <p role="status">{said.counting}</p>}
        <FigureTable {...tables.week}>
          <p className="only-on-screen">
            <Link to="/" search={{ due: String(week) }}>
              {said.week.open}
            </Link>
          </p>
        </FigureTable>
        <FigureTable {...tables.late} />
      </section>
      <section className="stack">
        <h2>{said.past}</h2>
        <SelectField
          label={said.period.label}
          path="/days"
          value={period}
          options={periods.map((value) => ({ value, title: said.period[value] }))}
          onChange={(value) => void navigate({ to: '/figures', search: { days: Number(value) }, replace: true, resetScroll: false })}
        />
        <Answer of={report}>
          {({ cases, open: stillOpen, since, countedFrom }) => (
            <>
              <p role="status">
                {said.counted({ cases, open: stillOpen, from: date(dateAt(countedFrom, browserZone())) })}
                {countedFrom === since ? null : ` ${said.cut({ cases })}`}
              </p>
              <FigureTable {...tables.overrides} />
              <FigureTable {...tables.phases} />
            </>
          )}
        </Answer>
      </section>
      {isHelpOpen ? <KeysHelp areOn={settings.singleKeys} switchTo={settings.switchKeys} close={() => setHelpOpen(false)} /> : null}
    </>
  );
}

function Counted({ open, isWhole, me }: { readonly open: RegionRead; readonly isWhole: boolean; readonly me: Me }) {
  const today = useToday();
  const closed = useRegion({ status: 'CLOSED', openTasks: 'true' });
  const rows = useRows(open, closed.data ?? nothingRead, me.party.partyId);
  return rows === null || today === undefined ? <Waiting /> : <Figures rows={rows} isWhole={isWhole && closed.isWhole} today={today} />;
}

/** What is due and late now, counted of the lines of the worklist, so that both tell the same; how overrides went, how long phases take. */
export function RegionFigures({ me }: { readonly me: Me }) {
  const said = useFiguresTexts();
  const open = useRegion({ status: 'OPEN' });
  return (
    <div className="page">
      <PageHead title={said.title} below={<p className="quiet">{said.intro}</p>} />
      <Answer of={open}>{(read) => <Counted open={read} isWhole={open.isWhole} me={me} />}</Answer>
    </div>
  );
}
