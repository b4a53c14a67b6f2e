import type { ScanListed, UploadAnnounced } from '../../../shared/api/index.ts';
import { isRefused } from '../../api/problem.ts';
import type { PutOutcome } from '../../files/put-file.ts';
import type { ScanFile } from './scan-file.ts';

/** The three requests a scan is sent with. A key makes a request good to be sent again. */
export type Ways = {
  readonly announce: (facts: ScanFile['facts'], key: string) => Promise<UploadAnnounced>;
  readonly put: (upload: UploadAnnounced['upload'], bytes: ScanFile['bytes'], onSent: (bytes: number) => void) => Promise<PutOutcome>;
  readonly received: (documentId: string, key: string) => Promise<ScanListed>;
};

export type Underway = { readonly step: 'SENDING'; /** Bytes. */ readonly sent: number } | { readonly step: 'CHECKING' };

/** One file on its way. What has been reached is kept, so that trying again goes on from there. */
export type Sending = ScanFile & {
  readonly key: string;
  /** How often it was announced. */
  round: number;
  announced: UploadAnnounced | null;
  isThere: boolean;
};

/** It was announced and sent twice, and was not there. */
export class NeverThere extends Error {}

export const sendingOf = (file: ScanFile, key: string): Sending => ({ ...file, key, round: 1, announced: null, isThere: false });

/** Its address had run out, or what was announced is forgotten: it has to be announced anew. */
const isOver = (error: unknown): boolean =>
  isRefused(error, 409) && ['/problems/upload-missing', '/problems/upload-over'].includes(error.problem.type);

const sendOnce = async (sending: Sending, ways: Ways, tell: (underway: Underway) => void): Promise<ScanListed> => {
  const key = `${sending.key}-${sending.round}`;
  sending.announced ??= await ways.announce(sending.facts, key);
  const { documentId, upload } = sending.announced;
  if (!sending.isThere) {
    tell({ step: 'SENDING', sent: 0 });
    // Where it is refused it may be there all the same, its answer lost the time before: the portal knows.
    sending.isThere = (await ways.put(upload, sending.bytes, (sent) => tell({ step: 'SENDING', sent }))) === 'STORED';
  }
  tell({ step: 'CHECKING' });
  return ways.received(documentId, `${key}-received`);
};

/** Announces a scan, sends it, and answers what became of it. Throws as `send`; called again with the same `sending` it goes on. */
export const sendScan = async (sending: Sending, ways: Ways, tell: (underway: Underway) => void): Promise<ScanListed> => {
  for (let left = 2; left > 0; left -= 1) {
    try {
      return await sendOnce(sending, ways, tell);
    } catch (error) {
      if (!isOver(error)) throw error;
      sending.round += 1;
      sending.announced = null;
      sending.isThere = false;
    }
  }
  throw new NeverThere('the file was not taken');
};
