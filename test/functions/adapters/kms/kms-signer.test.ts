import { constants, createVerify, generateKeyPairSync, privateEncrypt, X509Certificate } from 'node:crypto';
import { GetPublicKeyCommand, KMSClient, KMSServiceException, SignCommand } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createKmsClient, kmsSigner } from '../../../../functions/adapters/kms/index.ts';
import { drawSheet, fontsFromPackages, seal } from '../../../../functions/adapters/pdf/index.ts';
import { askedOf } from '../pdf/ink.ts';
import { aSheet, at } from '../pdf/sheet.ts';

const keyId = 'arn:aws:kms:ap-northeast-1:111111111111:key/1';
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 4096 });
const digestInfo = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** KMS with a key of RSA 4096, and what was asked of it; the table's rows of certificates. */
const someKms = () => {
  const client = new KMSClient({ region: 'local' });
  const mock = mockClient(client);
  mock.on(GetPublicKeyCommand, { KeyId: keyId }).resolves({ PublicKey: publicKey.export({ type: 'spki', format: 'der' }) });
  mock.on(SignCommand).callsFake(({ Message }: { Message: Uint8Array }) => ({
    Signature: privateEncrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.concat([digestInfo, Message])),
  }));
  const kept = new Map<string, Uint8Array>();
  const certificates = {
    find: (id: string) => Promise.resolve(kept.get(id) ?? null),
    keep: (id: string, certificate: Uint8Array) => {
      if (!kept.has(id)) kept.set(id, certificate);
      return Promise.resolve(kept.get(id) ?? certificate);
    },
  };
  const signer = (now = '2027-01-01T00:00:00Z') => kmsSigner({ client, keyId, certificates, now: () => new Date(now) });
  return { mock, signer };
};

describe('a signer of a key that is kept by KMS', () => {
  it('has a certificate the key issued for itself, once: whoever asks later has the same', async () => {
    const { mock, signer } = someKms();
    const first = await signer();
    const later = await signer('2030-01-01T00:00:00Z');
    expect(Buffer.compare(first.certificate, later.certificate)).toBe(0);
    const certificate = new X509Certificate(first.certificate);
    expect([certificate.verify(publicKey), certificate.validToDate.getUTCFullYear()]).toEqual([true, 2037]);
    expect(mock.commandCalls(GetPublicKeyCommand)).toHaveLength(1);
  });

  it('gives KMS digests alone, and what comes back verifies', async () => {
    const { mock, signer } = someKms();
    const { sign } = await signer();
    const digest = Buffer.from('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'hex');
    const signature = await sign(digest);
    expect(createVerify('sha256').update('abc').verify(publicKey, signature)).toBe(true);
    expect(mock.commandCalls(SignCommand).at(-1)?.args[0].input).toEqual({
      KeyId: keyId,
      Message: digest,
      MessageType: 'DIGEST',
      SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
    });
  });

  it('seals a document that pdfsig calls valid', async () => {
    const { bytes } = await drawSheet(aSheet(), at, fontsFromPackages());
    const sealed = await seal(bytes, { name: 'Kigen', reason: 'Seal', at }, await someKms().signer());
    expect(askedOf('pdfsig', ['-nocert'], sealed)).toContain('Signature is Valid');
  });

  it('says so where KMS turns it away for good', async () => {
    const { mock, signer } = someKms();
    const { sign } = await signer();
    mock
      .on(SignCommand)
      .rejects(new KMSServiceException({ $metadata: {}, name: 'ThrottlingException', message: 'rate exceeded', $fault: 'client' }));
    await expect(sign(new Uint8Array(32))).rejects.toThrow('rate exceeded');
  });

  it('spreads its sends over time where KMS throttles, five in all', async () => {
    const { config } = createKmsClient();
    expect(await config.maxAttempts()).toBe(5);
    expect(await config.retryStrategy()).toMatchObject({ mode: 'adaptive' });
  });
});
