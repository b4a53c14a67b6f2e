import { TransactionCanceledException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A portal in which, for a while, somebody else is always faster to change a case. */
export const aPortalOfRacers = () => {
  let contested: string | null = null;
  const isContested = (input: object): boolean =>
    contested !== null && 'TransactItems' in input && JSON.stringify(input.TransactItems).includes(`CASE#${contested}`);
  const lost = (): Error =>
    new TransactionCanceledException({
      message: 'others were faster',
      $metadata: {},
      CancellationReasons: [{ Code: 'ConditionalCheckFailed' }],
    });
  return {
    prepare: (client: DynamoDBClient): void =>
      client.middlewareStack.add((next) => (args) => (isContested(args.input) ? Promise.reject(lost()) : next(args)), {
        step: 'initialize',
        name: 'racers',
      }),
    whileOthersWin: async <Result>(caseId: string, request: () => Promise<Result>): Promise<Result> => {
      contested = caseId;
      try {
        return await request();
      } finally {
        contested = null;
      }
    },
  };
};
