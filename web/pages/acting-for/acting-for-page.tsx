import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Me } from '../../../shared/api/index.ts';
import { signInAs } from '../../api/local.ts';
import { useMe, useParties, useSession } from '../../api/queries.ts';
import { isOfPerson } from '../../api/query-client.ts';
import type { Session } from '../../api/session.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useSignInTexts } from '../../sign-in/use-sign-in-texts.ts';
import { actForParty } from '../../sign-in/renewal.ts';
import { useSignInWith, userPool } from '../../sign-in/sign-in-with.ts';
import { signOut } from '../../sign-in/signing-in.ts';
import '../sign-in/sign-in.css';
import { PressButton } from '../../design/press-button.tsx';

/** On the user pool with a new token for that party; on one machine with one of its own making. */
const actFor = async ({ userId }: Session, partyId: string): Promise<boolean> => {
  if ((await userPool()) !== null) return actForParty(partyId);
  await signInAs({ userId, partyId });
  return true;
};

function Choices({ me, session }: { readonly me: Me; readonly session: Session }) {
  const { t } = useTexts();
  const words = useSignInTexts();
  const { to = '/', first = false } = useSearch({ from: '/acting-for' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const partyOf = useParties(me.parties.map(({ partyId }) => partyId));
  const nameOf = ({ partyId, name }: { readonly partyId: string; readonly name: string }) => partyOf(partyId)?.name ?? name;
  const goOn = () => void navigate({ href: to, replace: true });
  const choose = useMutation({
    mutationFn: (party: Me['party']) => actFor(session, party.partyId),
    onSuccess: (isGiven) => {
      if (!isGiven) return;
      queries.removeQueries({ predicate: isOfPerson });
      goOn();
    },
  });
  // Nothing to choose from: straight on, unless the person came to look.
  const isPlain = first && me.parties.length === 1;
  useEffect(() => {
    if (isPlain) void navigate({ href: to, replace: true });
  }, [isPlain, navigate, to]);
  if (isPlain) return null;
  const refused = choose.data === false ? choose.variables : undefined;
  const isClosed = ({ role }: Me['party']) => role === 'OPERATIONS' && session.needsSecondFactor === true;
  return (
    <div className="page">
      <PageHead title={words.actingFor.title} />
      <p>{words.actingFor.intro}</p>
      <div role="alert">
        {refused === undefined ? null : (
          <p className="notice" data-tone="late">
            {words.actingFor.refused(nameOf(refused))}
          </p>
        )}
        {problemErrors(choose.error, t.faults).map(({ message }) => (
          <p key={message} className="notice" data-tone="late">
            {message}
          </p>
        ))}
      </div>
      <ul className="people">
        {me.parties.map((party) => (
          <li key={party.partyId}>
            {isClosed(party) ? (
              <Link className="closed" to="/second-factor">
                <strong>{nameOf(party)}</strong>
                <span className="quiet small">{words.actingFor.withSecondFactor}</span>
              </Link>
            ) : (
              <PressButton
                kind="bare"
                isPending={choose.isPending}
                isCurrent={party.partyId === session.partyId}
                onPress={() => (party.partyId === session.partyId ? goOn() : choose.mutate(party))}
              >
                <strong>{nameOf(party)}</strong>
                <span className="quiet small">
                  {t.words.partyRole[party.role]}
                  {party.partyId === session.partyId ? ` · ${words.actingFor.now}` : ''}
                </span>
              </PressButton>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Signed in, and a member of nothing: whoever adds them needs their id. */
function Nobody({ userId }: { readonly userId: string | undefined }) {
  const { t } = useTexts();
  const words = useSignInTexts();
  const signInWith = useSignInWith();
  const navigate = useNavigate();
  const look = useMutation({
    mutationFn: () => actForParty(null),
    onSuccess: () => void navigate({ to: '/acting-for', search: { first: true }, replace: true }),
  });
  const pool = signInWith.data?.kind === 'USER_POOL' ? signInWith.data : null;
  return (
    <div className="page">
      <PageHead title={words.actingFor.nobody} />
      <p>{words.actingFor.nobodyText}</p>
      {userId === undefined ? null : (
        <p>
          {words.actingFor.yourId} <span className="code">{userId}</span>
        </p>
      )}
      <p className="row">
        <PressButton kind="main" isPending={look.isPending} onPress={() => look.mutate()}>
          {words.actingFor.lookAgain}
        </PressButton>
        {pool === null ? null : (
          <button className="button" type="button" onClick={() => void signOut(pool)}>
            {t.shell.signOut}
          </button>
        )}
      </p>
      <div role="status">
        {look.isError ? <p>{words.poolSignIn.unreachable}</p> : look.isSuccess ? <p>{words.actingFor.stillNobody}</p> : null}
      </div>
    </div>
  );
}

/** For which of their organisations does somebody act? */
export function ActingForPage() {
  const session = useSession();
  const me = useMe();
  if (session === null || session.partyId === null) return <Nobody userId={session?.userId} />;
  return <Answer of={me}>{(found) => <Choices me={found} session={session} />}</Answer>;
}
