import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { Machines } from '../../case-clock/index.ts';

/** Bounded waits, and sends spread over time where AWS throttles: a midnight on which many cases fall due starts them at its pace. */
export const createStepFunctionsClient = (): SFNClient =>
  new SFNClient({
    maxAttempts: 5,
    retryMode: 'adaptive',
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
  });

/** Executions of one state machine. Their input is the case's id and the turn, and nothing else. */
export const createMachines = ({
  client,
  stateMachineArn,
}: {
  readonly client: SFNClient;
  readonly stateMachineArn: string;
}): Machines => ({
  start: async (caseId, turn) => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name: `${caseId}-${turn}`, input: JSON.stringify({ caseId, turn }) }));
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
  wake: async (taskToken) => {
    try {
      await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
      return 'WOKEN';
    } catch (error) {
      if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken) return 'GONE';
      throw error;
    }
  },
});
