import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import type { Duplex } from 'node:stream';
import { getRequestListener, RequestError } from '@hono/node-server';
import { local as en } from '../../shared/texts/en/local.ts';
import { local as ja } from '../../shared/texts/ja/local.ts';
import { CannotStart } from './cannot-start.ts';

type Answering = (request: Request) => Response | Promise<Response>;

type Serving = {
  readonly url: string;
  /** From now on requests are answered; until then they wait. */
  readonly answer: (answering: Answering) => void;
  /** Takes no more requests and resolves when those under way are answered. */
  readonly close: () => Promise<void>;
};

/** Requests that are still sending or reading after so long are cut off when the portal stops. */
const patience = 10_000;
/** Milliseconds in which a request that was sent just before the portal was asked to stop is read. */
const grace = 250;
/** Milliseconds a browser may leave a connection idle. After Node's own 5 s one is often closed just as the next request is sent on it. */
const idle = 65_000;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : error.message;
      reject(
        new CannotStart(
          code === 'EADDRINUSE'
            ? `Port ${port} of 127.0.0.1 is taken; set PORT to another one.`
            : `Port ${port} of 127.0.0.1 can not be listened on (${String(code)}).`,
        ),
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(address === null || typeof address === 'string' ? port : address.port);
    });
  });

/**
 * Ends the connections nobody waits for an answer on, and from then on each one with its answer. Node's own way spares
 * the spare connection a browser opens and sends nothing on, and keeps one alive on which a page asks again and again.
 */
const connectionsOf = (server: Server): { readonly end: () => void } => {
  const underWay = new Map<Socket, number>();
  let ending = false;
  server.on('connection', (socket) => {
    underWay.set(socket, 0);
    socket.once('close', () => underWay.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    underWay.set(socket, (underWay.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (underWay.get(socket) ?? 1) - 1;
      if (!socket.destroyed) underWay.set(socket, left);
      if (ending && left === 0) socket.destroySoon();
    });
  });
  const endIdle = (): void => {
    for (const [socket, requests] of underWay) if (requests === 0) socket.destroySoon();
  };
  return {
    end: () => {
      ending = true;
      setTimeout(endIdle, grace);
    },
  };
};

/** What is no request at all reaches no address of the portal; it gets a problem like any other. */
const noRequest = (status: number, title: string) => {
  const body = JSON.stringify({
    type: 'about:blank',
    title,
    status,
    // In no language of theirs: what they asked for could not be read either.
    detail: `${en.noRequest} / ${ja.noRequest}`,
    instance: `urn:kigen:${randomUUID()}`,
  });
  const headers = { 'content-type': 'application/problem+json', 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  return { status, title, headers, body };
};

/** To a socket on which nothing could be read. */
const refuseUnread = ({ code }: NodeJS.ErrnoException, socket: Duplex): void => {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, title, headers, body } =
    code === 'HPE_HEADER_OVERFLOW' ? noRequest(431, 'Request Header Fields Too Large') : noRequest(400, 'Bad Request');
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${title}\r\n${head.join('')}\r\n${body}`);
};

/** To whoever expects what no server of HTTP has to do (RFC 9110, 10.1.1). */
const refuseExpectation = (_: IncomingMessage, outgoing: ServerResponse): void => {
  const { status, headers, body } = noRequest(417, 'Expectation Failed');
  outgoing.writeHead(status, headers).end(body);
};

/** A head that Node could read and that still names no address, as one with a blank in its Host. */
const refuseAddress = (error: unknown): Response => {
  if (!(error instanceof RequestError)) {
    process.stderr.write(`${inspect(error)}\n`);
    return new Response(null, { status: 500 });
  }
  const { status, headers, body } = noRequest(400, 'Bad Request');
  return new Response(body, { status, headers });
};

/** Listens on 127.0.0.1 at once, so that a taken port is known before anything else is done. Port 0: any free one. */
export const serve = async (port: number): Promise<Serving> => {
  let begin: (answering: Answering) => void = () => undefined;
  const begun = new Promise<Answering>((resolve) => {
    begin = resolve;
  });
  let answering: Answering | null = null;
  const listener = getRequestListener(
    async (request) => {
      answering ??= await begun;
      return answering(request);
    },
    // Who names no host means this one: HTTP/1.0 names none.
    { hostname: '127.0.0.1', errorHandler: refuseAddress },
  );
  const server = createServer({ requireHostHeader: false }, (incoming, outgoing) => void listener(incoming, outgoing));
  server.keepAliveTimeout = idle;
  server.on('clientError', refuseUnread);
  server.on('checkExpectation', refuseExpectation);
  const connections = connectionsOf(server);
  const listening = await listen(server, port);
  return {
    url: `http://127.0.0.1:${listening}`,
    answer: begin,
    close: () =>
      new Promise((resolve) => {
        const impatience = setTimeout(() => server.closeAllConnections(), patience);
        server.close(() => {
          clearTimeout(impatience);
          resolve();
        });
        connections.end();
      }),
  };
};
