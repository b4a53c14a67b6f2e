import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { serve } from '../../../infra/local/server.ts';

const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
});

const connectTo = async (url: string): Promise<Socket> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
};
const ask = (socket: Socket): boolean => socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');

describe('what is no request of HTTP', () => {
  it.each([
    ['an unknown method', 'FOO / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 400],
    ['a host with a blank in it', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n', 400],
    ['a question about the server as a whole', 'OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n', 400],
    ['an expectation nobody knows', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: foo\r\n\r\n', 417],
    ['an address beyond what is read', `GET /?x=${'y'.repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`, 431],
  ])('%s is answered with a problem', async (_, sent, status) => {
    const serving = await serve(0);
    serving.answer(() => new Response('ok'));
    const socket = await connectTo(serving.url);
    const ended = once(socket, 'close');
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    socket.write(sent);
    await ended;
    const [head = '', body = ''] = said.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1[.]1 ${status} .*\r\ncontent-type: application/problem[+]json`));
    expect(JSON.parse(body)).toMatchObject({ type: 'about:blank', status, instance: expect.stringMatching(/^urn:kigen:/) as string });
    await serving.close();
  });
});

describe('the portal stops', { timeout: 30_000 }, () => {
  it('without waiting for a connection that never asked anything, as browsers keep one to spare', async () => {
    const serving = await serve(0);
    serving.answer(() => new Response('ok'));
    const spare = await connectTo(serving.url);
    await fetch(serving.url);
    const ended = once(spare, 'close');
    await serving.close();
    await ended;
    expect(spare.destroyed).toBe(true);
  });

  it('when the request under way is answered, and takes no other on its connection', async () => {
    const serving = await serve(0);
    const asked = Promise.withResolvers<undefined>();
    const answer = Promise.withResolvers<undefined>();
    let requests = 0;
    serving.answer(async () => {
      requests += 1;
      asked.resolve(undefined);
      await answer.promise;
      return new Response('late');
    });
    const socket = await connectTo(serving.url);
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      ask(socket);
    });
    ask(socket);
    await asked.promise;
    const ended = once(socket, 'close');
    const closed = serving.close();
    answer.resolve(undefined);
    await Promise.all([closed, ended]);
    expect(said).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*late/);
    expect(requests).toBe(1);
  });
});
