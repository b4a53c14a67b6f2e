import { Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { newCursorKey, OriginSecret } from './origin-secret.ts';
import { PortalFunction, type Shared } from './portal-function.ts';
import type { PortalIdentity } from './portal-identity.ts';
import type { Uploads } from './uploads.ts';
import { PortalLogs } from './portal-logs.ts';

/** What asks for no sign-in, and why. Source: docs/contract.md, section 1. Everything else under /api does. */
const publicRoutes = {
  '/api/health': 'tells whether the portal answers',
  '/api/openapi.json': 'describes the API',
  '/api/docs': 'describes the API to people',
  '/api/docs/{file}': 'is a part of that page',
  '/api/rules': 'is the rules, which are no secret',
  '/api/verify/{proxy+}': 'is asked by whoever holds a printed document, with the code on it',
  '/api/contacts/verify': 'is asked by whoever holds a code that was mailed',
  '/api/feeds/{file}': 'is an address that is itself a secret: calendars send no token',
  '/api/links/{proxy+}': 'is an address that is itself a secret, and deciding asks for a code as well',
} as const;

/** No path in it: some addresses are secrets. The route says which kind of address it was. */
const accessLog = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    ip: '$context.identity.sourceIp',
    route: '$context.routeKey',
    method: '$context.httpMethod',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    ofWhichFunction: '$context.integrationLatency',
    bytes: '$context.responseLength',
    fault: '$context.integrationErrorMessage',
    refused: '$context.authorizer.error',
  }),
);

/** The function api and the gateway before it, which lets through what is public, and whoever holds a current token of our own client. */
export class PortalApi extends Construct {
  readonly api: IFunction;
  readonly httpApi: HttpApi;
  readonly originSecret: OriginSecret;

  constructor(scope: Construct, shared: Shared, { issuer, client }: PortalIdentity, uploads: Uploads) {
    super(scope, 'portal-api');
    const { settings } = shared;
    this.originSecret = new OriginSecret(this, settings.originSecret);
    this.api = new PortalFunction(this, 'api', shared, {
      ...shared.told,
      TOKEN_ISSUER: issuer,
      CLIENT_ID: client.userPoolClientId,
      ORIGIN_SECRETS: this.originSecret.taken,
      CURSOR_KEY: newCursorKey(this),
      UPLOADS_FUNCTION: uploads.check.functionName,
    });
    uploads.grantUse(this.api);
    const name = `kigen-${settings.stage}`;
    this.httpApi = new HttpApi(this, 'Gateway', {
      apiName: name,
      description: 'Kigen: /api, behind CloudFront',
      createDefaultStage: false,
    });
    const integration = new HttpLambdaIntegration('Api', this.api);
    const add = (path: string, authorizer: IHttpRouteAuthorizer) =>
      this.httpApi.addRoutes({ path, methods: [HttpMethod.ANY], integration, authorizer });
    add('/api/{proxy+}', new HttpJwtAuthorizer('Token', issuer, { jwtAudience: [client.userPoolClientId] }));
    for (const [path, why] of Object.entries(publicRoutes)) {
      for (const route of add(path, new HttpNoneAuthorizer())) {
        Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason: `${path} ${why}` });
      }
    }
    new HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 500, burstLimit: 1_000 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(new PortalLogs(this, 'AccessLog', { settings, name: `/aws/apigateway/${name}` })),
        format: accessLog,
      },
    });
  }
}
