import { Worker } from 'node:worker_threads';
import type { Sheet } from '../../functions/documents/index.ts';
import type { Printed, Printer } from '../../functions/render/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { DocumentKey } from './document-key.ts';

export type Job =
  | { readonly does: 'DRAW'; readonly sheet: Sheet; readonly at: Instant }
  | { readonly does: 'APPEND'; readonly bytes: Uint8Array; readonly sheet: Sheet }
  | { readonly does: 'SEAL'; readonly bytes: Uint8Array; readonly of: Parameters<Printer['seal']>[1] };

export type JobDone = { readonly id: number } & ({ readonly printed: Printed } | { readonly error: string });

/** A printer on a thread of its own: a document takes a tenth of a second and more, and nobody's answer waits for it. */
type LocalPrinter = Printer & { readonly stop: () => Promise<void> };

type Waiting = { readonly resolve: (printed: Printed) => void; readonly reject: (error: Error) => void };

export const createLocalPrinter = (keyOf: () => Promise<DocumentKey>): LocalPrinter => {
  let thread: Promise<Worker> | null = null;
  let current: Worker | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  /** A thread that died takes its jobs with it: they fail, and the next one begins another. It says so twice. */
  const died = (worker: Worker, why: string): void => {
    if (current !== worker) return;
    current = null;
    thread = null;
    for (const { reject } of waiting.values()) reject(new Error(`the printer stopped: ${why}`));
    waiting.clear();
  };

  const begin = async (): Promise<Worker> => {
    const worker = new Worker(new URL('printer-worker.ts', import.meta.url), { workerData: await keyOf() });
    worker.on('message', (done: JobDone) => {
      const job = waiting.get(done.id);
      waiting.delete(done.id);
      if ('printed' in done) job?.resolve(done.printed);
      else job?.reject(new Error(done.error));
    });
    worker.on('error', (error) => died(worker, String(error)));
    worker.on('exit', (code) => died(worker, `exit ${code}`));
    current = worker;
    worker.unref();
    return worker;
  };

  const printed = async (job: Job): Promise<Printed> => {
    // A thread that could not be begun is begun anew with the next job.
    thread ??= begin().catch((error: unknown) => {
      thread = null;
      throw error;
    });
    const worker = await thread;
    lastId += 1;
    const id = lastId;
    return new Promise<Printed>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, job }, []);
    }).finally(() => {
      if (waiting.size === 0) worker.unref();
    });
  };

  return {
    draw: (sheet, at) => printed({ does: 'DRAW', sheet, at }),
    append: (bytes, sheet) => printed({ does: 'APPEND', bytes, sheet }),
    seal: async (bytes, of) => (await printed({ does: 'SEAL', bytes, of })).bytes,
    stop: async () => {
      await (await thread)?.terminate();
    },
  };
};
