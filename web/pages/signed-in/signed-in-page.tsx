import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Unreachable } from '../../api/problem.ts';
import { isOfPerson } from '../../api/query-client.ts';
import { Waiting } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useSignInTexts } from '../../sign-in/use-sign-in-texts.ts';
import { SignInFailed } from '../../sign-in/code-flow.ts';
import { comeBack } from '../../sign-in/signing-in.ts';

function Failed({ error }: { readonly error: Error }) {
  const words = useSignInTexts();
  const said =
    error instanceof SignInFailed
      ? words.poolSignIn.failed[error.fault]
      : error instanceof Unreachable
        ? words.poolSignIn.unreachable
        : words.poolSignIn.failed.NOT_OURS;
  return (
    <div className="page">
      <PageHead title={words.poolSignIn.notSignedIn} />
      <p role="alert">{said}</p>
      <p>
        <Link className="button" data-kind="main" to="/sign-in">
          {words.poolSignIn.again}
        </Link>
      </p>
    </div>
  );
}

/** Where the sign-in pages lead back to: takes what they gave, and goes on to where the person wanted to go. */
export function SignedInPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [answer] = useState(() => globalThis.location.search);
  const { data, error } = useQuery({
    queryKey: ['local', 'signed-in', answer],
    queryFn: () => comeBack(new URLSearchParams(answer)),
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
  });
  useEffect(() => {
    if (data === undefined) return;
    queries.removeQueries({ predicate: isOfPerson });
    // The code goes out of the address, and out of the history of the tab.
    if (data.isNew) void navigate({ to: '/acting-for', search: { to: data.to, first: true }, replace: true });
    else void navigate({ href: data.to, replace: true });
  }, [data, navigate, queries]);
  return error === null ? <Waiting /> : <Failed error={error} />;
}
