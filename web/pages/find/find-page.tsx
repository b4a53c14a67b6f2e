import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState } from 'react';
import { useMe } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import './find.css';
import { useFound, useLookedThrough } from './use-found.ts';

const Results = lazyPart(async () => (await import('./results.tsx')).Results);

/** Whatever the caller sees, by part of a name however it is written, a number, or an address. What is sought stands in the address. */
export function FindPage() {
  const said = useRegistryTexts();
  const id = useId();
  const { q = '' } = useSearch({ from: '/of-the-caller/find' });
  const navigate = useNavigate({ from: '/find' });
  const [typed, setTyped] = useState(q);
  const [shownFor, setShownFor] = useState(q);
  if (shownFor !== q) {
    // Back, or sought from elsewhere: the field says what is found below it.
    setShownFor(q);
    setTyped(q);
  }
  const me = useMe();
  const field = useRef<HTMLInputElement>(null);
  const [isEmpty] = useState(q === '');
  useEffect(() => {
    // Whoever comes here without anything sought comes to type.
    if (isEmpty) field.current?.focus({ preventScroll: true });
  }, [isEmpty]);
  const found = useFound(q, me.data);
  const lookedThrough = useLookedThrough(q, me.data);
  const search = () => void navigate({ search: typed.trim() === '' ? {} : { q: typed.trim() }, replace: true });
  return (
    <div className="page">
      <PageHead title={said.find.title}>
        {me.data?.party.role === 'OPERATIONS' ? (
          <>
            <Link className="button" to="/register/party">
              {said.registerParty}
            </Link>
            <Link className="button" to="/register/enrollment">
              {said.registerEnrollment}
            </Link>
          </>
        ) : null}
      </PageHead>
      <form
        role="search"
        data-places-focus="true"
        className="field only-on-screen"
        data-width="medium"
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <label htmlFor={id}>{said.find.label}</label>
        <div className="field-help" id={`${id}-help`}>
          {said.find.help}
        </div>
        <div className="find-row">
          <input
            ref={field}
            id={id}
            className="input"
            type="search"
            aria-describedby={`${id}-help`}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button className="button" data-kind="main" type="submit">
            {said.find.button}
          </button>
        </div>
      </form>
      <Answer of={me}>
        {() => (q === '' ? null : <Answer of={found}>{(all) => <Results q={q} found={all} lookedThrough={lookedThrough} />}</Answer>)}
      </Answer>
    </div>
  );
}
