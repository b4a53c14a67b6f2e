import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { createPrinter, fontsFromPackages, localSigner, type Fonts, type Signer } from '../../functions/adapters/pdf/index.ts';
import type { Printed } from '../../functions/render/index.ts';
import { privateKeyOf } from './document-key.ts';
import type { Job, JobDone } from './printer.ts';

const { pem, from } = z.object({ pem: z.string(), from: z.string() }).parse(workerData);

let fonts: Fonts | null = null;
let signer: Promise<Signer> | null = null;

const printer = createPrinter({
  fonts: () => (fonts ??= fontsFromPackages()),
  signer: () => (signer ??= localSigner(privateKeyOf({ pem, from }), new Date(from))),
});

const done = async (job: Job): Promise<Printed> => {
  switch (job.does) {
    case 'DRAW':
      return printer.draw(job.sheet, job.at);
    case 'APPEND':
      return printer.append(job.bytes, job.sheet);
    case 'SEAL':
      return { bytes: await printer.seal(job.bytes, job.of), missing: [] };
    default:
      throw new Error(`unknown job ${JSON.stringify(job satisfies never)}`);
  }
};

const port = parentPort;
if (port === null) throw new Error('the printer runs beside the portal, never by itself');
port.on('message', ({ id, job }: { readonly id: number; readonly job: Job }) => {
  done(job).then(
    (printed) => port.postMessage({ id, printed } satisfies JobDone),
    (error: unknown) =>
      port.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies JobDone),
  );
});
