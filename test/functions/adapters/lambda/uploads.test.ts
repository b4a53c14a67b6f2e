import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createUploadCheck } from '../../../../functions/adapters/lambda/index.ts';

const upload = { from: 'uploads/C-1/D-1', to: 'scans/C-1/D-1', mediaType: 'application/pdf', size: 3, sha256: 'a'.repeat(64) } as const;

const answering = (payload: string, more: object = {}) => {
  const client = new LambdaClient({ region: 'ap-northeast-1', credentials: { accessKeyId: 'an-id', secretAccessKey: 'a-secret' } });
  const mock = mockClient(client);
  mock.on(InvokeCommand).resolves({ Payload: Buffer.from(payload) as never, ...more });
  return { mock, check: createUploadCheck({ client, functionName: 'kigen-test-uploads' }) };
};

describe('the function that looks at scans', () => {
  it.each(['FIT', 'MISSING', 'INFLATES'] as const)('is told where the scan is, and answers %s', async (verdict) => {
    const { mock, check } = answering(JSON.stringify(verdict));
    expect(await check(upload)).toBe(verdict);
    expect(mock.commandCalls(InvokeCommand)[0]?.args[0].input).toEqual({
      FunctionName: 'kigen-test-uploads',
      Payload: JSON.stringify(upload),
    });
  });

  it('that fails, or answers anything else, is no verdict', async () => {
    const failed = answering('{"errorMessage":"Task timed out"}', { FunctionError: 'Unhandled' });
    await expect(failed.check(upload)).rejects.toThrow('kigen-test-uploads failed on uploads/C-1/D-1: Unhandled');
    await expect(answering('"SURELY"').check(upload)).rejects.toThrow('invalid_value');
  });
});
