import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createSweep } from '../../functions/sweep/index.ts';
import { createSweepShard } from '../../functions/sweep/sweep-shard.ts';
import { epochMilliseconds, instantOf, type Instant } from '../../shared/calendar/index.ts';
import { well } from '../functions/api/a-case.ts';
import { startApi } from '../functions/api/an-api.ts';
import { everyItem } from '../functions/adapters/dynamodb/a-table.ts';
import { countDocuments } from './counted-documents.ts';
import { countMachine } from './counted-machine.ts';
import { countMails } from './counted-mails.ts';
import { countTable, startCounter, type Counts } from './counted.ts';

const rethrow = ({ error }: { readonly error: unknown }): never => {
  throw error;
};

/** The functions as they are deployed on the embedded engine, counted at their edges, and time and people to set them going. */
export const startCountedPortal = async (from: Instant) => {
  const counter = startCounter();
  const { counts, take } = counter;
  const prepare = (client: DynamoDBClient): void => countTable(client, counts);
  const api = await startApi([], { now: from, prepare });
  const { store, cases, now: clock } = api;
  const machine = countMachine(api, counter);
  const mails = countMails(api, machine.caseClock, counter);
  const documents = countDocuments(api, counter);

  let carried = 0;
  let rendered = 0;
  /** What follows from a write: the stream's rows, the machine, and what became of each mail. */
  const follow = async (): Promise<void> => {
    while (carried < api.outboxIds.length || rendered < api.documentsOf.length || !machine.isAtRest() || !mails.areTold()) {
      const drawn = api.documentsOf[rendered];
      if (drawn !== undefined) {
        rendered += 1;
        await documents.render(drawn);
      }
      const outboxId = api.outboxIds[carried];
      if (outboxId !== undefined) {
        carried += 1;
        await mails.carryOut(outboxId);
      }
      await machine.lookAtAll();
      await mails.tellOfAll();
    }
  };

  /** Time passes: waits that end on the way time out, in order. */
  const goesTo = async (to: Instant): Promise<void> => {
    for (let ended = machine.timesOut(to); ended !== null; ended = machine.timesOut(to)) {
      api.goesTo(instantOf(Math.max(ended, epochMilliseconds(clock()))));
      await follow();
    }
    api.goesTo(to);
  };

  const asks = async (as: string, method: string, path: string, body?: unknown) => {
    counts().apiRequests += 1;
    return well(await api.send(as, method, path, body === undefined ? {} : { body }));
  };

  /** What the page asks for when somebody opens it on their worklist, and then a case of it. */
  const opensPage = async (as: string, caseId: string): Promise<void> => {
    await asks(as, 'GET', '/api/me');
    await asks(as, 'GET', '/api/cases?status=OPEN');
    await asks(as, 'GET', `/api/cases/${caseId}`);
    await asks(as, 'GET', '/api/enrollments/E-1');
  };

  const acts = async (as: string, caseId: string, act: object): Promise<void> => {
    await opensPage(as, caseId);
    await asks(as, 'POST', `/api/cases/${caseId}/acts`, act);
    await asks(as, 'GET', `/api/cases/${caseId}`);
    await follow();
  };

  const sweep = createSweep({ store, cases, relay: mails.relay, sendDigest: () => Promise.resolve(), onFailure: rethrow, atOnce: 1 });
  const sweepShard = createSweepShard({ store, sweep, caseClock: machine.caseClock, clock, onFailure: rethrow, atOnce: 1 });

  return {
    store,
    take,
    follow,
    goesTo,
    /** Time passes, and nobody but a sweep notices. */
    jumpsTo: api.goesTo,
    asks,
    opensPage,
    acts,
    /** One sweep of a shard in which nothing is due. */
    sweepsInVain: async (): Promise<Counts> => {
      counts().invocations.sweep += 1;
      await sweepShard(0, () => true);
      return take();
    },
    /** Its invocations come with the schedule, whatever it finds: they are not counted again. */
    sweepsAll: async (): Promise<void> => {
      for (let shard = 0; shard < store.dueShards; shard += 1) await sweepShard(shard, () => true);
    },
    isOver: machine.isOver,
    documentBytes: documents.bytes,
    /** Bytes in the table, without answers kept for a day. */
    tableBytes: async (): Promise<number> =>
      Buffer.byteLength(JSON.stringify((await everyItem(api.client, api.tableName)).filter(({ PK }) => !String(PK).startsWith('KEY#')))),
    stop: api.stop,
  };
};
