import { useDeferredValue, useId, type ReactNode, type RefObject } from 'react';
import type { Language } from '../../../../shared/records/index.ts';
import { byName } from '../../../language/by-name.ts';
import { countryName } from '../../../language/country-name.ts';
import { useTyped } from '../../../form/use-typed.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { everything, seeking, type Look } from '../../../desk/look.ts';
import { dueChoices, dueIn, whoseNames, withDue } from './look-at.ts';
import type { Row } from './rows.ts';
import { useDeskTexts } from '../../../desk/use-desk-texts.ts';

type Choice = { readonly value: string; readonly title: string };

function Select({
  label,
  value,
  choices,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | undefined) => void;
}) {
  const said = useDeskTexts();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{said.any}</option>
        {choices.map(({ value: each, title }) => (
          <option key={each} value={each}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What is sought, as it is typed; the address follows. */
export const useSought = (look: Look, lookAt: (look: Look) => void) => {
  const { typed, setTyped } = useTyped(look.q ?? '', (q) => lookAt(seeking(look, q)));
  return { sought: typed, setSought: setTyped, soughtNow: useDeferredValue(typed.trim()) };
};

const without = (look: Look, name: keyof Look): Look => {
  const { [name]: _, ...others } = look;
  return others;
};

/** The kinds, phases, parties and countries there are, by the rows that are there. */
const choicesIn = (rows: readonly Row[], language: Language) => {
  const named = byName(language);
  const parties = new Map<string, { readonly title: string; readonly place: string }>();
  for (const { waitingOn, waiting, waitingSortedAs } of rows) {
    waitingOn.forEach((id, index) => parties.set(id, { title: waiting[index] ?? id, place: waitingSortedAs[index] ?? id }));
  }
  return {
    phases: new Set<string>(rows.map(({ phase }) => phase)),
    kinds: new Set<string>(rows.map(({ kind }) => kind)),
    countries: [...new Set(rows.map(({ country }) => country))].filter((country) => country !== ''),
    parties: [...parties].map(([value, party]) => ({ value, ...party })).toSorted((a, b) => named(a.place, b.place)),
  };
};

/** What of a look leaves rows out; its order leaves out none, nor does that everything is asked for. */
const filtersIn = (look: Look): readonly string[] => {
  const rest = look.whose === everything.whose ? without(look, 'whose') : look;
  return Object.keys(rest).filter((name) => name !== 'sort' && name !== 'down');
};

/** What the list is narrowed by. */
export function Filters({
  rows,
  look,
  lookAt,
  sought,
  setSought,
  find,
  toRows,
  isFolded,
  children,
}: {
  readonly rows: readonly Row[];
  readonly look: Look;
  readonly lookAt: (look: Look) => void;
  readonly sought: string;
  readonly setSought: (sought: string) => void;
  readonly find: RefObject<HTMLInputElement | null>;
  /** From what is sought to the rows that are found. */
  readonly toRows: () => void;
  /** All but the search behind one control, so that on a phone the first row is in sight. */
  readonly isFolded: boolean;
  /** What stands at their end, and is folded away with them. */
  readonly children?: ReactNode;
}) {
  const said = useDeskTexts();
  const { language } = useTexts();
  const id = useId();
  const there = choicesIn(rows, language);
  const set = (name: keyof Look) => (value: string | undefined) =>
    lookAt(value === undefined ? without(look, name) : { ...look, [name]: value });
  const phases = Object.entries(said.phases).flatMap(([value, title]) =>
    there.phases.has(value) || look.phase === value ? [{ value, title }] : [],
  );
  const kinds = Object.entries(said.kinds).flatMap(([value, title]) =>
    there.kinds.has(value) || look.kind === value ? [{ value, title }] : [],
  );
  const selects = (
    <>
      <Select
        label={said.whose.label}
        value={look.whose === everything.whose ? undefined : look.whose}
        choices={whoseNames.map((value) => ({ value, title: said.whose[value] }))}
        onChange={set('whose')}
      />
      <Select label={said.phase} value={look.phase} choices={phases} onChange={set('phase')} />
      <Select label={said.kind} value={look.kind} choices={kinds} onChange={set('kind')} />
      <Select label={said.party} value={look.party} choices={there.parties} onChange={set('party')} />
      <Select
        label={said.country}
        value={look.country}
        choices={there.countries
          .map((value) => ({ value, title: countryName(value, language) }))
          .toSorted((a, b) => byName(language)(a.title, b.title))}
        onChange={set('country')}
      />
      <Select
        label={said.due.label}
        value={dueIn(look)}
        choices={dueChoices.map((value) => ({ value, title: said.due[value] }))}
        onChange={(value) => lookAt(withDue(look, value))}
      />
    </>
  );
  const clear =
    filtersIn(look).length > 0 ? (
      <button className="button" data-kind="quiet" type="button" onClick={() => lookAt({})}>
        {said.clear}
      </button>
    ) : null;
  return (
    <search className="desk-filters only-on-screen" aria-label={said.filters} data-places-focus="true">
      <div className="field desk-find">
        <label htmlFor={id}>{said.find}</label>
        <input
          ref={find}
          id={id}
          className="input"
          type="search"
          autoComplete="off"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          onKeyDown={(event) => {
            // Out of the field, so that the single keys do what they do.
            if (event.key === 'Escape' && sought === '') event.currentTarget.blur();
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) toRows();
          }}
        />
      </div>
      {isFolded ? (
        <details className="more desk-more-filters">
          <summary>{said.filtersOn(filtersIn(look).filter((name) => name !== 'q').length)}</summary>
          <div className="desk-filters">{selects}</div>
          {children}
        </details>
      ) : (
        selects
      )}
      {/* Before what unfolds, which takes the line below. */}
      {clear}
      {isFolded ? null : children}
    </search>
  );
}
