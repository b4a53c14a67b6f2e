import { once } from 'node:events';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';

/** One DynamoDB call as it went over the line. */
export type Call = { readonly operation: string; readonly input: string; readonly from: number; readonly until: number };

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Passes everything on to the engine and writes down what was asked: so the bare calls are those the portal makes, and no guess. */
export const startRecorder = async (engine: string) => {
  let calls: Call[] = [];
  const { hostname, port } = new URL(engine);
  const handle = async (asked: IncomingMessage, response: ServerResponse): Promise<void> => {
    const from = performance.now();
    const body = await bodyOf(asked);
    const sent = httpRequest({ hostname, port, method: 'POST', path: '/', headers: asked.headers });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    sent.end(body);
    const [answer] = await answered;
    const text = await bodyOf(answer);
    const operation = String(asked.headers['x-amz-target']).split('.').at(-1) ?? '';
    calls.push({ operation, input: body.toString(), from, until: performance.now() });
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    response.end(text);
  };
  const server = createServer((asked, response) => void handle(asked, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    forget: () => {
      calls = [];
    },
    calls: (): readonly Call[] => calls,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

/** Calls that were under way together, one group after the other. */
export const inWaves = (calls: readonly Call[]): readonly (readonly Call[])[] => {
  const waves: Call[][] = [];
  let until = -Infinity;
  for (const call of calls.toSorted((a, b) => a.from - b.from)) {
    if (call.from >= until) waves.push([]);
    waves.at(-1)?.push(call);
    until = Math.max(until, call.until);
  }
  return waves;
};
