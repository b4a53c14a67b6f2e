import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { unfitReasons, type ScanMediaType, type Unfit } from '../../shared/records/index.ts';

/** Longer than any file that is fit takes on a machine that is busy. */
const mostMilliseconds = 10_000;
const mostMebibytes = 64;

const said = z.enum(unfitReasons).nullable();

const isOutOfMemory = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Looks at a scan in a thread of its own, bounded in memory and time: whatever a file does there, the portal goes on. */
export const inspectApart = (bytes: Uint8Array, type: ScanMediaType): Promise<Unfit | null> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('inspect-worker.ts', import.meta.url), {
      workerData: { bytes, type },
      resourceLimits: { maxOldGenerationSizeMb: mostMebibytes, maxYoungGenerationSizeMb: 16 },
    });
    const tooLong = setTimeout(() => {
      resolve('INFLATES');
      void worker.terminate();
    }, mostMilliseconds);
    worker.once('message', (message) => resolve(said.parse(message)));
    worker.once('error', (error: unknown) => {
      // Out of memory is what the file did; anything else is a bug.
      if (isOutOfMemory(error)) resolve('INFLATES');
      else reject(error instanceof Error ? error : new Error(String(error)));
    });
    worker.once('exit', (code) => {
      clearTimeout(tooLong);
      reject(new Error(`a scan was not looked at: its thread ended with ${code}`));
    });
  });
