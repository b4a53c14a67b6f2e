import {
  TransactionCanceledException,
  TransactWriteItemsCommand,
  type CancellationReason,
  type ConditionCheck,
  type TransactWriteItem,
  type TransactWriteItemsCommandInput,
} from '@aws-sdk/client-dynamodb';
import { sizeOf, toAttributes, type Item } from './attributes.ts';
import { backOff } from './backoff.ts';
import type { Key } from './keys.ts';
import type { Table } from './table.ts';

/** What must hold of the item as it is. */
export type Condition =
  | { readonly is: 'ABSENT' }
  | { readonly is: 'PRESENT' }
  | { readonly is: 'VERSION'; readonly version: number }
  | { readonly is: 'ABSENT_OR_VERSION'; readonly version: number }
  /** Absent, or its `until` is not after this instant. */
  | { readonly is: 'ABSENT_OR_OVER'; readonly now: string }
  /** Absent, or of this turn or one before it. */
  | { readonly is: 'ABSENT_OR_UP_TO_TURN'; readonly turn: number };

/** What it means when the condition does not hold, the strongest first. */
const losses = ['ANSWERED', 'NUMBER_TAKEN', 'LOST_RACE'] as const;
type Loss = (typeof losses)[number];

type Guard = { readonly condition: Condition; readonly loss: Loss };

/** The race is lost where the item is not at this version any more; null: where it is there. */
export const guardAt = (version: number | null): Guard => ({
  condition: version === null ? { is: 'ABSENT' } : { is: 'VERSION', version },
  loss: 'LOST_RACE',
});

/** The same for what comes after: records count their versions from 1. */
export const guardBefore = ({ version }: { readonly version: number }): Guard => guardAt(version === 1 ? null : version - 1);

export type Action =
  | {
      readonly type: 'PUT';
      readonly item: Key & Item;
      readonly guard?: Guard;
      /** The item tells which attempt wrote it: how a commit whose answer was lost is known again when the token is forgotten. */
      readonly isProof?: true;
    }
  | { readonly type: 'DELETE'; readonly key: Key; readonly guard?: Guard }
  | { readonly type: 'CHECK'; readonly key: Key; readonly guard: Guard };

/** Below DynamoDB's own limits of 100 items and 4 MB: what comes near them is a bug, seen before anything is sent. */
const mostItems = 90;
const mostBytes = 3 * 1024 * 1024;
/** Sends of one attempt, all with the same token. */
const mostSends = 7;

const keyOf = (action: Action): Key => (action.type === 'PUT' ? action.item : action.key);

type SentCondition = Pick<ConditionCheck, 'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>;

const conditionOf = (condition: Condition): SentCondition => {
  switch (condition.is) {
    case 'ABSENT':
      return { ConditionExpression: 'attribute_not_exists(PK)' };
    case 'PRESENT':
      return { ConditionExpression: 'attribute_exists(PK)' };
    case 'VERSION':
      return { ConditionExpression: 'version = :version', ExpressionAttributeValues: toAttributes({ ':version': condition.version }) };
    case 'ABSENT_OR_VERSION':
      return {
        ConditionExpression: 'attribute_not_exists(PK) OR version = :version',
        ExpressionAttributeValues: toAttributes({ ':version': condition.version }),
      };
    case 'ABSENT_OR_OVER':
      return {
        ConditionExpression: 'attribute_not_exists(PK) OR #until <= :now',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: toAttributes({ ':now': condition.now }),
      };
    case 'ABSENT_OR_UP_TO_TURN':
      return {
        ConditionExpression: 'attribute_not_exists(PK) OR turn <= :turn',
        ExpressionAttributeValues: toAttributes({ ':turn': condition.turn }),
      };
    default:
      throw new Error(`unknown condition ${JSON.stringify(condition satisfies never)}`);
  }
};

const sent = (action: Action, table: Table, token: string): TransactWriteItem => {
  const condition: Partial<SentCondition> = action.guard === undefined ? {} : conditionOf(action.guard.condition);
  switch (action.type) {
    case 'PUT':
      return {
        Put: {
          TableName: table.name,
          Item: toAttributes(action.isProof ? { ...action.item, attempt: token } : action.item),
          ...condition,
          ...(action.isProof && { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }),
        },
      };
    case 'DELETE':
      return { Delete: { TableName: table.name, Key: toAttributes({ PK: action.key.PK, SK: action.key.SK }), ...condition } };
    case 'CHECK':
      return {
        ConditionCheck: {
          TableName: table.name,
          Key: toAttributes({ PK: action.key.PK, SK: action.key.SK }),
          ...conditionOf(action.guard.condition),
        },
      };
    default:
      throw new Error(`unknown action ${JSON.stringify(action satisfies never)}`);
  }
};

/** Do two conditions on one item tell of the same item? */
const agree = (a: Condition | undefined, b: Condition): boolean =>
  a !== undefined && 'version' in a && 'version' in b ? a.version === b.version : JSON.stringify(a) === JSON.stringify(b);

/**
 * A record both written and read is checked once, by its write: a transaction may name no item twice.
 * null where two reads saw different versions: whatever was decided on them, one of them is gone.
 */
const withoutDoubles = (actions: readonly Action[]): readonly Action[] | null => {
  const kept = new Map<string, Action>();
  const written = actions.filter(({ type }) => type !== 'CHECK');
  const read = actions.filter(({ type }) => type === 'CHECK');
  for (const action of [...written, ...read]) {
    const { PK, SK } = keyOf(action);
    const text = `${PK} ${SK}`;
    const before = kept.get(text);
    if (before === undefined) kept.set(text, action);
    else if (action.type !== 'CHECK') throw new Error(`a write that names ${text} twice`);
    else if (!agree(before.guard?.condition, action.guard.condition)) return null;
  }
  return [...kept.values()];
};

/** COMMITTED, or what was lost: then nothing was written. BUSY: nothing was written either. UNKNOWN: it may have been. */
type Verdict = 'COMMITTED' | Loss | 'BUSY' | 'UNKNOWN' | 'BUG';

/** Nothing is wrong with the transaction: it may be sent again as it is. */
const busyReasons: ReadonlySet<string> = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);
const busyErrors: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'ThrottlingError',
  'RequestLimitExceeded',
  'ProvisionedThroughputExceededException',
  'TransactionConflictException',
]);

const verdictOf = (reasons: readonly CancellationReason[], actions: readonly Action[], token: string): Verdict => {
  if (reasons.some(({ Item }) => Item?.attempt?.S === token)) return 'COMMITTED';
  const failed = reasons.flatMap(({ Code = 'None' }, index) => (Code === 'None' ? [] : [{ code: Code, action: actions[index] }]));
  const lost = failed.filter(({ code }) => code === 'ConditionalCheckFailed').map(({ action }) => action?.guard?.loss);
  const strongest = losses.find((loss) => lost.includes(loss));
  if (strongest !== undefined) return strongest;
  return failed.length > 0 && failed.every(({ code }) => busyReasons.has(code)) ? 'BUSY' : 'BUG';
};

const judge = (error: unknown, actions: readonly Action[], token: string): Verdict => {
  if (!(error instanceof Error)) return 'BUG';
  if (error instanceof TransactionCanceledException) return verdictOf(error.CancellationReasons ?? [], actions, token);
  if (error.name === 'TransactionInProgressException') return 'UNKNOWN';
  if (busyErrors.has(error.name)) return 'BUSY';
  if ('$fault' in error && error.$fault === 'client') return 'BUG';
  // A fault of the server, a time-out or a dropped connection: it may have been committed all the same.
  const isOfTheLine =
    error.name === 'TimeoutError' || ('code' in error && typeof error.code === 'string' && /^E(?!RR_)[A-Z_]+$/.test(error.code));
  return '$metadata' in error || isOfTheLine ? 'UNKNOWN' : 'BUG';
};

/**
 * Writes all of it or nothing. One token for the attempt: sent again with it on any unknown outcome, so it is carried out once.
 * Throws where it is too large, where DynamoDB refuses it as it is, and where the outcome stays unknown.
 */
export const transact = async (table: Table, wanted: readonly Action[]): Promise<'COMMITTED' | Loss> => {
  const actions = withoutDoubles(wanted);
  if (actions === null) return 'LOST_RACE';
  const bytes = actions.reduce((sum, action) => sum + (action.type === 'PUT' ? sizeOf(action.item) : 0), 0);
  if (actions.length > mostItems) throw new RangeError(`a write of ${actions.length} items; ${mostItems} at most`);
  if (bytes > mostBytes) throw new RangeError(`a write of ${bytes} bytes; ${mostBytes} at most`);

  const token = table.newToken();
  const input: TransactWriteItemsCommandInput = {
    ClientRequestToken: token,
    TransactItems: actions.map((action) => sent(action, table, token)),
  };
  let isUnknown = false;
  for (let sends = 1; ; sends += 1) {
    try {
      await table.client.send(new TransactWriteItemsCommand(input));
      return 'COMMITTED';
    } catch (error) {
      const verdict = judge(error, actions, token);
      switch (verdict) {
        case 'BUG':
          throw error;
        case 'UNKNOWN':
          isUnknown = true;
          if (sends === mostSends) throw error;
          break;
        case 'BUSY':
          // Never committed, so it may be decided again; unless an earlier send may have been.
          if (sends === mostSends && !isUnknown) return 'LOST_RACE';
          if (sends === mostSends) throw error;
          break;
        case 'COMMITTED':
        case 'ANSWERED':
        case 'NUMBER_TAKEN':
        case 'LOST_RACE':
          return verdict;
        default:
          throw new Error(`unknown verdict ${JSON.stringify(verdict satisfies never)}`, { cause: error });
      }
      await backOff(table, sends - 1);
    }
  }
};
