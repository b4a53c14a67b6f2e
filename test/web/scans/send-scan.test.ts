import { describe, expect, it } from 'vitest';
import type { Problem, ScanListed } from '../../../shared/api/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { Refused, Unreachable } from '../../../web/api/problem.ts';
import { addressOf } from '../../../web/files/put-file.ts';
import { sizeText } from '../../../web/files/size-text.ts';
import { NeverThere, sendingOf, sendScan, type Underway, type Ways } from '../../../web/case/scans/send-scan.ts';

const facts = { name: 'signed.pdf', mediaType: 'application/pdf', size: 3, sha256: 'a'.repeat(64) } as const;
const taken: ScanListed = {
  ...facts,
  documentId: 'D-1',
  state: 'SCAN_RECEIVED',
  issuedAt: asInstant('2027-01-20T03:00:00.000Z'),
  ofEarlierForm: false,
};
const refusal = (status: number, type: string): Refused =>
  new Refused({ type, title: '', status, detail: '', instance: '' } satisfies Problem);
const missing = refusal(409, '/problems/upload-missing');

type Told = { readonly said: string[]; readonly ways: Ways };

/** Ways that answer as told, one after the other, and write down what they are asked. */
const waysThat = (answers: {
  readonly put?: readonly ('STORED' | 'REFUSED' | Error)[];
  readonly received?: readonly (ScanListed | Error)[];
}): Told => {
  const said: string[] = [];
  const put = [...(answers.put ?? [])];
  const received = [...(answers.received ?? [])];
  const given = <T>(answer: T | Error | undefined, otherwise: T): Promise<T> =>
    answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer ?? otherwise);
  let announced = 0;
  return {
    said,
    ways: {
      announce: (_, key) => {
        announced += 1;
        said.push(`announce ${key}`);
        return Promise.resolve({ documentId: `D-${announced}`, upload: { url: 'https://bucket.example/1', headers: {} } });
      },
      put: (_, bytes, onSent) => {
        said.push('put');
        onSent(bytes.length);
        return given(put.shift(), 'STORED');
      },
      received: (documentId, key) => {
        said.push(`received ${documentId} ${key}`);
        return given(received.shift(), taken);
      },
    },
  };
};

const sending = () => sendingOf({ facts, bytes: Uint8Array.from([1, 2, 3]) }, 'K');

describe('SCAN-MATCH: a scan is announced, sent and said to be there', () => {
  it('in this order, each step told', async () => {
    const { said, ways } = waysThat({});
    const told: Underway[] = [];
    expect(await sendScan(sending(), ways, (underway) => told.push(underway))).toBe(taken);
    expect(said).toEqual(['announce K-1', 'put', 'received D-1 K-1-received']);
    expect(told).toEqual([{ step: 'SENDING', sent: 0 }, { step: 'SENDING', sent: 3 }, { step: 'CHECKING' }]);
  });
});

describe('a network that is lost on the way', () => {
  it('while it is sent: trying again goes on with the same file and announcement', async () => {
    const { said, ways } = waysThat({ put: [new Unreachable('lost')] });
    const one = sending();
    await expect(sendScan(one, ways, () => undefined)).rejects.toBeInstanceOf(Unreachable);
    expect(await sendScan(one, ways, () => undefined)).toBe(taken);
    expect(said).toEqual(['announce K-1', 'put', 'put', 'received D-1 K-1-received']);
  });

  it('after it was sent: it is not sent a second time, and said to be there under the same key', async () => {
    const { said, ways } = waysThat({ received: [new Unreachable('lost')] });
    const one = sending();
    await expect(sendScan(one, ways, () => undefined)).rejects.toBeInstanceOf(Unreachable);
    await sendScan(one, ways, () => undefined);
    expect(said).toEqual(['announce K-1', 'put', 'received D-1 K-1-received', 'received D-1 K-1-received']);
  });

  it('with the answer to what was sent: the address takes nothing again, and the portal knows that it is there', async () => {
    const { said, ways } = waysThat({ put: [new Unreachable('lost'), 'REFUSED'] });
    const one = sending();
    await expect(sendScan(one, ways, () => undefined)).rejects.toBeInstanceOf(Unreachable);
    expect(await sendScan(one, ways, () => undefined)).toBe(taken);
    expect(said).toEqual(['announce K-1', 'put', 'put', 'received D-1 K-1-received']);
  });
});

describe('an address that has run out', () => {
  it('is asked for anew, once', async () => {
    const { said, ways } = waysThat({ put: ['REFUSED', 'STORED'], received: [missing] });
    expect(await sendScan(sending(), ways, () => undefined)).toBe(taken);
    expect(said).toEqual(['announce K-1', 'put', 'received D-1 K-1-received', 'announce K-2', 'put', 'received D-2 K-2-received']);
  });

  it('twice: the file is to be chosen anew', async () => {
    const { ways } = waysThat({ put: ['REFUSED', 'REFUSED'], received: [missing, missing] });
    await expect(sendScan(sending(), ways, () => undefined)).rejects.toBeInstanceOf(NeverThere);
  });
});

describe('SCAN-FIT: a file that is refused', () => {
  it('is not announced anew', async () => {
    const unfit = refusal(422, '/problems/rule-refused');
    const { said, ways } = waysThat({ received: [unfit] });
    await expect(sendScan(sending(), ways, () => undefined)).rejects.toBe(unfit);
    expect(said).toHaveLength(3);
  });
});

describe('where a file goes, and how large it is called', () => {
  it('to the bucket, or on one machine to where the page came from', () => {
    expect(addressOf('https://documents.s3.example/uploads/1?X-Amz-Signature=a')).toBe(
      'https://documents.s3.example/uploads/1?X-Amz-Signature=a',
    );
    expect(addressOf('http://127.0.0.1:8787/local/files/a.b')).toBe('/local/files/a.b');
  });

  it.each([
    [1, '1 kB'],
    [93_000, '93 kB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [1_000_000, '1.0 MB'],
    [20 * 2 ** 20, '21.0 MB'],
  ])('%i bytes: %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
