import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { app, isThroughCloudFront } from './dependencies.ts';

const answer = handle(app);

/** The gateway, for every address under /api. What did not come through CloudFront is refused. */
export const handler = async (event: Extract<LambdaEvent, { rawPath: string }>, context: LambdaContext) =>
  isThroughCloudFront(event) ? answer(event, context) : { statusCode: 403 };
