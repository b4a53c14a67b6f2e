import { describe, expect, it } from 'vitest';
import { addressList, isPublic, pathOf } from '../../../functions/api/addresses.ts';
import { containing, matching, propertiesOf, resourcesOf, settingsOf, synthesize } from './synthesized.ts';

const { portal } = synthesize();
const routes = Object.values(resourcesOf(portal, 'AWS::ApiGatewayV2::Route')).map(
  ({ Properties }) => Properties as { RouteKey: string; AuthorizationType: string; AuthorizerId?: unknown },
);
const pathsThat = (authorization: string) =>
  routes.filter(({ AuthorizationType }) => AuthorizationType === authorization).map(({ RouteKey }) => RouteKey.replace('ANY ', ''));

/** Whether the gateway lets a path through without a token: it takes the most specific route. */
const isOpen = (path: string): boolean =>
  pathsThat('NONE').some((route) => {
    const pattern = route.replaceAll('.', '\\.').replace('{proxy+}', '.+').replace('{file}', '[^/]+');
    return new RegExp(`^${pattern}$`).test(path);
  });

describe('the gateway', () => {
  it('lets through without a token exactly what the contract names', () => {
    expect(pathsThat('NONE').toSorted()).toEqual(
      [
        '/api/health',
        '/api/openapi.json',
        '/api/docs',
        '/api/docs/{file}',
        '/api/rules',
        '/api/verify/{proxy+}',
        '/api/contacts/verify',
        '/api/feeds/{file}',
        '/api/links/{proxy+}',
      ].toSorted(),
    );
  });

  it('asks for a token on all else under /api, whatever the method', () => {
    expect(pathsThat('JWT')).toEqual(['/api/{proxy+}']);
    expect(routes.filter(({ RouteKey }) => !RouteKey.startsWith('ANY /api/'))).toEqual([]);
  });

  it.each(addressList.map(pathOf))('and the function agree on %s', (path) => {
    const address = path.replace('{file}', 'x.ics').replaceAll(/\{\w+\}/g, 'x-1');
    expect(isOpen(address)).toBe(isPublic(address));
  });

  it('takes tokens of our own pool and client, that are current', () => {
    expect(propertiesOf(portal, 'AWS::ApiGatewayV2::Authorizer')).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: [{ Ref: matching(/PoolPage/) }],
        Issuer: { 'Fn::Join': ['', ['https://cognito-idp.ap-northeast-1.amazonaws.com/', { Ref: 'UserPool' }]] },
      },
    });
  });

  it('is asked from the same origin only: it answers no other page', () => {
    expect(propertiesOf(portal, 'AWS::ApiGatewayV2::Api')).not.toHaveProperty('CorsConfiguration');
  });

  it('bounds how much comes through at once', () => {
    expect(propertiesOf(portal, 'AWS::ApiGatewayV2::Stage')).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1_000 },
    });
  });

  it('logs each request by its route: an address can be a secret, a header holds a token', () => {
    const { AccessLogSettings } = propertiesOf(portal, 'AWS::ApiGatewayV2::Stage') as { AccessLogSettings: { Format: string } };
    expect(AccessLogSettings.Format).toContain('$context.routeKey');
    expect(AccessLogSettings.Format).not.toMatch(/path|header|querystring|claims|email/i);
  });
});

describe('the address of the API itself', () => {
  const sentBy = (template: typeof portal) => {
    const { DistributionConfig } = propertiesOf(template, 'AWS::CloudFront::Distribution') as {
      DistributionConfig: { Origins: { OriginCustomHeaders?: { HeaderName: string; HeaderValue: unknown }[] }[] };
    };
    return DistributionConfig.Origins.flatMap(({ OriginCustomHeaders = [] }) => OriginCustomHeaders);
  };
  const secretsIn = (value: unknown): string[] =>
    [...JSON.stringify(value).matchAll(/originsecretGeneration(\d+)/g)].map(([, number]) => number ?? '');
  const takenBy = (template: typeof portal) => {
    const { Environment } = propertiesOf(template, 'AWS::Lambda::Function', { FunctionName: 'kigen-prod-api' }) as {
      Environment: { Variables: { ORIGIN_SECRETS: unknown } };
    };
    return Environment.Variables.ORIGIN_SECRETS;
  };

  it('is of no use to others: CloudFront sends a secret with each request, and the function takes that one', () => {
    const [header, ...others] = sentBy(portal);
    expect(others).toEqual([]);
    expect(header?.HeaderName).toBe('x-origin-secret');
    expect(JSON.stringify(header?.HeaderValue)).toContain('{{resolve:secretsmanager:');
    expect(takenBy(portal)).toMatchObject({ 'Fn::Join': ['', containing([':SecretString:::}},{{resolve:secretsmanager:'])] });
  });

  it('takes the generation before as well, so that raising it by one cuts nobody off', () => {
    const generation = (originSecret: number) => synthesize({ ...settingsOf('prod'), originSecret }).portal;
    // Hashes stand behind the numbers.
    const numbers = (value: unknown, digits: number) => secretsIn(value).map((number) => number.slice(0, digits));
    expect([numbers(sentBy(portal), 1), numbers(takenBy(portal), 1)]).toEqual([['1'], ['1', '0']]);
    const second = generation(2);
    expect([numbers(sentBy(second), 1), numbers(takenBy(second), 1)]).toEqual([['2'], ['2', '1']]);
    expect(secretsIn(takenBy(second))[1]).toBe(secretsIn(takenBy(portal))[0]);
  });

  it('is told the new secret before CloudFront sends it', () => {
    const [distribution] = Object.values(portal.findResources('AWS::CloudFront::Distribution')) as { DependsOn: string[] }[];
    const [api] = Object.keys(portal.findResources('AWS::Lambda::Function', { Properties: { FunctionName: 'kigen-prod-api' } }));
    expect(distribution?.DependsOn).toContain(api);
  });
});
