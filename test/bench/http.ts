import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';

export type Answered = { readonly status: number; readonly body: unknown };

/** A client with as little between it and the socket as the SDK's has. */
export const httpClient = (origin: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const { hostname, port } = new URL(origin);
  const send = async (
    method: string,
    path: string,
    { token, body }: { readonly token?: string; readonly body?: unknown } = {},
  ): Promise<Answered> => {
    const payload = body === undefined ? '' : JSON.stringify(body);
    const sent = request({
      hostname,
      port,
      method,
      path,
      agent,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
      },
    });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    sent.end(payload);
    const [answer] = await answered;
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    return { status: answer.statusCode ?? 0, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
  return {
    send,
    /** Throws unless it is answered with a 2xx. */
    expect: async <T>(...asked: Parameters<typeof send>): Promise<T> => {
      const { status, body } = await send(...asked);
      if (status < 200 || status > 299)
        throw new Error(`${asked[0]} ${asked[1]} answered ${status}: ${JSON.stringify(body).slice(0, 500)}`);
      return body as T;
    },
    close: () => agent.destroy(),
  };
};
export type HttpClient = ReturnType<typeof httpClient>;
