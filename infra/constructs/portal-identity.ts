import { Duration, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
  UserPoolEmail,
  UserPoolOperation,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Settings } from '../settings/index.ts';
import { keep } from './keep.ts';
import { PortalFunction, type Shared } from './portal-function.ts';
import { invitation, newCode } from './sign-in-mail.ts';

/** An attribute nobody has and nobody may set: see `clientOf`. */
const nothing = 'nothing';

/** Who people are: no sign-up, a second factor for whoever wants it, and tokens that say which party somebody acts for. */
export class PortalIdentity extends Construct {
  readonly preToken: IFunction;
  readonly pool: UserPool;
  readonly client: UserPoolClient;
  readonly issuer: string;
  /** The pages people sign in on, and the address by which the page asks for another party and sets up a second factor. */
  readonly signInUrl: string;
  readonly signInApi: string;

  constructor(scope: Construct, shared: Shared) {
    super(scope, 'people');
    const { settings, told } = shared;
    this.pool = keep(poolOf(this, settings), 'UserPool');
    this.preToken = new PortalFunction(this, 'identity', shared, told);
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, this.preToken, LambdaVersion.V2_0);
    this.letTriggerSeeSecondFactor();
    this.client = clientOf(this.pool, told.PORTAL_URL);
    const domain = this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: settings.signInPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    // Without a style the new pages show nothing at all. They speak the language the page asks for: lang=ja, lang=en.
    new CfnManagedLoginBranding(this, 'Style', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.signInApi = `https://cognito-idp.${settings.region}.amazonaws.com`;
    this.issuer = `${this.signInApi}/${this.pool.userPoolId}`;
    this.signInUrl = domain.baseUrl();
  }

  /** A policy beside the role, not in it: the pool names the function, so the function must not wait for the pool. */
  private letTriggerSeeSecondFactor(): void {
    const policy = new Policy(this, 'SeeSecondFactor', {
      statements: [new PolicyStatement({ actions: ['cognito-idp:AdminGetUser'], resources: [this.pool.userPoolArn] })],
    });
    if (this.preToken.role) policy.attachToRole(this.preToken.role);
  }
}

const poolOf = (scope: Construct, settings: Settings): UserPool => {
  const pool = new UserPool(scope, 'Pool', {
    userPoolName: `kigen-${settings.stage}`,
    featurePlan: FeaturePlan.ESSENTIALS,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    customAttributes: { [nothing]: new StringAttribute({ mutable: false }) },
    mfa: Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(7),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: true,
    userInvitation: invitation(`https://${settings.domainName}`),
    userVerification: newCode,
    email: settings.mailsAnybody
      ? UserPoolEmail.withSES({
          fromEmail: settings.mailSender,
          fromName: 'Kigen',
          sesRegion: settings.region,
          sesVerifiedDomain: settings.domainName,
        })
      : UserPoolEmail.withCognito(),
  });
  Validations.of(pool).acknowledge(
    {
      id: 'AwsSolutions-COG2',
      reason: 'A clerk signs once a year: the second factor is offered to all and asked of operations, who get no claim without one',
    },
    {
      id: 'AwsSolutions-COG8',
      reason:
        'Threat protection costs a higher plan for every user; guessing is held off by the lockout of the pool and by the second factor',
    },
  );
  return pool;
};

/**
 * The page's client, without a secret. It may let people set up their second factor, hence the scope COGNITO_ADMIN, with which a
 * client could also write attributes: none are left to it. An empty list would count as not given and allow all; the one named can not
 * be set after sign-up, and there is no sign-up.
 */
const clientOf = (pool: UserPool, address: string): UserPoolClient =>
  pool.addClient('Page', {
    generateSecret: false,
    // People sign in on the pages of the pool only. A list has to be given, else signing in past them is allowed; this flow needs
    // functions of ours that there are not.
    authFlows: { custom: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.COGNITO_ADMIN],
      callbackUrls: [`${address}/signed-in`],
      logoutUrls: [`${address}/`],
    },
    writeAttributes: new ClientAttributes().withCustomAttributes(nothing),
    readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(12),
    refreshTokenRotationGracePeriod: Duration.seconds(30),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
