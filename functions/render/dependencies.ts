import { join } from 'node:path';
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { createClient, createStore } from '../adapters/dynamodb/index.ts';
import { createKmsClient, kmsSigner } from '../adapters/kms/index.ts';
import { createPrinter, fontsFromFolder, whenDrawn, type Signer } from '../adapters/pdf/index.ts';
import { createFiles, createS3Client } from '../adapters/s3/index.ts';
import { filesEnvironment, renderEnvironment, tableEnvironment } from '../environment.ts';
import { metrics as names } from '../metrics.ts';
import { newId } from '../new-id.ts';
import { instantOf } from '../../shared/calendar/index.ts';
import { createRender } from './render.ts';
import { createIssueBatch } from './issue-batch.ts';
import { createLeftOver } from './issue-left-over.ts';
import { createIssuing } from './issue.ts';

const { baseUrl, keyId } = renderEnvironment.parse(process.env);
export const clock = () => instantOf(Date.now());
const store = createStore({ client: createClient(), ...tableEnvironment.parse(process.env) });
const kms = createKmsClient();

export const logger = new Logger();
export const metrics = new Metrics();

let signer: Promise<Signer> | null = null;

/** A signer that could not be had is asked for again with the next document. */
const signerOnce = (): Promise<Signer> =>
  (signer ??= kmsSigner({
    client: kms,
    keyId,
    certificates: { find: store.findCertificate, keep: store.keepCertificate },
    now: () => new Date(),
  }).catch((error: unknown) => {
    signer = null;
    throw error;
  }));

/** Mails the provider has, by its own word. */
const accepted = new Set(['ACCEPTED', 'DELIVERED', 'BOUNCED', 'COMPLAINED']);

const issue = createIssuing({
  store,
  files: createFiles({ client: createS3Client(), ...filesEnvironment.parse(process.env) }),
  printer: createPrinter({ fonts: whenDrawn(() => fontsFromFolder(join(import.meta.dirname, 'fonts'))), signer: signerOnce }),
  mailsOf: async (caseId) =>
    (await store.listMails(caseId))
      .filter(({ state }) => accepted.has(state))
      .map(({ at, since, acceptedAt = since }) => ({ at, acceptedAt })),
  baseUrl,
  newId,
});

export const issueBatch = createIssueBatch({
  render: createRender({ store, issue, clock }),
  onFailure: (caseId, error) => logger.warn('not issued', { caseId, error }),
});

export const leftOver = createLeftOver({
  store,
  issue,
  onFailure: ({ what, id, error, aside }) => {
    logger.error('set aside', { what, id, error, ...aside });
    metrics.addMetric(names.notIssued, 'Count', 1);
  },
});
