import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

/** A trigger has five seconds in all. */
export const createUserPoolClient = (): CognitoIdentityProviderClient =>
  new CognitoIdentityProviderClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1_500, throwOnRequestTimeout: true },
  });

/** Whether somebody has set up a second factor: the pool then asks for it at every sign-in. */
export const createSecondFactor =
  (client: CognitoIdentityProviderClient) =>
  async (userPoolId: string, userName: string): Promise<boolean> => {
    const { UserMFASettingList = [] } = await client.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: userName }));
    return UserMFASettingList.length > 0;
  };
