import type { UploadAnnounced } from '../../shared/api/index.ts';
import { Unreachable } from '../api/problem.ts';

/** `REFUSED`: whoever keeps the files did not take it, or has it already. What it answers is its own and not for people. */
export type PutOutcome = 'STORED' | 'REFUSED';

/** Milliseconds without a byte gone out after which the network is taken for lost. */
const longestSilence = 60_000;

/**
 * On one machine the portal may have been opened by another of its names (localhost) than the one it gives its addresses with:
 * there the file goes to where the page came from.
 */
export const addressOf = (url: string): string => {
  const { pathname } = new URL(url);
  return pathname.startsWith('/local/files/') ? pathname : url;
};

/**
 * Sends a file to the address it was announced for, and tells how many bytes have gone out: `fetch` could not. Throws `Unreachable`
 * where no answer comes, or one of something that is only in between.
 */
export const putFile = (
  { url, headers }: UploadAnnounced['upload'],
  bytes: Uint8Array<ArrayBuffer>,
  onSent: (sent: number) => void,
): Promise<PutOutcome> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let silence: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => request.abort(), longestSilence);
    };
    const lost = () => {
      clearTimeout(silence);
      reject(new Unreachable('the file did not get through'));
    };
    request.upload.addEventListener('progress', ({ loaded }) => {
      listen();
      onSent(loaded);
    });
    request.addEventListener('load', () => {
      clearTimeout(silence);
      if (request.status >= 500) lost();
      else resolve(request.status >= 200 && request.status < 300 ? 'STORED' : 'REFUSED');
    });
    request.addEventListener('error', lost);
    request.addEventListener('abort', lost);
    request.open('PUT', addressOf(url));
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    listen();
    request.send(bytes);
  });
