import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  TooManyRequestsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { createSecondFactor, createUserPoolClient } from '../../../../functions/adapters/cognito/index.ts';

const fault = { $metadata: {}, message: 'no' };
const aPool = () => {
  const client = new CognitoIdentityProviderClient({ region: 'local' });
  return { mock: mockClient(client), hasSecondFactor: createSecondFactor(client) };
};

describe('a user of the pool', () => {
  it.each([
    [['SOFTWARE_TOKEN_MFA'], true],
    [[], false],
    [undefined, false],
  ])('who has set up %j: %s', async (UserMFASettingList, expected) => {
    const { mock, hasSecondFactor } = aPool();
    mock.on(AdminGetUserCommand).resolves(UserMFASettingList === undefined ? {} : { UserMFASettingList });
    expect(await hasSecondFactor('ap-northeast-1_pool', 'user-1')).toBe(expected);
    expect(mock.commandCalls(AdminGetUserCommand)[0]?.args[0].input).toEqual({ UserPoolId: 'ap-northeast-1_pool', Username: 'user-1' });
  });

  it.each([new TooManyRequestsException(fault), new UserNotFoundException(fault)])(
    'of whom nothing is known gets no answer instead of a wrong one: $name',
    async (error) => {
      const { mock, hasSecondFactor } = aPool();
      mock.on(AdminGetUserCommand).rejects(error);
      await expect(hasSecondFactor('ap-northeast-1_pool', 'user-1')).rejects.toThrow('no');
    },
  );
});

describe('the client', () => {
  it('asks twice at most: a trigger has five seconds', async () => {
    expect(await createUserPoolClient().config.maxAttempts()).toBe(2);
  });
});
