import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';

// The least that reads from DynamoDB when it is invoked: what the bundles of the workers are held against.

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());

export const handler = async ({ id }: { readonly id: string }): Promise<unknown> =>
  (await documents.send(new GetCommand({ TableName: 'things', Key: { id } }))).Item ?? null;
