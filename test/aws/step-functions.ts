import { fork } from 'node:child_process';
import { join } from 'node:path';
import { FunctionFailed } from './a-lambda.ts';
import type { Execution, FromHost, ToHost } from './step-functions-host.ts';

export type { Execution } from './step-functions-host.ts';

export type StepFunctions = {
  readonly url: string;
  readonly executions: () => readonly Execution[];
  readonly execution: (name: string) => Execution | undefined;
  /** As somebody ends one in the console. */
  readonly stopExecution: (name: string) => void;
  /** Turns the next so many requests away. */
  readonly throttle: (requests: number) => void;
  /** Real time plus so many milliseconds: waits that end by then end now. */
  readonly shiftTo: (milliseconds: number) => void;
  readonly stop: () => Promise<void>;
};

/** Step Functions with one state machine, run by an interpreter of its own in a process of its own. `invoke` is Lambda to it. */
export const startStepFunctions = async (
  definition: string,
  invoke: (name: 'tick' | 'park', payload: unknown) => Promise<unknown>,
): Promise<StepFunctions> => {
  const child = fork(join(import.meta.dirname, 'step-functions-host.ts'), { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const tell = (message: ToHost): void => {
    // Whoever is stopping needs no answer any more.
    if (child.connected) child.send(message, () => undefined);
  };
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  let executions: readonly Execution[] = [];
  const answer = async (id: number, name: 'tick' | 'park', payload: unknown): Promise<void> => {
    try {
      tell({ answered: id, answer: await invoke(name, payload) });
    } catch (error) {
      const { name: errorType, message: errorMessage } =
        error instanceof FunctionFailed ? error : new FunctionFailed('Lambda.Unknown', String(error));
      tell({ answered: id, errorType, errorMessage });
    }
  };
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the interpreter ended with ${code}`)));
    child.on('message', (message: FromHost) => {
      if ('url' in message) resolve(message.url);
      else if ('executions' in message) ({ executions } = message);
      else void answer(message.id, message.invoke, message.payload);
    });
  });
  tell({ define: definition });
  return {
    url,
    executions: () => executions,
    execution: (name) => executions.find((execution) => execution.name === name),
    stopExecution: (name) => tell({ stop: name }),
    throttle: (requests) => tell({ throttle: requests }),
    shiftTo: (milliseconds) => tell({ shift: milliseconds }),
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
};
