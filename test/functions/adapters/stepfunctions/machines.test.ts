import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StateMachineDoesNotExist,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createMachines, createStepFunctionsClient } from '../../../../functions/adapters/stepfunctions/index.ts';

const stateMachineArn = 'arn:aws:states:ap-northeast-1:111111111111:stateMachine:kigen-test-case-clock';
const fault = { $metadata: {}, message: 'no' };

const someMachines = () => {
  const client = new SFNClient({ region: 'local' });
  return { mock: mockClient(client), machines: createMachines({ client, stateMachineArn }) };
};

describe('an execution', () => {
  it('is started under the name of its case and turn, and is told nothing else', async () => {
    const { mock, machines } = someMachines();
    mock.on(StartExecutionCommand).resolves({});
    await machines.start('C-1', 2);
    expect(mock.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn,
      name: 'C-1-2',
      input: '{"caseId":"C-1","turn":2}',
    });
  });

  it('that exists already counts as started', async () => {
    const { mock, machines } = someMachines();
    mock.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(fault));
    await expect(machines.start('C-1', 1)).resolves.toBeUndefined();
  });

  it('that can not be started says so', async () => {
    const { mock, machines } = someMachines();
    mock.on(StartExecutionCommand).rejects(new StateMachineDoesNotExist(fault));
    await expect(machines.start('C-1', 1)).rejects.toThrow(StateMachineDoesNotExist);
  });
});

describe('a token', () => {
  it('wakes who waits with it', async () => {
    const { mock, machines } = someMachines();
    mock.on(SendTaskSuccessCommand).resolves({});
    expect(await machines.wake('token-1')).toBe('WOKEN');
    expect(mock.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({ taskToken: 'token-1', output: '{}' });
  });

  it.each([new TaskTimedOut(fault), new TaskDoesNotExist(fault), new InvalidToken(fault)])(
    'that nobody waits with any more counts as carried out: $name',
    async (error) => {
      const { mock, machines } = someMachines();
      mock.on(SendTaskSuccessCommand).rejects(error);
      expect(await machines.wake('token-1')).toBe('GONE');
    },
  );

  it('that could not be sent says so', async () => {
    const { mock, machines } = someMachines();
    mock.on(SendTaskSuccessCommand).rejects(Object.assign(new Error('no answer in 5000 ms'), { name: 'TimeoutError' }));
    await expect(machines.wake('token-1')).rejects.toThrow('no answer');
  });
});

describe('the client', () => {
  it('spreads its sends over time where AWS throttles, five in all', async () => {
    const { config } = createStepFunctionsClient();
    expect(await config.maxAttempts()).toBe(5);
    expect(await config.retryStrategy()).toMatchObject({ mode: 'adaptive' });
  });
});
