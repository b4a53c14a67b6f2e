/** The trigger before a token is made, version 2, as the pool sends it at sign-in; with `party`, as at a refresh for another party. */
export const aPreTokenEvent = (userId: string, party?: string): unknown => ({
  version: '2',
  triggerSource: party === undefined ? 'TokenGeneration_HostedAuth' : 'TokenGeneration_RefreshTokens',
  region: 'ap-northeast-1',
  userPoolId: 'ap-northeast-1_Example01',
  userName: 'user-name',
  callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: '1example23456789' },
  request: {
    userAttributes: { sub: userId, 'cognito:user_status': 'CONFIRMED', email_verified: 'true', email: 'hanako@example.com' },
    groupConfiguration: { groupsToOverride: [], iamRolesToOverride: [], preferredRole: null },
    scopes: ['openid', 'aws.cognito.signin.user.admin'],
    ...(party !== undefined && { clientMetadata: { party } }),
  },
  response: { claimsAndScopeOverrideDetails: null },
});
