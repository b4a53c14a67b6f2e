import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { signInAs } from '../api/local.ts';
import type { UserPool } from '../../shared/api/sign-in-with.ts';
import { useMe, useSession, useSessionExpired } from '../api/queries.ts';
import { session } from '../api/session.ts';
import { useTexts } from '../language/use-texts.tsx';
import { useSignInWith } from '../sign-in/sign-in-with.ts';

const goSignIn = async (pool: UserPool, to: string): Promise<void> => (await import('../sign-in/signing-in.ts')).goSignIn(pool, to);

/** The session has ended in the middle of something: sign in again in place, the page stays as it is. */
export function SessionNotice() {
  const { t } = useTexts();
  const isExpired = useSessionExpired();
  const current = useSession();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const { data: signInWith } = useSignInWith();
  const [hasFailed, setFailed] = useState(false);
  if (!isExpired || current === null) return null;
  const { partyId } = current;
  const again = async (party: string) => {
    try {
      await signInAs({ ...current, partyId: party });
      await queries.invalidateQueries();
    } catch {
      // Whatever the reason, the way on is the same: choose anew.
      setFailed(true);
    }
  };
  const anew = () => {
    // At the user pool, and straight back to this very place; drafts are in this tab.
    if (signInWith?.kind === 'USER_POOL') return void goSignIn(signInWith, router.state.location.href);
    session.end();
    return void navigate({ to: '/sign-in' });
  };
  return (
    <div className="banner" role="alert">
      <div className="notice row" data-tone="soon">
        <span>{t.faults.expired}</span>
        {me === undefined || partyId === null || hasFailed || signInWith?.kind !== 'ONE_MACHINE' ? (
          <button className="button" type="button" onClick={anew}>
            {t.faults.signInAgainAnybody}
          </button>
        ) : (
          <button className="button" data-kind="main" type="button" onClick={() => void again(partyId)}>
            {t.faults.signInAgain(me.name)}
          </button>
        )}
      </div>
    </div>
  );
}
