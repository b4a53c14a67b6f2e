import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the browser is told before the page's own script: who is signed in in this tab. */
const scriptPath = '/lighthouse-session.js';

type Session = { readonly token: string; readonly partyId: string; readonly userId: string };

const scriptOf = (session: Session): string => `sessionStorage.setItem('kigen.session', ${JSON.stringify(JSON.stringify(session))});`;

const relay = (portal: URL, asked: IncomingMessage, answer: ServerResponse, isIn: boolean): void => {
  const headers = { ...asked.headers, host: portal.host, 'accept-encoding': 'identity' };
  const onward = request(new URL(asked.url ?? '/', portal), { method: asked.method, headers }, (reply) => {
    if (!isIn || reply.headers['content-type']?.startsWith('text/html') !== true) {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(answer);
      return;
    }
    const parts: Buffer[] = [];
    reply.on('data', (part: Buffer) => parts.push(part));
    reply.on('end', () => {
      const { 'content-length': _, ...rest } = reply.headers;
      answer.writeHead(reply.statusCode ?? 502, rest);
      answer.end(
        Buffer.concat(parts).toString().replace('<script type="module"', `<script src="${scriptPath}"></script><script type="module"`),
      );
    });
  });
  onward.on('error', (error) => answer.destroy(error));
  asked.pipe(onward);
};

/**
 * The portal as it looks to somebody who is signed in, at an address of its own: Lighthouse opens a tab anew for each page, and
 * who is signed in is kept by the tab. Only the page itself gets one script more; everything else is passed on as it is.
 */
export const signedInProxy = async (
  portal: string,
  session: Session | null,
): Promise<{ readonly url: string; readonly close: () => void }> => {
  const server = createServer((asked, answer) => {
    if (session !== null && asked.url === scriptPath) answer.writeHead(200, { 'content-type': 'text/javascript' }).end(scriptOf(session));
    else relay(new URL(portal), asked, answer, session !== null);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => void server.close() };
};
