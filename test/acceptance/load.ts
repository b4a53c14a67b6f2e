import type { Client, Reply } from './client.ts';
import type { Case, Enrollment } from './contract.ts';
import { enrollmentFields, resellerForm } from './records.ts';

/** What a 2xx promised: that this case has come so far, or that this enrollment is registered. */
export type Promised =
  | { readonly of: 'CASE'; readonly caseId: string; readonly version: number; readonly entries: number; readonly hash: string }
  | { readonly of: 'ENROLLMENT'; readonly enrollmentId: string; readonly number: string };

/** A request nobody answered: whether it was carried out is not known. */
export type Unanswered = { readonly partyId: string; readonly path: string; readonly body: unknown; readonly key: string };

export type Load = {
  readonly promised: readonly Promised[];
  readonly unanswered: readonly Unanswered[];
  /** Resolves when so many answers have come. */
  readonly answers: (count: number) => Promise<void>;
  /** No new requests; resolves when none is under way. */
  readonly end: () => Promise<void>;
};

const promisedBy = (of: Case): Promised => {
  const last = of.history.at(-1);
  return { of: 'CASE', caseId: of.caseId, version: of.version, entries: of.history.length, hash: last?.hash ?? '' };
};

/**
 * Clients that register enrollments and take a case on each from the form to the countersignature, one after the other,
 * every request under a key of its own; and one that moves the clock on by hours. What fails is written down, and the
 * client goes on with its next enrollment.
 */
export const startLoad = (client: Client, { clients, name }: { readonly clients: number; readonly name: string }): Load => {
  const promised: Promised[] = [];
  const unanswered: Unanswered[] = [];
  let isOver = false;
  let answered = 0;
  let waiting: { readonly count: number; readonly resolve: () => void } | null = null;

  const count = (): void => {
    answered += 1;
    if (waiting !== null && answered >= waiting.count) waiting.resolve();
  };

  /** The answer, or null: it was none, or an error of the portal's. */
  const post = async (partyId: string, path: string, body: unknown, key: string): Promise<Reply | null> => {
    const missed = (): null => {
      unanswered.push({ partyId, path, body, key });
      return null;
    };
    try {
      const somebody = await client.as(partyId);
      const reply = await somebody.send('POST', path, body, { 'idempotency-key': key });
      if (reply.status >= 500) return missed();
      if (reply.status >= 400) throw new Refused(`${path} by ${partyId}: ${JSON.stringify(reply.body)}`);
      count();
      return reply;
    } catch (error) {
      if (error instanceof Refused) throw error;
      return missed();
    }
  };

  const file = async (enrollmentId: string): Promise<boolean> => {
    const number = `N-${enrollmentId}`;
    const operations = await client.as('OPS-INTERNATIONAL');
    try {
      const { status } = await operations.send('PUT', `/api/enrollments/${enrollmentId}`, enrollmentFields({ number }));
      if (status >= 300) return false;
    } catch {
      return false;
    }
    count();
    promised.push({ of: 'ENROLLMENT', enrollmentId, number });
    const form = resellerForm({ requestedEffectiveOn: '2028-03-01' });
    const opened = await post('P-RES2', '/api/cases', { kind: 'COCP', enrollmentId, form }, `${enrollmentId}-open`);
    if (opened === null) return false;
    const { caseId } = opened.body as Case;
    promised.push(promisedBy(opened.body as Case));
    const acts = [
      ['P-UNI', { act: 'sign', name: 'Jo Doe', noticeToPreviousOn: '2027-01-12' }],
      ['P-RES2', { act: 'sign', name: 'Haruka Mori' }],
      ['OPS-INTERNATIONAL', { act: 'countersign' }],
    ] as const;
    for (const [index, [partyId, body]] of acts.entries()) {
      // Some cases stay on the way: they wait for somebody when the portal is killed.
      if (isOver) return false;
      const reply = await post(partyId, `/api/cases/${caseId}/acts`, body, `${enrollmentId}-${index}`);
      if (reply === null) return false;
      promised.push(promisedBy(reply.body as Case));
    }
    return true;
  };

  const fileOneAfterTheOther = async (who: number): Promise<void> => {
    let missed = 0;
    for (let index = 0; !isOver && missed < 200; index += 1) if (!(await file(`${name}-${who}-${index}`))) missed += 1;
  };

  const moveTheClock = async (): Promise<void> => {
    while (!isOver) {
      try {
        await client.advance('PT1H');
        count();
      } catch {
        return;
      }
    }
  };

  const work = Promise.all([...Array.from({ length: clients }, (_, who) => fileOneAfterTheOther(who)), moveTheClock()]);
  // A failure is told by `end`.
  work.catch(() => undefined);
  return {
    promised,
    unanswered,
    answers: (wanted) =>
      answered >= wanted
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting = { count: wanted, resolve };
          }),
    end: async () => {
      isOver = true;
      await work;
    },
  };
};

class Refused extends Error {
  override readonly name = 'Refused';
}

export type { Enrollment };
