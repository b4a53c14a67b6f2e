import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { asksForNoFile, mostUploadMinutes, offering, type Files } from '../../files/index.ts';

/** An address that a browser is sent to at once. */
const addressSeconds = 300;

/** Bounded waits, and sends spread over time where S3 throttles. Files carry a SHA-256 of ours, so no other checksum is reckoned. */
export const createS3Client = (): S3Client =>
  new S3Client({
    maxAttempts: 5,
    retryMode: 'adaptive',
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 15_000, throwOnRequestTimeout: true },
  });

type FilesSettings = { readonly client: S3Client; readonly bucket: string };

const base64Of = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
const hexOf = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');

/** A private bucket of ours. S3 itself refuses bytes that have not the SHA-256 they are sent with. */
export const createFiles = ({ client, bucket }: FilesSettings): Files => ({
  put: async (key, bytes, { mediaType, sha256 }) => {
    asksForNoFile(key);
    await client.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes, ContentType: mediaType, ChecksumSHA256: base64Of(sha256) }),
    );
  },
  get: async (key) => {
    asksForNoFile(key);
    try {
      const { Body, ContentType, ChecksumSHA256 } = await client.send(
        new GetObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }),
      );
      if (Body === undefined || ContentType === undefined || ChecksumSHA256 === undefined) {
        throw new Error(`file ${key} was not put by the portal: it has no content, no media type or no checksum`);
      }
      return { bytes: await Body.transformToByteArray(), mediaType: ContentType, sha256: hexOf(ChecksumSHA256) };
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  },
  remove: async (key) => {
    asksForNoFile(key);
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  },
  uploadTarget: async (key, { mediaType, size, sha256 }) => {
    asksForNoFile(key);
    const checksum = base64Of(sha256);
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      ContentType: mediaType,
      ContentLength: size,
      ChecksumSHA256: checksum,
    });
    const url = await getSignedUrl(client, command, {
      expiresIn: mostUploadMinutes * 60,
      // All of it is signed: what is sent is what was announced. A browser sets the length by itself.
      signableHeaders: new Set(['host', 'content-type', 'content-length', 'x-amz-checksum-sha256']),
      unhoistableHeaders: new Set(['x-amz-checksum-sha256']),
    });
    return { url, headers: { 'content-type': mediaType, 'x-amz-checksum-sha256': checksum } };
  },
  address: (key, { mediaType, name }) => {
    asksForNoFile(key);
    const command = new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ResponseContentType: mediaType,
      ResponseContentDisposition: offering(name),
      ResponseCacheControl: 'private, no-store',
    });
    return getSignedUrl(client, command, { expiresIn: addressSeconds });
  },
});
