import type { UserPool } from '../../shared/api/sign-in-with.ts';
import { askedParty } from '../../shared/api/token-claims.ts';
import { Unreachable } from '../api/problem.ts';
import { session, type Session } from '../api/session.ts';
import { askPool, PoolRefused } from './ask-pool.ts';
import { namedIn } from './claims.ts';
import type { Granted } from './code-flow.ts';
import { fieldsOf } from './fields-of.ts';
import { userPool } from './sign-in-with.ts';

/** A token is renewed this long before it ends, so that none ends on its way. */
const ahead = 120_000;

/** A session of what the provider gave. `now`: milliseconds since 1970, by this browser's clock, against which it is held again. */
export const sessionOf = ({ accessToken, refreshToken, seconds }: Granted, now: number): Session => ({
  token: accessToken,
  ...namedIn(accessToken),
  renewal: { refreshToken, from: now + Math.max(seconds * 1_000 - ahead, 0) },
});

/** Refused for good: the refresh token has ended, was taken back, or was used before. Anything else may pass. */
const isOver = (error: unknown): boolean =>
  error instanceof PoolRefused &&
  ['NotAuthorizedException', 'RefreshTokenReuseException', 'UserNotFoundException', 'InvalidParameterException'].includes(error.reason);

/** New tokens, for `party` if the person may act for it. Each refresh token is good once: the answer brings the next. */
const renewedSession = async (pool: UserPool, refreshToken: string, party: string | null, now: () => number): Promise<Session | null> => {
  try {
    const { AuthenticationResult: result } = await askPool(pool, 'GetTokensFromRefreshToken', {
      ClientId: pool.clientId,
      RefreshToken: refreshToken,
      ...(party === null ? {} : { ClientMetadata: { [askedParty]: party } }),
    });
    const { AccessToken: accessToken, RefreshToken: next, ExpiresIn: seconds } = fieldsOf(result);
    if (typeof accessToken !== 'string' || typeof seconds !== 'number') throw new Unreachable('the sign-in gave no token');
    return sessionOf({ accessToken, refreshToken: typeof next === 'string' ? next : refreshToken, seconds }, now());
  } catch (error) {
    if (isOver(error)) return null;
    if (error instanceof PoolRefused) throw new Unreachable(error.message, { cause: error });
    throw error;
  }
};

// One at a time in this tab: a refresh token used twice is refused.
let last: Promise<unknown> = Promise.resolve();

const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = last.then(work, work);
  last = mine.catch(() => undefined);
  return mine;
};

const renewFor = async (current: Session, party: string | null): Promise<boolean> => {
  const pool = await userPool();
  const { renewal } = current;
  if (pool === null || renewal === undefined) return false;
  const next = await renewedSession(pool, renewal.refreshToken, party, Date.now);
  if (next === null) {
    session.expire();
    return false;
  }
  session.begin(next);
  return true;
};

/** Before a request: a token about to end is renewed first. Throws `Unreachable`. */
export const renewIfDue = async (): Promise<void> => {
  const isDue = () => (session.current()?.renewal?.from ?? Infinity) <= Date.now() && !session.isExpired();
  if (!isDue()) return;
  await inTurn(async () => {
    const current = session.current();
    if (current !== null && isDue()) await renewFor(current, current.partyId);
  });
};

/** After a 401 to `token`: whether there is another one to try with. */
export const renewAfterRefusal = async (token: string): Promise<boolean> =>
  inTurn(async () => {
    const current = session.current();
    if (current === null || session.isExpired()) return false;
    return current.token === token ? renewFor(current, current.partyId) : true;
  });

/**
 * From now on acts for another party, or, where that is null, for the first there is. False: not for that one; nothing has changed then.
 * Throws `Unreachable`.
 */
export const actForParty = (party: string | null): Promise<boolean> =>
  inTurn(async () => {
    const pool = await userPool();
    const before = session.current();
    if (pool === null || before?.renewal === undefined) return false;
    const next = await renewedSession(pool, before.renewal.refreshToken, party, Date.now);
    if (next === null) {
      session.expire();
      return false;
    }
    const isGiven = party === null || next.partyId === party;
    // Refused: the token of before is good for what is left of its hour; the refresh token of before has been used.
    session.begin(
      isGiven ? next : { ...before, ...(next.renewal && { renewal: { ...before.renewal, refreshToken: next.renewal.refreshToken } }) },
    );
    return isGiven;
  });
