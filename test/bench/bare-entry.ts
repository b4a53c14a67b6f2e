import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';

// The least that answers from DynamoDB behind a gateway: what the API's bundle is held against.

const documents = DynamoDBDocumentClient.from(new DynamoDBClient());
const app = new Hono();
app.get('/api/things/:id', async (c) => {
  const { Item } = await documents.send(new GetCommand({ TableName: 'things', Key: { id: c.req.param('id') } }));
  return Item === undefined ? c.notFound() : c.json(Item);
});

export const handler = handle(app);
