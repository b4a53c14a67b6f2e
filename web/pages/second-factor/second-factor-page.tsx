import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldError } from '../../../shared/api/index.ts';
import type { UserPool } from '../../../shared/api/sign-in-with.ts';
import { Unreachable } from '../../api/problem.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { TextField } from '../../form/fields.tsx';
import { Form, SubmitButton } from '../../form/form.tsx';
import { sayingOnce } from '../../form/problem-errors.ts';
import { typedDigits } from '../../form/read-fields.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useSignInTexts, type SignInTexts } from '../../sign-in/use-sign-in-texts.ts';
import { PoolRefused } from '../../sign-in/ask-pool.ts';
import { createEnrolment, keyUri, newAuthenticatorKey, spelled } from '../../sign-in/second-factor.ts';
import { useSignInWith } from '../../sign-in/sign-in-with.ts';
import { leave } from '../../sign-in/signing-in.ts';
import './second-factor.css';

const QrCode = lazyPart(async () => (await import('./qr-code.tsx')).QrCode);

const isSixDigits = (code: string): boolean => /^\d{6}$/.test(code);

/** Digits as they come from an app or a Japanese keyboard: full-width ones and spaces too. */

const wrongCode = new Set(['EnableSoftwareTokenMFAException', 'CodeMismatchException']);
const tooOften = new Set(['LimitExceededException', 'TooManyRequestsException']);

const errorsOf = sayingOnce((error: Error, words: SignInTexts): readonly FieldError[] => {
  if (error instanceof Unreachable) return [{ path: '', message: words.poolSignIn.unreachable }];
  if (!(error instanceof PoolRefused)) return [{ path: '/code', message: words.secondFactor.notSixDigits }];
  if (wrongCode.has(error.reason)) return [{ path: '/code', message: words.secondFactor.wrongCode }];
  return [{ path: '', message: tooOften.has(error.reason) ? words.secondFactor.tooOften : words.secondFactor.tooLate }];
});

function Done({ pool }: { readonly pool: UserPool }) {
  const words = useSignInTexts();
  return (
    <div className="page">
      <PageHead title={words.secondFactor.done} isOutcome />
      <p>{words.secondFactor.doneText}</p>
      <p>
        <button className="button" data-kind="main" type="button" onClick={() => leave(pool)}>
          {words.poolSignIn.again}
        </button>
      </p>
    </div>
  );
}

function SetUp({ pool, authenticatorKey }: { readonly pool: UserPool; readonly authenticatorKey: string }) {
  const { t } = useTexts();
  const words = useSignInTexts();
  const [code, setCode] = useState('');
  const [enrolment] = useState(() => createEnrolment(pool));
  const turnOn = useMutation({
    mutationFn: () => {
      const digits = typedDigits(code);
      return isSixDigits(digits) ? enrolment.turnOn(digits) : Promise.reject(new Error('not six digits'));
    },
  });
  if (turnOn.isSuccess) return <Done pool={pool} />;
  return (
    <div className="page">
      <PageHead title={words.secondFactor.title} />
      <p>{words.secondFactor.why}</p>
      <ol className="stack">
        <li>{words.secondFactor.install}</li>
        <li className="stack-tight">
          <p>{words.secondFactor.scan}</p>
          <QrCode text={keyUri(authenticatorKey, globalThis.location.host)} label={words.secondFactor.picture} />
          <p>
            {words.secondFactor.orType} <strong className="second-factor-key">{spelled(authenticatorKey)}</strong>
          </p>
        </li>
        <li>
          <Form errors={errorsOf(turnOn.error, words)} title={t.faults.title} onSubmit={() => turnOn.mutate()}>
            <TextField
              label={words.secondFactor.code}
              path="/code"
              width="short"
              autoComplete="one-time-code"
              value={code}
              onChange={setCode}
            />
            <p>
              <SubmitButton isPending={turnOn.isPending}>{words.secondFactor.turnOn}</SubmitButton>
            </p>
          </Form>
        </li>
      </ol>
    </div>
  );
}

function AtPool({ pool }: { readonly pool: UserPool }) {
  const words = useSignInTexts();
  const key = useQuery({
    queryKey: ['local', 'authenticator-key'],
    queryFn: () => newAuthenticatorKey(pool),
    // Asked anew for each visit and never within one: the code has to fit the key in sight.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (key.isError && !(key.error instanceof Unreachable))
    return (
      <div className="page">
        <PageHead title={words.secondFactor.title} />
        <p role="alert">{words.secondFactor.tooLate}</p>
        <p>
          <button className="button" data-kind="main" type="button" onClick={() => leave(pool)}>
            {words.poolSignIn.again}
          </button>
        </p>
      </div>
    );
  return <Answer of={key}>{(found) => <SetUp pool={pool} authenticatorKey={found} />}</Answer>;
}

/** Sets up an authenticator app as the second factor of whoever is signed in. */
export function SecondFactorPage() {
  const words = useSignInTexts();
  const signInWith = useSignInWith();
  return (
    <Answer of={signInWith}>
      {(found) =>
        found.kind === 'USER_POOL' ? (
          <AtPool pool={found} />
        ) : (
          <div className="page">
            <PageHead title={words.secondFactor.title} />
            <p>{words.secondFactor.notHere}</p>
          </div>
        )
      }
    </Answer>
  );
}
