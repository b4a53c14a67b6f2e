import { Logger } from '@aws-lambda-powertools/logger';
import { createClient, createDecidingStore } from '../adapters/dynamodb/index.ts';
import { createLambdaClient, createUploadCheck } from '../adapters/lambda/index.ts';
import { createFiles, createS3Client } from '../adapters/s3/index.ts';
import { createCases } from '../cases/index.ts';
import { apiEnvironment, filesEnvironment, tableEnvironment, uploadsEnvironment } from '../environment.ts';
import { newId } from '../new-id.ts';
import { instantOf } from '../../shared/calendar/index.ts';
import { createApp } from './app.ts';
import { createSigningKeys } from './signing-keys.ts';
import { throughCloudFront } from './through-cloudfront.ts';

const { originSecrets, cursorKey, linkKey, issuer, ...reached } = apiEnvironment.parse(process.env);
const clock = () => instantOf(Date.now());
const store = createDecidingStore({ client: createClient(), ...tableEnvironment.parse(process.env) });
const logger = new Logger();

const fetchKeys = async (of: string): Promise<string> => {
  const answer = await fetch(`${of}/.well-known/jwks.json`, { signal: AbortSignal.timeout(3_000) });
  if (!answer.ok) throw new Error(`the keys of ${of} were answered with ${answer.status}`);
  return answer.text();
};

export const isThroughCloudFront = throughCloudFront(originSecrets);
export const app = createApp({
  store,
  cases: createCases({ store, clock, newId, afterCommit: () => undefined }),
  files: createFiles({ client: createS3Client(), ...filesEnvironment.parse(process.env) }),
  // The stream of the table tells the function render.
  documentsAsked: () => undefined,
  clock,
  newId,
  checkUpload: createUploadCheck({ client: createLambdaClient(), ...uploadsEnvironment.parse(process.env) }),
  verifyKey: createSigningKeys({ issuer, store, fetchKeys }),
  issuer,
  cursorKey: new TextEncoder().encode(cursorKey),
  linkKey: new TextEncoder().encode(linkKey),
  logger: { error: (message, fields) => logger.error(message, { ...fields }) },
  // The gateway counts by route and status, and logs each request.
  metrics: { answered: () => undefined },
  ...reached,
});
