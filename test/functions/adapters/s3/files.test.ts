import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createFiles, createS3Client } from '../../../../functions/adapters/s3/index.ts';

const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const checksum = 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=';
const abc = new TextEncoder().encode('abc');
const pdf = { mediaType: 'application/pdf', sha256 };

const someFiles = () => {
  const client = new S3Client({
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'an-id', secretAccessKey: 'a-secret' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  return { mock: mockClient(client), files: createFiles({ client, bucket: 'kigen-test-files' }) };
};

/** The body as S3 streams it, as far as the adapter asks for it. */
const bodyOf = (bytes: Uint8Array) => ({ transformToByteArray: () => Promise.resolve(bytes) });

describe('a file in the bucket', () => {
  it('is put with its SHA-256, so that S3 refuses other bytes', async () => {
    const { mock, files } = someFiles();
    mock.on(PutObjectCommand).resolves({});
    await files.put('documents/C-1/a.pdf', abc, pdf);
    expect(mock.commandCalls(PutObjectCommand)[0]?.args[0].input).toEqual({
      Bucket: 'kigen-test-files',
      Key: 'documents/C-1/a.pdf',
      Body: abc,
      ContentType: 'application/pdf',
      ChecksumSHA256: checksum,
    });
  });

  it('is got as it was put', async () => {
    const { mock, files } = someFiles();
    mock
      .on(GetObjectCommand, { Bucket: 'kigen-test-files', Key: 'documents/C-1/a.pdf', ChecksumMode: 'ENABLED' })
      .resolves({ Body: bodyOf(abc) as never, ContentType: 'application/pdf', ChecksumSHA256: checksum });
    expect(await files.get('documents/C-1/a.pdf')).toEqual({ bytes: abc, ...pdf });
  });

  it('is removed by its key', async () => {
    const { mock, files } = someFiles();
    mock.on(DeleteObjectCommand).resolves({});
    await files.remove('uploads/C-1/D-1');
    expect(mock.commandCalls(DeleteObjectCommand)[0]?.args[0].input).toEqual({ Bucket: 'kigen-test-files', Key: 'uploads/C-1/D-1' });
  });

  it('that is not there is null, and any other refusal says so', async () => {
    const { mock, files } = someFiles();
    mock.on(GetObjectCommand).rejectsOnce(new NoSuchKey({ $metadata: {}, message: 'no' }));
    expect(await files.get('documents/C-1/a.pdf')).toBeNull();
    mock.on(GetObjectCommand).rejects(new S3ServiceException({ $metadata: {}, name: 'SlowDown', message: 'slow down', $fault: 'server' }));
    await expect(files.get('documents/C-1/a.pdf')).rejects.toThrow('slow down');
  });

  it.each(['../a', '/a', 'a//b', 'a/../b', 'a b', '', 'a/', '.a'])('is never asked for as %j', async (key) => {
    const { mock, files } = someFiles();
    await expect(files.get(key)).rejects.toThrow(RangeError);
    expect(mock.calls()).toEqual([]);
  });
});

describe('an address in the bucket', () => {
  it('to read at is good for five minutes and offers the file under its name', async () => {
    const { files } = someFiles();
    const url = new URL(
      (await files.address('documents/C-1/a.pdf', { mediaType: 'application/pdf', name: 'COCP-7K3M-9QX1 最終.pdf' })) ?? '',
    );
    expect(url.pathname).toContain('/documents/C-1/a.pdf');
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(url.searchParams.get('response-content-disposition')).toBe(
      `inline; filename="COCP-7K3M-9QX1___.pdf"; filename*=UTF-8''COCP-7K3M-9QX1%20%E6%9C%80%E7%B5%82.pdf`,
    );
  });

  it('to leave a file at takes that file alone: its type, its length and its hash are signed', async () => {
    const { files } = someFiles();
    const { url, headers } = await files.uploadTarget('uploads/D-1', { mediaType: 'image/png', size: 3, sha256 });
    const signed = new URL(url).searchParams;
    expect(headers).toEqual({ 'content-type': 'image/png', 'x-amz-checksum-sha256': checksum });
    expect(signed.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-checksum-sha256');
    expect(signed.get('X-Amz-Expires')).toBe('900');
  });
});

describe('the client', () => {
  it('spreads its sends over time where S3 throttles, five in all', async () => {
    const { config } = createS3Client();
    expect(await config.maxAttempts()).toBe(5);
    expect(await config.retryStrategy()).toMatchObject({ mode: 'adaptive' });
  });
});
