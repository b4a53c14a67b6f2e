import { fork } from 'node:child_process';
import { join } from 'node:path';
import { functions, type EnvironmentOf, type FunctionName } from '../../infra/stacks/functions.ts';
import { bundleOf, type Bundle } from './bundle.ts';
import type { Invocation, Invoked, Started } from './lambda-host.ts';

/** What a function threw, by the name Lambda gives it. */
export class FunctionFailed extends Error {
  override readonly name: string;
  constructor(errorType: string, errorMessage: string) {
    super(errorMessage);
    this.name = errorType;
  }
}

/** Where the services are that on AWS the network knows; by the names the SDK reads. */
export type Endpoints = Readonly<Partial<Record<'DYNAMODB' | 'S3' | 'SFN' | 'SESV2' | 'COGNITO_IDENTITY_PROVIDER', string>>>;

export type Lambda = {
  /** Invokes it at real time plus `shift` milliseconds. Rejects with `FunctionFailed` where it throws. */
  readonly invoke: (event: unknown, of?: { readonly shift?: number; readonly milliseconds?: number }) => Promise<unknown>;
  /** What it has written so far, line by line. */
  readonly logs: () => readonly Readonly<Record<string, unknown>>[];
  readonly bundle: Bundle;
  /** Milliseconds its module took to load. */
  readonly started: number;
  readonly stop: () => Promise<void>;
};

const isStarted = (message: unknown): message is Started => typeof message === 'object' && message !== null && 'started' in message;

const parsed = (line: string): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return { unstructured: line };
  }
};

/** What Lambda itself puts into every function's environment. */
const ofLambda = (name: string) => ({
  AWS_REGION: 'ap-northeast-1',
  AWS_DEFAULT_REGION: 'ap-northeast-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_LAMBDA_FUNCTION_NAME: `kigen-test-${name}`,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  _HANDLER: 'index.handler',
  TZ: ':UTC',
});

/** What the stack adds for every function. */
const ofEveryFunction = (name: string) => ({
  POWERTOOLS_SERVICE_NAME: name,
  POWERTOOLS_METRICS_NAMESPACE: 'kigen-test',
  POWERTOOLS_LOG_LEVEL: 'INFO',
});

/** A function of the stack as a process of its own, with the environment the stack gives it and no other. */
export const startLambda = async <Name extends FunctionName>(
  name: Name,
  environment: EnvironmentOf<Name>,
  endpoints: Endpoints,
): Promise<Lambda> => {
  const bundle = await bundleOf(name);
  const told = Object.fromEntries(
    functions[name].environment.map((variable) => [variable, (environment as Record<string, string>)[variable]]),
  );
  const urls = Object.fromEntries(Object.entries(endpoints).map(([service, url]) => [`AWS_ENDPOINT_URL_${service}`, url]));
  const child = fork(join(import.meta.dirname, 'lambda-host.ts'), [bundle.file], {
    execArgv: [],
    env: { ...ofLambda(name), ...ofEveryFunction(name), ...told, ...urls },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const pending = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      for (const { reject } of pending.values()) reject(new Error(`${name} ended: ${written}`));
      resolve();
    });
  });
  const started = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} did not start (${code}): ${written}`)));
    child.on('message', (message: Started | Invoked) => {
      if (isStarted(message)) return resolve(message.started);
      const waiting = pending.get(message.id);
      pending.delete(message.id);
      if ('answer' in message) return waiting?.resolve(message.answer);
      return waiting?.reject(new FunctionFailed(message.errorType, message.errorMessage));
    });
  });
  let invocations = 0;
  return {
    bundle,
    started,
    invoke: (event, { shift = 0, milliseconds = functions[name].timeout * 1_000 } = {}) =>
      new Promise((resolve, reject) => {
        invocations += 1;
        pending.set(invocations, { resolve, reject });
        if (!child.connected) return reject(new Error(`${name} has ended: ${written}`));
        child.send({ id: invocations, event, shift, milliseconds } satisfies Invocation, (error) => {
          if (error !== null) reject(error);
        });
      }),
    logs: () =>
      written
        .split('\n')
        .filter((line) => line !== '')
        .map(parsed),
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
};
