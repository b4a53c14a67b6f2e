import { describe, expect, it } from 'vitest';
import { having, matching, propertiesOf, resourcesOf, settingsOf, statementsOf, synthesize } from './synthesized.ts';

const { portal } = synthesize();
const pool = propertiesOf(portal, 'AWS::Cognito::UserPool');
const client = propertiesOf(portal, 'AWS::Cognito::UserPoolClient');

describe('the user pool', () => {
  it('has an id that never changes, outlives its stack and is not deleted by a slip: people are in it', () => {
    expect(Object.entries(resourcesOf(portal, 'AWS::Cognito::UserPool'))).toEqual([
      ['UserPool', having({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })],
    ]);
    expect(pool.DeletionProtection).toBe('ACTIVE');
  });

  it('knows people by their address, in whatever case they type it', () => {
    expect(pool).toMatchObject({ UsernameAttributes: ['email'], UsernameConfiguration: { CaseSensitive: false } });
  });

  it('lets nobody sign up: people are invited', () => {
    expect(pool).toMatchObject({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
  });

  it('offers a second factor to everybody, by an authenticator app', () => {
    expect(pool).toMatchObject({ MfaConfiguration: 'OPTIONAL', EnabledMfas: ['SOFTWARE_TOKEN_MFA'] });
  });

  it('asks for passwords of at least 12 characters of four sorts', () => {
    expect(pool).toMatchObject({
      Policies: {
        PasswordPolicy: { MinimumLength: 12, RequireLowercase: true, RequireNumbers: true, RequireSymbols: true, RequireUppercase: true },
      },
    });
  });

  it('asks the function identity before it makes a token, an access token too', () => {
    expect(pool).toMatchObject({
      UserPoolTier: 'ESSENTIALS',
      LambdaConfig: {
        PreTokenGenerationConfig: { LambdaArn: { 'Fn::GetAtt': [matching(/identity/), 'Arn'] }, LambdaVersion: 'V2_0' },
      },
    });
  });

  it('lets that function, and no other, see whether somebody has a second factor', () => {
    const asking = ['api', 'tick', 'park', 'relay', 'sweep', 'delivery', 'identity'].filter((name) =>
      JSON.stringify(statementsOf(portal, name)).includes('cognito-idp:'),
    );
    expect(asking).toEqual(['identity']);
    expect(statementsOf(portal, 'identity')).toContainEqual({
      Effect: 'Allow',
      Action: 'cognito-idp:AdminGetUser',
      Resource: { 'Fn::GetAtt': ['UserPool', 'Arn'] },
    });
  });

  it('writes in both languages', () => {
    const { InviteMessageTemplate } = pool.AdminCreateUserConfig as {
      InviteMessageTemplate: { EmailMessage: string; EmailSubject: string };
    };
    for (const text of [InviteMessageTemplate.EmailMessage, String(pool.EmailVerificationMessage)]) {
      expect(text).toMatch(/[ぁ-ん]/);
      expect(text).toMatch(/[a-z]{3} [a-z]/);
      expect(text).toContain('{####}');
    }
    expect(InviteMessageTemplate.EmailMessage).toContain('{username}');
    expect(InviteMessageTemplate.EmailMessage).toContain('https://kigen.example.com');
  });

  it('sends through SES where it may write to anybody, and by itself until then', () => {
    expect(pool).toMatchObject({ EmailConfiguration: { EmailSendingAccount: 'DEVELOPER', From: 'Kigen <kigen@kigen.example.com>' } });
    const { portal: early } = synthesize({ ...settingsOf('prod'), mailsAnybody: false });
    expect(propertiesOf(early, 'AWS::Cognito::UserPool')).not.toHaveProperty('EmailConfiguration.SourceArn');
  });
});

describe("the page's client", () => {
  it('has no secret, since a page can keep none, and takes a code to the one address of the portal', () => {
    expect(client).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['https://kigen.example.com/signed-in'],
      LogoutURLs: ['https://kigen.example.com/'],
      SupportedIdentityProviders: ['COGNITO'],
    });
  });

  it('writes no attributes: the only one named is never writable after sign-up, and there is no sign-up', () => {
    expect(client.WriteAttributes).toEqual(['custom:nothing']);
    const attributes = pool.Schema as { Name: string; Mutable?: boolean; Required?: boolean }[];
    expect(attributes.find(({ Name }) => Name === 'nothing')).toMatchObject({ Mutable: false });
    expect(attributes.filter(({ Required }) => Required)).toEqual([]);
  });

  it('asks for no more than who somebody is, and what lets them set up their own second factor', () => {
    expect(client.AllowedOAuthScopes).toEqual(['openid', 'aws.cognito.signin.user.admin']);
  });

  it('lets nobody sign in past the pages of the pool', () => {
    expect(client.ExplicitAuthFlows).toEqual(['ALLOW_CUSTOM_AUTH']);
    expect(pool.LambdaConfig).not.toHaveProperty('DefineAuthChallenge');
  });

  it('gets tokens of an hour, renewed for 12 hours, each renewal once', () => {
    expect(client).toMatchObject({
      AccessTokenValidity: 60,
      RefreshTokenValidity: 720,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
      RefreshTokenRotation: { Feature: 'ENABLED' },
      EnableTokenRevocation: true,
    });
  });

  it('does not tell who has an account', () => {
    expect(client.PreventUserExistenceErrors).toBe('ENABLED');
  });
});

describe('the sign-in pages', () => {
  it('are the managed ones, which speak ja and en, with the style they do not appear without', () => {
    expect(() =>
      portal.hasResourceProperties('AWS::Cognito::UserPoolDomain', { Domain: 'kigen-example', ManagedLoginVersion: 2 }),
    ).not.toThrow();
    expect(() => portal.hasResourceProperties('AWS::Cognito::ManagedLoginBranding', { UseCognitoProvidedValues: true })).not.toThrow();
  });
});
