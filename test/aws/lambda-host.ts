import { shiftTime } from './shifted-time.ts';

// Runs one bundle as Lambda does: it knows its environment and its events, and nothing of what started it.

export type Invocation = { readonly id: number; readonly event: unknown; readonly shift: number; readonly milliseconds: number };
export type Invoked = { readonly id: number } & (
  | { readonly answer: unknown }
  /** As Lambda names an error that was thrown. */
  | { readonly errorType: string; readonly errorMessage: string }
);
export type Started = { readonly started: number };

type Handler = (
  event: unknown,
  context: { readonly getRemainingTimeInMillis: () => number; readonly awsRequestId: string },
) => Promise<unknown>;

const [, , file = ''] = process.argv;
const begins = performance.now();
const { handler } = (await import(file)) as { readonly handler: Handler };
const say = (message: Invoked | Started): void => {
  process.send?.(message);
};
say({ started: performance.now() - begins });

const invoke = async ({ id, event, shift, milliseconds }: Invocation): Promise<Invoked> => {
  shiftTime(shift);
  const deadline = performance.now() + milliseconds;
  try {
    const context = { getRemainingTimeInMillis: () => deadline - performance.now(), awsRequestId: `request-${id}` };
    return { id, answer: (await handler(event, context)) ?? null };
  } catch (error) {
    if (!(error instanceof Error)) return { id, errorType: 'Error', errorMessage: String(error) };
    return { id, errorType: error.name, errorMessage: error.message };
  }
};

process.on('message', (invocation: Invocation) => void invoke(invocation).then(say));
process.on('disconnect', () => process.exit(0));
