import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CivilDate, Instant } from '../../shared/calendar/index.ts';
import { useTexts } from '../language/use-texts.tsx';
import { browserZone, dateAt } from '../dates/now.ts';
import { signInWith } from '../sign-in/sign-in-with.ts';
import { send } from './client.ts';
import { session } from './session.ts';
import type { PartyRole, Region } from '../../shared/records/index.ts';

/** What there is on one machine only: people to choose from, a clock to move, a mailbox to look into. Elsewhere these addresses do not exist. */
export type Person = {
  readonly userId: string;
  readonly name: string;
  /** What the person does there. */
  readonly does: string | null;
  readonly partyId: string;
  readonly party: { readonly name: string; readonly role: PartyRole; readonly region?: Region | null };
};
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: Instant;
  readonly caseId: string | null;
  readonly rule: string;
};

/** What an address of one machine answers; null elsewhere, where nobody is asked: there such an address is the page itself. */
const here = async <T>(path: string, signal: AbortSignal): Promise<T | null> =>
  (await signInWith()).kind === 'ONE_MACHINE' ? send<T>(path, { signal }) : null;

/** The instant it is for the portal, and whether it is a clock that can be moved: elsewhere than on one machine it is real time. */
export const clockQuery = queryOptions({
  queryKey: ['local', 'clock'],
  queryFn: async ({ signal }) => {
    const clock = await here<{ now: Instant }>('/local/clock', signal);
    return clock === null ? { now: new Date().toISOString() as Instant, isMovable: false } : { now: clock.now, isMovable: true };
  },
});

const useClock = () => useQuery({ ...clockQuery, refetchInterval: 15_000 }).data;

/** The portal's clock where it can be moved; null where it can not, or is not known yet. */
export const useMovableClock = (): Instant | null => {
  const clock = useClock();
  return clock?.isMovable === true ? clock.now : null;
};

/** The instant it is for the portal; undefined until that is known. */
export const useNow = (): Instant | undefined => useClock()?.now;

/** The date of today in a zone; undefined until it is known. */
export const useToday = (timeZone: string = browserZone()): CivilDate | undefined => {
  const now = useNow();
  return now === undefined ? undefined : dateAt(now, timeZone);
};

export const useMoveClock = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (move: { advance: string } | { to: string }) => send<{ now: Instant }>('/local/clock', { body: move }),
    onSuccess: () => queries.invalidateQueries(),
  });
};

/** Whom one can sign in as, by their names in the language of now; null where nobody can be chosen. */
export const usePeople = () => {
  const { language } = useTexts();
  return useQuery({
    queryKey: ['local', 'people', language],
    queryFn: ({ signal }) => here<{ items: readonly Person[] }>('/local/people', signal),
    placeholderData: keepPreviousData,
  });
};

export const signInAs = async ({
  partyId,
  userId,
  name,
}: {
  readonly partyId: string;
  readonly userId: string;
  readonly name?: string;
}): Promise<void> => {
  const { token } = await send<{ token: string }>('/local/token', { body: { partyId, userId, ...(name === undefined ? {} : { name }) } });
  session.begin({ token, userId, partyId });
};

/** Every mail the portal has sent, oldest first; null elsewhere than on one machine. */
export const useMail = () =>
  useQuery({
    queryKey: ['local', 'mail'],
    queryFn: ({ signal }) => here<{ items: readonly Mail[] }>('/local/mail', signal),
    refetchInterval: 5_000,
  });
