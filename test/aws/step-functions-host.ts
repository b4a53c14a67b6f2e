import { shiftTime } from './shifted-time.ts';
import { startService, type Answered, type Asked } from './a-service.ts';

// Plays Step Functions: an independent interpreter runs the definition, the tokens are its own, and functions are invoked by whoever
// started this process. Loaded after the clock that can be set.
const { StateMachine } = await import('aws-local-stepfunctions');

export type Execution = {
  readonly name: string;
  readonly input: string;
  status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  readonly states: string[];
  error: string | null;
};
export type ToHost =
  | { readonly define: string }
  | { readonly shift: number }
  | { readonly stop: string }
  | { readonly throttle: number }
  | { readonly answered: number; readonly answer?: unknown; readonly errorType?: string; readonly errorMessage?: string };
export type FromHost =
  | { readonly url: string }
  | { readonly invoke: 'tick' | 'park'; readonly id: number; readonly payload: unknown }
  | { readonly executions: readonly Execution[] };

type Payload = { readonly token?: string };
type TaskInput = { readonly Payload: Payload };

const say = (message: FromHost): void => {
  process.send?.(message);
};

class TaskFailed extends Error {
  override readonly name: string;
  constructor(errorType: string, errorMessage: string) {
    super(errorMessage);
    this.name = errorType;
  }
}

const executions = new Map<string, Execution>();
const aborts = new Map<string, () => void>();
const invocations = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
/** Tokens somebody waits with; those that are not here any more have timed out. */
const tokens = new Map<string, () => void>();
const issued = new Set<string>();
let machine: InstanceType<typeof StateMachine> | null = null;
let count = 0;
/** So many requests are turned away. */
let throttled = 0;

const report = (): void => say({ executions: [...executions.values()] });

const invoke = (name: 'tick' | 'park', payload: unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    count += 1;
    invocations.set(count, { resolve, reject });
    say({ invoke: name, id: count, payload });
  });

const run = (execution: Execution): void => {
  if (machine === null) throw new Error('no state machine is defined');
  let waitingWith: string | null = null;
  const noLongerWaits = (): void => {
    if (waitingWith !== null) tokens.delete(waitingWith);
    waitingWith = null;
  };
  const newToken = (): string => {
    count += 1;
    const token = `token-${execution.name}-${count}`;
    issued.add(token);
    return token;
  };
  const { result, abort, eventLogs } = machine.run(JSON.parse(execution.input) as never, {
    context: {
      Task: {
        get Token() {
          return newToken();
        },
      },
    },
    overrides: {
      taskResourceLocalHandlers: {
        Tick: async (input) => {
          noLongerWaits();
          const { Payload: payload } = input as unknown as TaskInput;
          return { Payload: await invoke('tick', payload), StatusCode: 200 } as never;
        },
        'Wait for an act or the date': async (input) => {
          const { Payload: payload } = input as unknown as TaskInput;
          const token = payload.token ?? '';
          noLongerWaits();
          waitingWith = token;
          const woken = new Promise<void>((resolve) => tokens.set(token, resolve));
          await invoke('park', payload);
          report();
          await woken;
          return {};
        },
      },
    },
  });
  aborts.set(execution.name, () => {
    noLongerWaits();
    execution.status = 'ABORTED';
    abort();
  });
  void (async () => {
    for await (const event of eventLogs) if (event.type === 'StateEntered') execution.states.push(event.state.name);
    report();
  })();
  const ends = async (): Promise<void> => {
    try {
      await result;
      execution.status = 'SUCCEEDED';
    } catch (error) {
      if (execution.status === 'RUNNING') execution.status = 'FAILED';
      execution.error = error instanceof Error ? error.message : String(error);
    }
    report();
  };
  void ends();
};

const ok = (body: unknown): Answered => ({ status: 200, body });
const refused = (error: string): Answered => ({ status: 400, body: null, error });

const operations: Readonly<Record<string, (body: Record<string, string>) => Answered>> = {
  StartExecution: ({ name = '', input = '' }) => {
    const there = executions.get(name);
    const answer = ok({ executionArn: `arn:aws:states:ap-northeast-1:111111111111:execution:kigen-test-case-clock:${name}`, startDate: 1 });
    if (there !== undefined) return there.status === 'RUNNING' && there.input === input ? answer : refused('ExecutionAlreadyExists');
    const execution: Execution = { name, input, status: 'RUNNING', states: [], error: null };
    executions.set(name, execution);
    run(execution);
    report();
    return answer;
  },
  SendTaskSuccess: ({ taskToken = '' }) => {
    const wake = tokens.get(taskToken);
    if (wake === undefined) return refused(issued.has(taskToken) ? 'TaskTimedOut' : 'InvalidToken');
    tokens.delete(taskToken);
    wake();
    return ok({});
  },
};

const { url } = await startService(({ target, body }: Asked) => {
  if (throttled > 0) {
    throttled -= 1;
    return refused('ThrottlingException');
  }
  const operation = operations[target];
  if (operation === undefined) return refused('UnknownOperationException');
  return operation(JSON.parse(body) as Record<string, string>);
});
say({ url });

process.on('message', (message: ToHost) => {
  if ('define' in message) machine = new StateMachine(JSON.parse(message.define) as never);
  else if ('shift' in message) shiftTime(message.shift);
  else if ('throttle' in message) throttled = message.throttle;
  else if ('stop' in message) aborts.get(message.stop)?.();
  else {
    const waiting = invocations.get(message.answered);
    invocations.delete(message.answered);
    if (message.errorType === undefined) waiting?.resolve(message.answer ?? null);
    else waiting?.reject(new TaskFailed(message.errorType, message.errorMessage ?? ''));
  }
});
process.on('disconnect', () => process.exit(0));
