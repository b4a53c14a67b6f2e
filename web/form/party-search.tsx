import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { PartyList, PartyListed } from '../../shared/api/index.ts';
import type { PartyRole } from '../../shared/records/index.ts';
import { send } from '../api/client.ts';
import { useParties } from '../api/queries.ts';
import { Failed } from '../design/answer.tsx';
import { countryName } from '../language/country-name.ts';
import { TextField } from './fields.tsx';
import { useFieldError } from './form.tsx';
import { marksOf } from './marks.ts';
import { forgetDraft, useDraft } from './use-draft.ts';
import { usePaused } from './use-paused.ts';
import { useTexts } from '../language/use-texts.tsx';

const shortest = 2;
const shown = 8;

const useFound = (role: PartyRole, typed: string) => {
  const q = usePaused(typed.trim());
  const found = useQuery({
    queryKey: ['parties', role, q],
    queryFn: ({ signal }) => send<PartyList>(`/api/parties?${new URLSearchParams({ role, q, limit: String(shown) })}`, { signal }),
    enabled: [...q].length >= shortest,
    placeholderData: keepPreviousData,
  });
  // Of what is typed now: what is shown while typing goes on is of less of it.
  return { found, isAnswered: found.isSuccess && !found.isPlaceholderData && q === typed.trim() };
};

type Props = {
  readonly partyRole: PartyRole;
  /** What is looked for, within a sentence. */
  readonly called: string;
  readonly path: string;
  readonly label: string;
  readonly isOptional?: boolean;
  /** The level of the heading over it; the third, if left out. */
  readonly heading?: 'h2' | 'h3';
  readonly chosen: PartyListed | undefined;
  /** Holds the role today, or fills another place of the form: not offered. */
  readonly except: readonly (string | null | undefined)[];
  /** What to say where nobody is found for what is typed; that operations register partners, if left out. */
  readonly renderNone?: (typed: string) => ReactNode;
  readonly onChoose: (party: PartyListed | undefined) => void;
};

function Details({ party }: { readonly party: PartyListed }) {
  const { t, language } = useTexts();
  return (
    <small>
      {party.pcn === null ? '' : `${t.enrollment.pcn(party.pcn)} · `}
      {countryName(party.country, language)}
    </small>
  );
}

/** Finds a registered party by part of its name or its PCN, and chooses it. */
export function PartySearch({
  partyRole: role,
  called,
  path,
  label,
  isOptional = false,
  heading: Heading = 'h3',
  chosen,
  except,
  renderNone,
  onChoose,
}: Props) {
  const { t } = useTexts();
  // Kept like what is typed into the form itself: whoever comes back finds what they were looking for.
  const draftKey = `sought.${globalThis.location.pathname}${path}`;
  const [{ typed }, change] = useDraft(draftKey, { typed: '' });
  // The line that was pressed is gone with the choice: focus goes on to what can be done instead.
  const isFresh = useRef(false);
  const focusOnce = (button: HTMLButtonElement | null) => {
    if (button === null || !isFresh.current) return;
    isFresh.current = false;
    button.focus();
  };
  const { found, isAnswered } = useFound(role, typed);
  const error = useFieldError(path);
  const partyOf = useParties([chosen?.partyId, ...(found.data?.items ?? []).map(({ partyId }) => partyId)]);
  const nameOf = ({ partyId, name }: PartyListed) => partyOf(partyId)?.name ?? name;
  const title = (
    <Heading>
      {label} {isOptional ? <span className="quiet small">{t.shell.optional}</span> : null}
    </Heading>
  );
  if (chosen !== undefined) {
    return (
      <div className="stack-tight">
        {title}
        {error === undefined ? null : <div className="field-error">{error}</div>}
        <p className="choice" data-chosen="true">
          <span aria-hidden="true">✓</span>
          <span>
            <span className="hidden-but-read">{t.cocp.nextChosen}: </span>
            <strong>{nameOf(chosen)}</strong>
            <Details party={chosen} />
          </span>
        </p>
        <p>
          <button ref={focusOnce} className="button" type="button" {...marksOf(path, label)} onClick={() => onChoose(undefined)}>
            {t.cocp.nextOther}
          </button>
        </p>
      </div>
    );
  }
  const none = renderNone ?? ((text: string) => t.cocp.nextNone({ text, role: called }));
  const items = ([...typed.trim()].length >= shortest ? (found.data?.items ?? []) : []).filter(({ partyId }) => !except.includes(partyId));
  const choose = (party: PartyListed) => {
    isFresh.current = true;
    forgetDraft(draftKey);
    onChoose({ ...party, name: nameOf(party) });
  };
  // Looking for somebody sends no form: Enter takes the only one that is found, or goes to the first of them.
  const enter = (event: KeyboardEvent<HTMLDivElement>) => {
    // With Ctrl it sends, as from everywhere.
    const isPlain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing;
    if (!isPlain || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    const [first, ...others] = items;
    if (first !== undefined && others.length === 0 && isAnswered) choose(first);
    else event.currentTarget.querySelector<HTMLElement>('button.choice')?.focus();
  };
  const isNone = items.length === 0 && isAnswered && [...typed.trim()].length >= shortest;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field in it is what takes the key
    <div className="stack-tight" onKeyDown={enter}>
      {title}
      <TextField
        label={t.cocp.nextSearch}
        called={label}
        path={path}
        help={t.cocp.nextSearchHelp}
        value={typed}
        onChange={(text) => change({ typed: text })}
      />
      <div role="status" className="small">
        {isNone ? none(typed.trim()) : items.length > 0 ? t.cocp.nextFound(items.length) : ''}
      </div>
      {found.isError ? <Failed error={found.error} again={() => void found.refetch()} /> : null}
      {items.length === 0 ? null : (
        <fieldset>
          <legend className="hidden-but-read">{label}</legend>
          <div className="choices">
            {items.map((party) => (
              <button key={party.partyId} className="choice" type="button" onClick={() => choose(party)}>
                <span>
                  <strong>{nameOf(party)}</strong>
                  <Details party={party} />
                </span>
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
