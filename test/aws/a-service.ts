import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = { readonly method: string; readonly path: string; readonly target: string; readonly body: string };
/** An error is answered as AWS does: by its name. */
export type Answered = { readonly status: number; readonly body: unknown; readonly error?: string } | 'HANG_UP';

export type Service = { readonly url: string; readonly asked: readonly Asked[]; readonly stop: () => Promise<void> };

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** The name of an operation, where the service is asked by it. */
const targetOf = ({ headers }: IncomingMessage): string =>
  String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1) ?? '';

/** A service of AWS as far as `answer` knows it, on a free port of this machine. */
export const startService = async (answer: (asked: Asked) => Answered | Promise<Answered>): Promise<Service> => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const one = { method: request.method ?? '', path: request.url ?? '', target: targetOf(request), body: await bodyOf(request) };
      asked.push(one);
      const answered = await answer(one);
      if (answered === 'HANG_UP') return request.socket.destroy();
      const { status, body, error } = answered;
      response.writeHead(status, { 'content-type': 'application/json', ...(error !== undefined && { 'x-amzn-errortype': error }) });
      response.end(JSON.stringify(error === undefined ? body : { __type: error, message: error }));
      return undefined;
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
