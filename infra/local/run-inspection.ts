import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { inspect } from '../../functions/uploads/index.ts';
import { scanMediaType } from '../../shared/records/index.ts';

const given = z.strictObject({ bytes: z.instanceof(Uint8Array), type: scanMediaType });

const { bytes, type } = given.parse(workerData);
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window: it has no origin
parentPort?.postMessage(inspect(bytes, type));
