import { kept } from './kept.ts';

/** Who is signed in in this tab. A tab of its own for each person: a demonstration can show two of them side by side. */
export type Session = {
  readonly token: string;
  readonly userId: string;
  /** null: they act for nobody, and the API lets them do nothing. */
  readonly partyId: string | null;
  /** They belong to operations, who act with a second factor only, and have none. */
  readonly needsSecondFactor?: boolean;
  /** How the token is renewed, from when on (milliseconds since 1970); on one machine it is not. */
  readonly renewal?: { readonly refreshToken: string; readonly from: number };
};

const key = 'kigen.session';
const lastKey = 'kigen.last-person';
/** Whose drafts and finds are in this tab, signed in or not. */
const ownerKey = 'kigen.owner';

let current = kept.read<Session>(key);
let isExpired = false;
const listeners = new Set<() => void>();
const changed = () => {
  for (const listener of listeners) listener();
};

export const session = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  current: () => current,
  isExpired: () => isExpired,
  begin: (next: Session) => {
    // What somebody else left in this tab is not for them.
    const owner = kept.read<{ readonly userId: string }>(ownerKey)?.userId;
    if (owner !== undefined && owner !== next.userId) kept.forgetAll();
    kept.write(ownerKey, { userId: next.userId });
    current = next;
    isExpired = false;
    kept.write(key, next);
    if (next.partyId !== null) localStorage.setItem(lastKey, `${next.partyId} ${next.userId}`);
    changed();
  },
  end: () => {
    current = null;
    isExpired = false;
    kept.forget(key);
    changed();
  },
  /** The API did not accept the token any more. Nothing on the page is torn down: what was typed stays. */
  expire: () => {
    if (current === null || isExpired) return;
    isExpired = true;
    changed();
  },
  /** `partyId userId` of whoever signed in last on this machine, in any tab. */
  last: () => localStorage.getItem(lastKey),
};
