import {
  AccountSuspendedException,
  BadRequestException,
  LimitExceededException,
  MailFromDomainNotVerifiedException,
  MessageRejected,
  SendEmailCommand,
  SendingPausedException,
  SESv2Client,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createMailProvider, createSesClient } from '../../../../functions/adapters/ses/index.ts';
import { aMail } from './a-mail.ts';

const aProvider = () => {
  const client = new SESv2Client({ region: 'local' });
  const provider = createMailProvider({ client, sender: 'kigen@kigen.example.com', configurationSet: 'kigen-test' });
  return { mock: mockClient(client), provider };
};
const fault = { $metadata: {}, message: 'no' };

describe('a mail given to SES', () => {
  it('is one message in text and HTML, from the portal, through the configuration set', async () => {
    const { mock, provider } = aProvider();
    mock.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
    expect(await provider.give(aMail())).toEqual({ outcome: 'ACCEPTED', providerId: 'm-1' });
    expect(mock.commandCalls(SendEmailCommand)[0]?.args[0].input).toEqual({
      FromEmailAddress: 'Kigen <kigen@kigen.example.com>',
      Destination: { ToAddresses: ['p-uni@example.com'] },
      ConfigurationSetName: 'kigen-test',
      EmailTags: [
        { Name: 'case', Value: 'C-1' },
        { Name: 'version', Value: '3' },
        { Name: 'message', Value: '0' },
        { Name: 'party', Value: 'P-UNI' },
      ],
      Content: {
        Simple: {
          Subject: { Data: '【ご署名のお願い】', Charset: 'UTF-8' },
          Body: { Text: { Data: 'ご署名ください。', Charset: 'UTF-8' }, Html: { Data: '<p>ご署名ください。</p>', Charset: 'UTF-8' } },
          Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
        },
      },
    });
  });

  it('carries tags that name records, and nobody', async () => {
    const { mock, provider } = aProvider();
    mock.on(SendEmailCommand).resolves({ MessageId: 'm-1' });
    await provider.give(aMail({ id: 'C-1.12.1.P-RES_2' }));
    const tags = mock.commandCalls(SendEmailCommand)[0]?.args[0].input.EmailTags ?? [];
    // What SES takes in a tag.
    for (const { Name, Value } of tags) expect(`${Name}${Value}`).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    expect(JSON.stringify(tags)).not.toContain('@');
  });
});

const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe('a mail SES did not accept', () => {
  it.each([
    ['is refused for good, for what it is', new MessageRejected(fault), { outcome: 'REFUSED', reason: 'MessageRejected' }],
    ['is refused for good, for its address', new BadRequestException(fault), { outcome: 'REFUSED', reason: 'BadRequestException' }],
    [
      'waits for its sender to be verified',
      new MessageRejected({ ...fault, message: 'Email address is not verified.' }),
      { outcome: 'NOT_TAKEN' },
    ],
    ['may be given again soon', new TooManyRequestsException(fault), { outcome: 'BUSY' }],
    ['waits for the account to be let go on', new SendingPausedException(fault), { outcome: 'NOT_TAKEN' }],
    ['waits for the account to be restored', new AccountSuspendedException(fault), { outcome: 'NOT_TAKEN' }],
    ['waits for the domain to be verified', new MailFromDomainNotVerifiedException(fault), { outcome: 'NOT_TAKEN' }],
    ['waits for a limit to be raised', new LimitExceededException(fault), { outcome: 'NOT_TAKEN' }],
    ['was never sent, as nobody answered the call', coded('ECONNREFUSED'), { outcome: 'NOT_TAKEN' }],
    ['was never sent, as the name was not found', coded('ENOTFOUND'), { outcome: 'NOT_TAKEN' }],
    ['may have been sent: the line dropped', coded('ECONNRESET'), { outcome: 'UNKNOWN' }],
    ['may have been sent: no answer in time', Object.assign(new Error('late'), { name: 'TimeoutError' }), { outcome: 'UNKNOWN' }],
    ['may have been sent: SES failed', Object.assign(new Error('500'), { $fault: 'server' }), { outcome: 'UNKNOWN' }],
  ])('%s', async (_why, error, expected) => {
    const { mock, provider } = aProvider();
    mock.on(SendEmailCommand).rejects(error);
    expect(await provider.give(aMail())).toMatchObject(expected);
  });

  it('is uncertain where it was accepted without an id', async () => {
    const { mock, provider } = aProvider();
    mock.on(SendEmailCommand).resolves({});
    expect(await provider.give(aMail())).toMatchObject({ outcome: 'UNKNOWN' });
  });
});

describe('the client', () => {
  it('never sends a mail a second time by itself', async () => {
    expect(await createSesClient().config.maxAttempts()).toBe(1);
  });
});
