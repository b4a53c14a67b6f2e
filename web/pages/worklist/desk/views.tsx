import { Link, useRouter } from '@tanstack/react-router';
import { useId, useMemo, useState } from 'react';
import type { CivilDate } from '../../../../shared/calendar/index.ts';
import { problemErrors } from '../../../form/problem-errors.ts';
import { CopyAddress } from '../../../design/copy-address.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { everything, lookIn, ours, type Look } from '../../../desk/look.ts';
import { fits, holdsEnrollments } from './look-at.ts';
import type { Row } from './rows.ts';
import { soFar } from './so-far.ts';
import type { DeskSettings } from '../../../desk/use-desk-settings.ts';
import { useDeskTexts } from '../../../desk/use-desk-texts.ts';

type View = { readonly name: string; readonly look: Look; readonly isOwn: boolean };

/** The same look has the same words, in whatever order they stand. */
const asWords = (look: Look): string => JSON.stringify(Object.entries(look).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Ways of looking that everybody has, and those one keeps, each with how much it holds now. */
export function Views({
  rows,
  onEnrollments,
  isWhole,
  look,
  today,
  settings,
}: {
  readonly rows: readonly Row[];
  /** So much is to be looked at on enrollments. */
  readonly onEnrollments: number;
  /** Otherwise more rows are coming, and no count is the last. */
  readonly isWhole: boolean;
  readonly look: Look;
  readonly today: CivilDate;
  readonly settings: DeskSettings;
}) {
  const said = useDeskTexts();
  const router = useRouter();
  const { parseSearch } = router.options;
  const hasFailed = rows.some(({ phase }) => phase === 'FAILED');
  const views = useMemo((): readonly View[] => {
    const common: readonly View[] = [
      { name: said.views.us, look: ours, isOwn: false },
      { name: said.views.all, look: everything, isOwn: false },
      { name: said.views.late, look: { late: true }, isOwn: false },
      { name: said.views.week, look: { due: '7' }, isOwn: false },
      { name: said.views.overrides, look: { phase: 'OVERRIDE' }, isOwn: false },
      ...(hasFailed ? [{ name: said.views.failed, look: { phase: 'FAILED' }, isOwn: false }] : []),
    ];
    return [...common, ...settings.views.map((view) => ({ name: view.name, look: lookIn(parseSearch(view.query)), isOwn: true }))];
  }, [said, settings.views, parseSearch, hasFailed]);
  const counts = useMemo(
    () => views.map((view) => rows.filter((row) => fits(row, view.look, today)).length + (holdsEnrollments(view.look) ? onEnrollments : 0)),
    [views, rows, today, onEnrollments],
  );
  const now = asWords(look);
  const current = views.find((view) => asWords(view.look) === now);
  return (
    <nav className="only-on-screen" aria-label={said.views.label}>
      <ul className="desk-views">
        {views.map((view, index) => (
          <li key={`${view.isOwn} ${view.name}`}>
            <Link
              to="/"
              search={view.look}
              resetScroll={false}
              activeOptions={{ exact: true }}
              {...(view === current ? { 'aria-current': 'true' as const } : {})}
            >
              {view.name} <span className="number">{soFar(counts[index] ?? 0, isWhole)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The look kept as a view of one's own, or its address given to somebody else. */
export function KeepView({ look, settings }: { readonly look: Look; readonly settings: DeskSettings }) {
  const said = useDeskTexts();
  const { t } = useTexts();
  const { stringifySearch } = useRouter().options;
  const id = useId();
  const [name, setName] = useState('');
  const errors = problemErrors(settings.error, t.faults);
  const keep = () => {
    if (name.trim() === '' || settings.isPending) return;
    settings.keep({ name: name.trim(), query: stringifySearch(look) });
    setName('');
  };
  return (
    <details className="more">
      <summary>{said.views.keepOrShare}</summary>
      <div className="stack-tight">
        <div className="row">
          <div className="field" data-width="short">
            <label htmlFor={id}>{said.views.name}</label>
            <input
              id={id}
              className="input"
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
              onKeyDown={(event) => (event.key === 'Enter' && !event.nativeEvent.isComposing ? keep() : undefined)}
            />
          </div>
          <button className="button" type="button" onClick={keep}>
            {said.views.keep}
          </button>
        </div>
        <CopyAddress key={asWords(look)} address={() => location.href} button={said.views.copy} copied={said.views.copied} kind="quiet" />
        {errors.length === 0 ? null : (
          <p className="field-error" role="alert">
            {errors.map(({ message }) => message).join(' ')}
          </p>
        )}
        {settings.views.length > 0 ? (
          <ul className="row">
            {settings.views.map((view) => (
              <li key={view.name}>
                <button className="button" data-kind="quiet" type="button" onClick={() => settings.forget(view.name)}>
                  {said.views.forget(view.name)}
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        <p className="quiet small">{said.views.explained}</p>
      </div>
    </details>
  );
}
