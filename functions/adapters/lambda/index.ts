import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { checked, type CheckUpload } from '../../uploads/index.ts';

/** No second try by itself: whoever waits for the answer is told at once, and asking again answers the same. */
export const createLambdaClient = (): LambdaClient =>
  new LambdaClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
  });

/** Has a scan looked at by the function uploads, and waits for it. */
export const createUploadCheck =
  ({ client, functionName }: { readonly client: LambdaClient; readonly functionName: string }): CheckUpload =>
  async (upload) => {
    const { FunctionError, Payload } = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(upload) }),
    );
    const answer = Payload === undefined ? '' : new TextDecoder().decode(Payload);
    // Which bound it was that ended the function is in its own log and alarm.
    if (FunctionError !== undefined) throw new Error(`${functionName} failed on ${upload.from}: ${FunctionError}`);
    return checked.parse(JSON.parse(answer));
  };
