import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { DeskReport, Me } from '../../../shared/api/index.ts';
import type { CivilDate } from '../../../shared/calendar/index.ts';
import { send } from '../../api/client.ts';
import { useToday } from '../../api/local.ts';
import { download } from '../../csv/to-csv.ts';
import { dateAt } from '../../dates/now.ts';
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
import { zoneText } from '../../../shared/texts/zones.ts';
import { zoneOf } from '../worklist/desk/zone-of.ts';
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

type Counting = { readonly rows: readonly Row[]; readonly isWhole: boolean; readonly today: CivilDate; readonly zone: string };

const useTables = ({ rows, isWhole, today }: Counting, report: DeskReport | undefined): Tables => {
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
      isGrowing: !isWhole,
      none: said.notCounted,
      total: [said.total, ours, others, ours + others],
    },
    late: {
      ...late,
      columns: [late.phase, late.count, late.longest],
      drawn: { [late.count]: 'late' },
      lines: lateLines(lateByPhase(rows), desk),
      isGrowing: !isWhole,
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

/** How far counting has come. It keeps its place, whatever it says, so that nothing moves below it. */
function HowFar({ counting: { isWhole, zone }, cases, again }: FiguresProps) {
  const { t, language } = useTexts();
  const said = useFiguresTexts();
  const desk = useDeskTexts();
  return (
    <div className="row figures-counting">
      <p role="status">
        {isWhole ? said.countedNow({ cases, zone: zoneText(zone, language) }) : again === null ? said.counting(cases) : desk.failed(cases)}
      </p>
      {again === null ? null : (
        <button className="button only-on-screen" type="button" onClick={again}>
          {t.shell.tryAgain}
        </button>
      )}
    </div>
  );
}

type FiguresProps = {
  readonly counting: Counting;
  /** So many have been read. */
  readonly cases: number;
  /** Reads what could not be read; null: there is nothing of that kind. */
  readonly again: (() => void) | null;
};

function Figures(props: FiguresProps) {
  const { counting } = props;
  const { isWhole, today, zone } = counting;
  const { date } = useTexts();
  const said = useFiguresTexts();
  const desk = useDeskTexts();
  const navigate = useNavigate();
  const { days } = useSearch({ from: '/of-the-caller/figures' });
  const period = periods.find((each) => each === String(days)) ?? '90';
  const report = useReport(period);
  const settings = useDeskSettings();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const tables = useTables(counting, report.data);
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
          aria-disabled={!isWhole || report.data === undefined}
          onClick={() =>
            !isWhole || report.data === undefined
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
        <HowFar {...props} />
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
                {said.counted({ cases, open: stillOpen, from: date(dateAt(countedFrom, zone)) })}
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

type CountedProps = Pick<FiguresProps, 'again'> & { readonly open: RegionRead; readonly isWhole: boolean; readonly me: Me };

function Counted({ open, isWhole, again, me }: CountedProps) {
  const zone = useMemo(() => zoneOf(open.names), [open.names]);
  const today = useToday(zone);
  const closed = useRegion({ status: 'CLOSED', openTasks: 'true' });
  const rows = useRows(open, closed.data ?? nothingRead, me.party.partyId);
  if (rows === null || today === undefined) return <Waiting />;
  return (
    <Figures
      counting={{ rows, isWhole: isWhole && closed.isWhole, today, zone }}
      cases={open.cases.length}
      again={closed.isError ? () => void closed.refetch() : again}
    />
  );
}

/** What is due and late now, counted of the lines of the worklist, so that both tell the same; how overrides went, how long phases take. */
export function RegionFigures({ me }: { readonly me: Me }) {
  const said = useFiguresTexts();
  const open = useRegion({ status: 'OPEN' });
  return (
    <div className="page">
      <PageHead title={said.title} below={<p className="quiet">{said.intro}</p>} />
      <Answer of={open}>
        {(read) => <Counted open={read} isWhole={open.isWhole} again={open.isError ? () => void open.refetch() : null} me={me} />}
      </Answer>
    </div>
  );
}
