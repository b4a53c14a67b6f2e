import { once } from 'node:events';
import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import * as z from 'zod';
import { startEngine } from '../../infra/local/engine.ts';
import { seeded } from './seeded.ts';

// What DynamoDB does and the embedded engine does not: readers that are behind, transactions in each other's way, answers lost.

export type Faults = {
  /** Reads that do not ask to be consistent are answered as of up to so many milliseconds ago. */
  readonly lag: number;
  /** The share of transactions cancelled with TransactionConflict; nothing of them is applied. */
  readonly conflicts: number;
  /** The share of writes that are carried out and whose answer is lost: the connection breaks instead. */
  readonly lostAnswers: number;
};

export const usualFaults: Faults = { lag: 2_000, conflicts: 0.05, lostAnswers: 0.02 };

export type FaultProxy = {
  readonly endpoint: string;
  readonly seed: number;
  /** How often each fault happened. `late`: reads answered without at least one write that was committed before them. */
  readonly counts: () => { readonly transactions: number; readonly conflicts: number; readonly lostAnswers: number; readonly late: number };
  /** From here on faults of these shares; for calm before what a test reads at the end. */
  readonly set: (faults: Partial<Faults>) => void;
  /** Rejects where the delayed copy stopped being one: then what was tested behind this proxy says nothing. */
  readonly stop: () => Promise<void>;
};

type Sent = { readonly headers: IncomingHttpHeaders; readonly body: Buffer };
type Answered = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

const writing: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);
/** Applied to the delayed copy at once: a table is there or not. */
const describing: ReadonlySet<string> = new Set(['CreateTable', 'UpdateTable', 'DeleteTable', 'UpdateTimeToLive']);

const readQuery = z.looseObject({ IndexName: z.string().optional(), ConsistentRead: z.boolean().optional() });
const readBatch = z.looseObject({ RequestItems: z.record(z.string(), z.looseObject({ ConsistentRead: z.boolean().optional() })) });
const writeTransaction = z.looseObject({ ClientRequestToken: z.string().optional(), TransactItems: z.array(z.unknown()) });

/** May DynamoDB answer this read from a copy that is behind? */
const mayBeLate = (operation: string, body: Buffer): boolean => {
  switch (operation) {
    case 'Query':
    case 'Scan':
    case 'GetItem':
      return readQuery.parse(JSON.parse(body.toString())).ConsistentRead !== true;
    case 'BatchGetItem':
      return Object.values(readBatch.parse(JSON.parse(body.toString())).RequestItems).some((table) => table.ConsistentRead !== true);
    default:
      return false;
  }
};

/** The error as DynamoDB words it: which items, and that nothing of the rest was wrong. */
const conflictOf = (items: number, at: number): string => {
  const codes = Array.from({ length: items }, (_, index) => (index === at ? 'TransactionConflict' : 'None'));
  return JSON.stringify({
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) => (Code === 'None' ? { Code } : { Code, Message: 'Transaction is ongoing for the item' })),
  });
};

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** One after the other, in the order asked for; one that fails holds up none. */
const inTurn = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
};

const forwardTo = (endpoint: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const { hostname, port } = new URL(endpoint);
  return {
    send: async ({ headers, body }: Sent): Promise<Answered> => {
      const sent = httpRequest({ hostname, port, method: 'POST', path: '/', agent, headers: { ...headers, host: `${hostname}:${port}` } });
      const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
      sent.end(body);
      const [answer] = await answered;
      return { status: answer.statusCode ?? 500, headers: answer.headers, body: await bodyOf(answer) };
    },
    close: () => agent.destroy(),
  };
};

/**
 * A server that speaks DynamoDB's protocol in front of the engine at `engine`, with the faults of `faults`, drawn from `seed`.
 *
 * The delayed reads come from a second engine, a copy: every write the first one carried out is applied to it again, in the
 * order of the commits, but only when a delayed read comes, and then all but the writes of the last so many milliseconds,
 * drawn anew from 0 to `lag` for each read. So such a read sees the table whole as it once was, never longer ago than `lag`,
 * and the next one never an older state. For the order to be known writes go to the engine one after the other, as they are
 * carried out there anyway. The proxy must stand in front from the first CreateTable on, and the engine must not be killed
 * behind it: of a write that nobody answered it does not know whether it happened.
 */
export const startFaultProxy = async (engine: string, seed: number, faults: Partial<Faults> = {}): Promise<FaultProxy> => {
  const copy = await startEngine({ dataDir: 'memory' });
  const first = forwardTo(engine);
  const second = forwardTo(copy.endpoint);
  let shares: Faults = { ...usualFaults, ...faults };
  // A stream for each fault: how many there are of one does not move the others.
  const drawLag = seeded(seed);
  const drawConflict = seeded(seed + 1);
  const drawPlace = seeded(seed + 2);
  const drawLoss = seeded(seed + 3);

  const counts = { transactions: 0, conflicts: 0, lostAnswers: 0, late: 0 };
  const faultsOfOurs: Error[] = [];
  const toApply: { readonly at: number; readonly sent: Sent }[] = [];
  const committedTokens = new Set<string>();
  const writes = inTurn();
  const lateReads = inTurn();

  const applyUntil = async (until: number): Promise<void> => {
    for (let next = toApply[0]; next !== undefined && next.at <= until; next = toApply[0]) {
      toApply.shift();
      const { status, body } = await second.send(next.sent);
      if (status !== 200) throw new Error(`the copy refuses what the engine took: ${body.toString()}`);
    }
  };

  const readLate = (sent: Sent): Promise<Answered> =>
    lateReads(async () => {
      await applyUntil(performance.now() - drawLag() * shares.lag);
      if (toApply.length > 0) counts.late += 1;
      return second.send(sent);
    });

  /** The error to answer instead of carrying the transaction out. One that was carried out is never in anybody's way again. */
  const conflictFor = (sent: Sent): Answered | null => {
    const { ClientRequestToken: token, TransactItems: items } = writeTransaction.parse(JSON.parse(sent.body.toString()));
    counts.transactions += 1;
    if (drawConflict() >= shares.conflicts || (token !== undefined && committedTokens.has(token))) return null;
    counts.conflicts += 1;
    const body = Buffer.from(conflictOf(items.length, Math.floor(drawPlace() * items.length)));
    return { status: 400, headers: { 'content-type': 'application/x-amz-json-1.0' }, body };
  };

  const write = async (operation: string, sent: Sent): Promise<Answered | 'LOST'> => {
    const answered = await writes(async () => {
      const conflict = operation === 'TransactWriteItems' ? conflictFor(sent) : null;
      if (conflict !== null) return conflict;
      const answer = await first.send(sent);
      if (answer.status !== 200) return answer;
      toApply.push({ at: performance.now(), sent });
      if (operation !== 'TransactWriteItems') return answer;
      const { ClientRequestToken: token } = writeTransaction.parse(JSON.parse(sent.body.toString()));
      if (token !== undefined) committedTokens.add(token);
      return answer;
    });
    if (answered.status !== 200 || drawLoss() >= shares.lostAnswers) return answered;
    counts.lostAnswers += 1;
    return 'LOST';
  };

  const describe = (sent: Sent): Promise<Answered> =>
    writes(async () => {
      const answer = await first.send(sent);
      if (answer.status === 200) await lateReads(() => applyUntil(Infinity).then(() => second.send(sent)));
      return answer;
    });

  const answerTo = (sent: Sent): Promise<Answered | 'LOST'> => {
    const operation = String(sent.headers['x-amz-target']).split('.').at(-1) ?? '';
    if (writing.has(operation)) return write(operation, sent);
    if (describing.has(operation)) return describe(sent);
    return mayBeLate(operation, sent.body) ? readLate(sent) : first.send(sent);
  };

  const handle = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const answer = await answerTo({ headers: asked.headers, body: await bodyOf(asked) });
      if (answer === 'LOST') {
        response.destroy();
        return;
      }
      const { 'transfer-encoding': _, ...headers } = answer.headers;
      response.writeHead(answer.status, headers);
      response.end(answer.body);
    } catch (error) {
      // Whoever asked may have gone away, or the engine was stopped; that the copy is none any more is told by `stop`.
      if (error instanceof Error && error.message.startsWith('the copy')) faultsOfOurs.push(error);
      response.destroy();
    }
  };

  const server = createServer((asked, response) => void handle(asked, response));
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');

  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    seed,
    counts: () => ({ ...counts }),
    set: (changed) => {
      shares = { ...shares, ...changed };
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await lateReads(() => applyUntil(Infinity)).catch((error: unknown) => {
        faultsOfOurs.push(error instanceof Error ? error : new Error(String(error)));
      });
      first.close();
      second.close();
      await copy.stop();
      if (faultsOfOurs[0] !== undefined) throw faultsOfOurs[0];
    },
  };
};
