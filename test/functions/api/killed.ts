import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Does this request write answers to idempotency keys, and nothing else? */
const keepsAnswersAlone = (input: object): boolean =>
  'TransactItems' in input &&
  Array.isArray(input.TransactItems) &&
  input.TransactItems.every((item: { readonly Put?: { readonly Item?: { readonly PK?: { readonly S?: string } } } }) =>
    item.Put?.Item?.PK?.S?.startsWith('KEY#'),
  );

/** A portal that may be killed right behind the write of what was asked for: what would be kept apart from it is lost. */
export const aPortalToKill = () => {
  let isKilled = false;
  return {
    prepare: (client: DynamoDBClient): void =>
      client.middlewareStack.add(
        (next) => (args) => (isKilled && keepsAnswersAlone(args.input) ? Promise.reject(new Error('killed')) : next(args)),
        { step: 'initialize', name: 'kill' },
      ),
    killedAfterTheWriteOf: async <Result>(request: () => Promise<Result>): Promise<Result> => {
      isKilled = true;
      try {
        return await request();
      } finally {
        isKilled = false;
      }
    },
  };
};
