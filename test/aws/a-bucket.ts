import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Held = { readonly bytes: Buffer; readonly mediaType: string; readonly checksum: string };

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const missing = '<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>no such key</Message></Error>';

/** A bucket as far as files are put, got and deleted, on a free port of this machine. Addresses are `/bucket/key`. */
export const startBucket = async () => {
  const held = new Map<string, Held>();
  const server = createServer((request, response) => {
    void (async () => {
      const key = new URL(request.url ?? '/', 'http://s3').pathname.split('/').slice(2).join('/');
      const bytes = await bodyOf(request);
      if (request.method === 'PUT') {
        const checksum = String(request.headers['x-amz-checksum-sha256']);
        held.set(key, { bytes, mediaType: String(request.headers['content-type']), checksum });
        return response.writeHead(200).end();
      }
      if (request.method === 'DELETE') {
        held.delete(key);
        return response.writeHead(204).end();
      }
      const found = held.get(key);
      if (found === undefined) return response.writeHead(404, { 'content-type': 'application/xml' }).end(missing);
      return response
        .writeHead(200, { 'content-type': found.mediaType, 'x-amz-checksum-sha256': found.checksum, 'content-length': found.bytes.length })
        .end(found.bytes);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    held,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
