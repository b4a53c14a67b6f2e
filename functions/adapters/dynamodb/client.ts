import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** Sockets one process holds at most: beyond them requests queue. */
const maxSockets = 256;

/** How long is waited for AWS, in milliseconds: another of its machines answers sooner than one that is late. */
const patienceWithAws = { connectionTimeout: 1_000, requestTimeout: 3_000 };
/** For an engine beside the portal: there is no other, and both share their processors with whatever else goes on. */
const patienceWithOne = { connectionTimeout: 10_000, requestTimeout: 20_000 };

/**
 * A client with connections kept alive and bounded waits, five sends in all.
 * `endpoint`: another one than AWS's own, of which no credentials are asked.
 */
export const createClient = ({
  endpoint,
  ...config
}: Pick<DynamoDBClientConfig, 'region' | 'credentials'> & { readonly endpoint?: string } = {}): DynamoDBClient => {
  const client = new DynamoDBClient({
    maxAttempts: 5,
    cacheMiddleware: true,
    requestHandler: {
      ...(endpoint === undefined ? patienceWithAws : patienceWithOne),
      throwOnRequestTimeout: true,
      httpAgent: { keepAlive: true, maxSockets },
      httpsAgent: { keepAlive: true, maxSockets },
    },
    ...config,
    ...(endpoint !== undefined && { endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
  // It copies every item that comes or goes for a logger there is none of, and no log may see one.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};
