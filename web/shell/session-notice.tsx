import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { signInAs } from '../api/local.ts';
import { useMe, useSession, useSessionExpired } from '../api/queries.ts';
import { session } from '../api/session.ts';
import { useTexts } from '../language/use-texts.tsx';

/** The session has ended in the middle of something: sign in again in place, the page stays as it is. */
export function SessionNotice() {
  const { t } = useTexts();
  const isExpired = useSessionExpired();
  const current = useSession();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [hasFailed, setFailed] = useState(false);
  if (!isExpired || current === null) return null;
  const again = async () => {
    try {
      await signInAs(current);
      await queries.invalidateQueries();
    } catch {
      // Whatever the reason, the way on is the same: choose anew.
      setFailed(true);
    }
  };
  const anew = () => {
    session.end();
    void navigate({ to: '/sign-in' });
  };
  return (
    <div className="banner" role="alert">
      <div className="notice row" data-tone="soon">
        <span>{t.faults.expired}</span>
        {me === undefined || hasFailed ? (
          <button className="button" type="button" onClick={anew}>
            {t.faults.signInAgainAnybody}
          </button>
        ) : (
          <button className="button" data-kind="main" type="button" onClick={() => void again()}>
            {t.faults.signInAgain(me.name)}
          </button>
        )}
      </div>
    </div>
  );
}
