import * as z from 'zod';

const text = z.object({ S: z.string() }).transform(({ S }) => S);

/** The stream of the table, filtered to the rows a function is for; it carries keys alone. */
const streamEvent = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string(), Keys: z.object({ PK: text, SK: text }) }) })),
});

/** Where a record failed the stream is read again from there, three times; then the row is left to the sweep. */
export type BatchAnswer = { readonly batchItemFailures: readonly { readonly itemIdentifier: string }[] };

/** One row after the other; what is not done (false) comes again, and holds up no other. */
export const eachOfBatch = async (
  event: unknown,
  carryOut: (keys: { readonly PK: string; readonly SK: string }) => Promise<boolean>,
): Promise<BatchAnswer> => {
  const failed: string[] = [];
  for (const { dynamodb } of streamEvent.parse(event).Records) {
    if (!(await carryOut(dynamodb.Keys))) failed.push(dynamodb.SequenceNumber);
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
