import { useDeferredValue, useId, type RefObject } from 'react';
import { countryName } from '../../../language/country-name.ts';
import { useTyped } from '../../../form/use-typed.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import type { Look } from '../../../desk/look.ts';
import { dueWithin, whoseNames } from './look-at.ts';
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
  const { typed, setTyped } = useTyped(look.q ?? '', (q) => {
    const { q: _, ...others } = look;
    lookAt(q === '' ? others : { ...others, q });
  });
  return { sought: typed, setSought: setTyped, soughtNow: useDeferredValue(typed.trim()) };
};

const without = (look: Look, name: keyof Look): Look => {
  const { [name]: _, ...others } = look;
  return others;
};

/** The kinds, phases, parties and countries there are, by the rows that are there. */
const choicesIn = (rows: readonly Row[]) => {
  const parties = new Map<string, string>();
  for (const { waitingOn, waiting } of rows) waitingOn.forEach((id, index) => parties.set(id, waiting[index] ?? id));
  return {
    phases: new Set<string>(rows.map(({ phase }) => phase)),
    kinds: new Set<string>(rows.map(({ kind }) => kind)),
    countries: [...new Set(rows.map(({ country }) => country))].filter((country) => country !== ''),
    parties: [...parties].map(([value, title]) => ({ value, title })).toSorted((a, b) => (a.title < b.title ? -1 : 1)),
  };
};

export function Filters({
  rows,
  look,
  lookAt,
  sought,
  setSought,
  find,
}: {
  readonly rows: readonly Row[];
  readonly look: Look;
  readonly lookAt: (look: Look) => void;
  readonly sought: string;
  readonly setSought: (sought: string) => void;
  readonly find: RefObject<HTMLInputElement | null>;
}) {
  const said = useDeskTexts();
  const { language } = useTexts();
  const id = useId();
  const there = choicesIn(rows);
  const set = (name: keyof Look) => (value: string | undefined) =>
    lookAt(value === undefined ? without(look, name) : { ...look, [name]: value });
  const phases = Object.entries(said.phases).flatMap(([value, title]) =>
    there.phases.has(value) || look.phase === value ? [{ value, title }] : [],
  );
  const kinds = Object.entries(said.kinds).flatMap(([value, title]) =>
    there.kinds.has(value) || look.kind === value ? [{ value, title }] : [],
  );
  const isFiltered = Object.keys(look).some((name) => name !== 'sort' && name !== 'down');
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
          }}
        />
      </div>
      <Select
        label={said.whose.label}
        value={look.whose}
        choices={whoseNames.map((value) => ({ value, title: said.whose[value] }))}
        onChange={set('whose')}
      />
      <Select label={said.phase} value={look.phase} choices={phases} onChange={set('phase')} />
      <Select label={said.kind} value={look.kind} choices={kinds} onChange={set('kind')} />
      <Select label={said.party} value={look.party} choices={there.parties} onChange={set('party')} />
      <Select
        label={said.country}
        value={look.country}
        choices={there.countries.map((value) => ({ value, title: countryName(value, language) }))}
        onChange={set('country')}
      />
      <Select
        label={said.due.label}
        value={look.due}
        choices={dueWithin.map((value) => ({ value, title: said.due[value] }))}
        onChange={set('due')}
      />
      <label className="check-beside">
        <input
          type="checkbox"
          checked={look.late === true}
          onChange={(event) => lookAt(event.target.checked ? { ...look, late: true } : without(look, 'late'))}
        />
        {said.late}
      </label>
      {isFiltered ? (
        <button className="button" data-kind="quiet" type="button" onClick={() => lookAt({})}>
          {said.clear}
        </button>
      ) : null}
    </search>
  );
}
