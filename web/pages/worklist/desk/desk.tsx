import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Me } from '../../../../shared/api/index.ts';
import { useToday } from '../../../api/local.ts';
import { useEnrollments } from '../../../api/queries.ts';
import { Decided } from '../../../desk/loop-bar-part.ts';
import { queue } from '../../../desk/queue.ts';
import { download } from '../../../csv/to-csv.ts';
import { Answer, Waiting } from '../../../design/answer.tsx';
import { PageHead } from '../../../design/page-head.tsx';
import { useMedia } from '../../../design/use-media.ts';
import { KeysHelp } from '../../../desk/keys-help.tsx';
import { WithKey } from '../../../desk/with-key.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { EnrollmentMatters } from '../enrollment-matters.tsx';
import { enrollmentMattersOf } from '../matters.ts';
import { inAddress, lookIn, seeking, type Look } from '../../../desk/look.ts';
import { DeskTable, usePlace } from './desk-table.tsx';
import './desk.css';
import { Filters, useSought } from './filters.tsx';
import { listCsv } from './list-csv.ts';
import { fits, holdsEnrollments, isLate, sorted } from './look-at.ts';
import { moveBy } from './move.ts';
import { Remind } from './remind.tsx';
import { useChosen } from './use-chosen.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskTexts } from '../../../desk/use-desk-texts.ts';
import { useRegion } from './use-region.ts';
import { nothingRead, useRows, type RegionRead } from './use-rows.ts';
import { useDeskSettings } from '../../../desk/use-desk-settings.ts';
import { KeepView, Views } from './views.tsx';
import { zoneOf } from './zone-of.ts';

/** What is missing from the list, and the way to have it. */
function Missing({ children, again }: { readonly children: string; readonly again: () => void }) {
  const { t } = useTexts();
  return (
    <div className="notice row only-on-screen" data-tone="late" role="alert">
      <span>{children}</span>
      <button className="button" type="button" onClick={again}>
        {t.shell.tryAgain}
      </button>
    </div>
  );
}

type DeskProps = {
  readonly open: RegionRead;
  readonly isWhole: boolean;
  /** Reads what could not be read; null: there is nothing of that kind. */
  readonly again: (() => void) | null;
  readonly me: Me;
};

function Desk({ open, isWhole, again, me }: DeskProps) {
  const { t, language } = useTexts();
  const said = useDeskTexts();
  const zone = useMemo(() => zoneOf(open.names), [open.names]);
  const today = useToday(zone);
  const navigate = useNavigate();
  const search = useSearch({ from: '/of-the-caller/' });
  const address = useMemo(() => lookIn(search), [search]);
  const find = useRef<HTMLInputElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const { chosen, choose, chooseOnly } = useChosen();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isNarrow = useMedia('(max-width: 40rem)');
  const settings = useDeskSettings();
  const [done] = useState(queue.takeDone);
  const closed = useRegion({ status: 'CLOSED', openTasks: 'true' });
  const onEnrollments = useEnrollments({ openTasks: 'true' });
  const rows = useRows(open, closed.data ?? nothingRead, me.party.partyId);
  const lookAt = useCallback(
    (look: Look) => void navigate({ to: '/', search: inAddress(look), replace: true, resetScroll: false }),
    [navigate],
  );
  const { sought, setSought, soughtNow } = useSought(address, lookAt);
  const look = useMemo(() => seeking(address, soughtNow), [address, soughtNow]);
  const shown = useMemo(
    () =>
      rows === null || today === undefined
        ? []
        : sorted(
            rows.filter((row) => fits(row, look, today)),
            look,
            language,
          ),
    [rows, look, today, language],
  );
  const openCase = useCallback(
    (logNumber: string) => {
      const order = [...new Set(shown.map((row) => row.logNumber))];
      const ours = [...new Set(shown.filter(({ isMine }) => isMine).map((row) => row.logNumber))];
      queue.begin({ list: `${location.pathname}${location.search}`, look: { ...address }, order, ours, at: logNumber });
      void navigate({ to: '/cases/$caseId', params: { caseId: logNumber } });
    },
    [shown, address, navigate],
  );
  // Asked for by its key from elsewhere: to find something. Otherwise, back from a case: where one was.
  const [isToFind] = useState(() => location.hash === '#find');
  const { place, leave } = usePlace(() => (isToFind ? undefined : queue.current()?.at));
  useEffect(() => {
    if (isToFind) find.current?.focus();
  }, [isToFind]);
  useDeskKeys({ page, find, showHelp: () => setHelpOpen(true), areOn: settings.singleKeys });
  if (rows === null || today === undefined) return <Waiting />;
  // Tasks left of closed cases and on enrollments are rows as well.
  const isAllHere = isWhole && (closed.isWhole || closed.isError) && !onEnrollments.isPending;
  const allMatters = enrollmentMattersOf(onEnrollments.data ?? [], me.party.partyId);
  const matters = holdsEnrollments(look) ? allMatters : [];
  const late = shown.filter(isLate).length;
  const keepView = <KeepView look={look} settings={settings} />;
  return (
    <div className="stack" ref={page}>
      <div role="status">{done === undefined ? null : <Decided done={done} isLast />}</div>
      <div className="desk-above">
        <Views
          rows={rows}
          onEnrollments={allMatters.length}
          isWhole={isAllHere || again !== null}
          look={look}
          today={today}
          settings={settings}
        />
        <div className="row">
          <p role="status">
            {shown.length === 0 && isAllHere
              ? matters.length > 0
                ? said.onlyOnEnrollments(matters.length)
                : look.whose === 'US' && Object.keys(look).length === 1
                  ? said.nothingOfUs
                  : said.nothing
              : said.count({ shown: shown.length, all: rows.length, cases: new Set(shown.map(({ caseId }) => caseId)).size, late })}
            {shown.length > 0 && matters.length > 0 ? ` ${said.andOnEnrollments(matters.length)}` : null}
            {isWhole || again !== null ? null : ` ${said.arriving(open.cases.length)}`}
          </p>
          {shown.length === 0 && isAllHere && look.q !== undefined ? (
            <Link className="only-on-screen" to="/find" search={{ q: look.q }}>
              {said.findEverywhere}
            </Link>
          ) : null}
          <button
            className="button only-on-screen"
            data-kind="quiet"
            type="button"
            onClick={() => download(`kigen-${said.exportName}-${today}.csv`, listCsv(shown, said, t))}
          >
            {said.export}
          </button>
          <button className="button only-on-screen for-keyboards" data-kind="quiet" type="button" onClick={() => setHelpOpen(true)}>
            <WithKey label={said.keys.open} by="?" areOn={settings.singleKeys} />
          </button>
        </div>
      </div>
      <Filters
        rows={rows}
        look={address}
        lookAt={lookAt}
        sought={sought}
        setSought={setSought}
        find={find}
        toRows={() => void moveBy(page.current, 1)}
        isFolded={isNarrow}
      >
        {keepView}
      </Filters>
      {again === null ? null : <Missing again={again}>{said.failed(open.cases.length)}</Missing>}
      {closed.isError || onEnrollments.isError ? (
        <Missing
          again={() => {
            if (closed.isError) void closed.refetch();
            if (onEnrollments.isError) void onEnrollments.refetch();
          }}
        >
          {said.failedClosed}
        </Missing>
      ) : null}
      {shown.length === 0 ? null : (
        <DeskTable
          rows={shown}
          look={look}
          lookAt={lookAt}
          chosen={chosen}
          choose={choose}
          chooseAll={(all) => chooseOnly(all ? shown.flatMap(({ key, isTask }) => (isTask ? [] : [key])) : [])}
          open={openCase}
          place={place}
          leavePlace={leave}
        />
      )}
      <Remind
        cases={shown.filter(({ key, isTask }) => !isTask && chosen.has(key)).map(({ caseId }) => caseId)}
        rows={rows}
        names={open.names}
        clear={() => chooseOnly([])}
        choose={choose}
        keysAreOn={settings.singleKeys}
      />
      <EnrollmentMatters matters={matters} />
      {isHelpOpen ? <KeysHelp areOn={settings.singleKeys} switchTo={settings.switchKeys} close={() => setHelpOpen(false)} /> : null}
    </div>
  );
}

/** The worklist of operations: every open case of the region. */
export function DeskPage({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const said = useDeskTexts();
  const open = useRegion({ status: 'OPEN' });
  const data = useDeferredValue(open.data);
  return (
    <div className="page desk-page">
      <PageHead title={t.worklist.title}>
        <Link className="button" to="/figures">
          {said.dashboard}
        </Link>
        <Link className="button" to="/register">
          {t.shell.register}
        </Link>
      </PageHead>
      <Answer of={{ ...open, data }}>
        {(read) => <Desk open={read} isWhole={open.isWhole} again={open.isError ? () => void open.refetch() : null} me={me} />}
      </Answer>
    </div>
  );
}
