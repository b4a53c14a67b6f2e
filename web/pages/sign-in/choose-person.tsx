import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { signInAs, usePeople, type Person } from '../../api/local.ts';
import { isOfPerson } from '../../api/query-client.ts';
import { session } from '../../api/session.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useDemonstrationTexts } from '../../language/use-demonstration-texts.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { matches } from '../../../shared/search/matches.ts';
import './sign-in.css';
import { PressButton } from '../../design/press-button.tsx';

const groups = ['INSTITUTION', 'RESELLER', 'DISTRIBUTOR', 'ADVISOR', 'OPERATIONS'] as const;

/** With more people than this, one looks for them by name. */
const manyPeople = 12;

const keyOf = ({ partyId, userId }: Person): string => `${partyId} ${userId}`;

function useSignIn() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { to = '/' } = useSearch({ from: '/sign-in' });
  return useMutation({
    mutationFn: signInAs,
    onSuccess: () => {
      queries.removeQueries({ predicate: isOfPerson });
      void navigate({ href: to });
    },
  });
}

function People({ people }: { readonly people: readonly Person[] }) {
  const { signIn } = useDemonstrationTexts();
  const { t } = useTexts();
  const signingIn = useSignIn();
  const [failed] = problemErrors(signingIn.error, t.faults);
  const [sought, setSought] = useState('');
  const last = people.find((person) => keyOf(person) === session.last());
  const shown = people.filter(({ name, party }) => matches(sought, name, party.name));
  if (people.length === 0) return <p>{signIn.nobodyYet}</p>;
  return (
    <div className="stack">
      {failed === undefined ? null : (
        <p className="notice" data-tone="late" role="alert">
          {failed.message}
        </p>
      )}
      {last === undefined ? null : (
        <p>
          <button className="button" data-kind="main" type="button" onClick={() => signingIn.mutate(last)}>
            {signIn.continueAs({ name: last.name, party: last.party.name })}
          </button>
        </p>
      )}
      {people.length > manyPeople ? (
        <div className="field" data-width="medium">
          <label htmlFor="sought">{signIn.filter}</label>
          <input id="sought" className="input" type="search" value={sought} onChange={(event) => setSought(event.target.value)} />
        </div>
      ) : null}
      <div role="status">{shown.length === 0 ? <p>{signIn.nobody}</p> : null}</div>
      {groups.map((role) => {
        const group = shown.filter(({ party }) => party.role === role);
        return group.length === 0 ? null : (
          <section key={role} className="stack-tight">
            <h2>{signIn.groups[role]}</h2>
            <ul className="people">
              {group.map((person) => (
                <li key={keyOf(person)}>
                  <PressButton kind="bare" isPending={signingIn.isPending} onPress={() => signingIn.mutate(person)}>
                    <strong>{person.party.name}</strong>
                    <span>{person.name}</span>
                    {person.does === null ? null : <span className="quiet small">{person.does}</span>}
                  </PressButton>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** One machine only: who would you like to be? */
export function ChoosePerson() {
  const { t } = useTexts();
  const { signIn } = useDemonstrationTexts();
  const people = usePeople();
  return (
    <div className="page">
      <PageHead title={signIn.title} above={<p className="quiet">{t.shell.tagline}</p>} />
      <div className="notice" data-tone="soon">
        <p>{signIn.demonstration}</p>
        <p>{signIn.why}</p>
      </div>
      <p>
        <Link className="button" to="/tour">
          {signIn.tour}
        </Link>
      </p>
      <Answer of={people}>{(found) => <People people={found?.items ?? []} />}</Answer>
    </div>
  );
}
