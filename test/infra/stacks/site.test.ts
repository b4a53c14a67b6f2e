import { runInNewContext } from 'node:vm';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { pageFallback } from '../../../infra/constructs/page-fallback.ts';
import { createSite } from '../../../infra/local/site.ts';
import { pageHeaders } from '../../../infra/page-headers.ts';
import { anything, containing, having, matching, pageFolder, propertiesOf, resourcesOf, synthesize } from './synthesized.ts';

const { portal } = synthesize();

type Behavior = { readonly FunctionAssociations?: unknown; readonly ResponseHeadersPolicyId: { readonly Ref: string } };
type Config = {
  readonly DefaultCacheBehavior: Behavior;
  readonly CacheBehaviors: readonly (Behavior & { readonly PathPattern: string })[];
};

const { DistributionConfig } = propertiesOf(portal, 'AWS::CloudFront::Distribution') as { DistributionConfig: Config };
const page = DistributionConfig.DefaultCacheBehavior;
const [api, ...others] = DistributionConfig.CacheBehaviors;

// The ids of AWS's own policies.
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const allViewerExceptHostHeader = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

describe('the one address of the portal', () => {
  it('is the domain of the stage, over IPv4 and IPv6', () => {
    expect(DistributionConfig).toMatchObject({
      Aliases: ['kigen.example.com'],
      IPV6Enabled: true,
      HttpVersion: 'http2and3',
      Enabled: true,
    });
    for (const Type of ['A', 'AAAA'])
      expect(() => portal.hasResourceProperties('AWS::Route53::RecordSet', { Type, Name: 'kigen.example.com.' })).not.toThrow();
  });

  it('uses TLS 1.2 or later, with the certificate of the edge stack, behind its rate limits', () => {
    const ofEdge = (output: RegExp) => ({
      'Fn::GetStackOutput': { StackName: 'kigen-prod-edge', Region: 'us-east-1', OutputName: matching(output) },
    });
    expect(DistributionConfig).toMatchObject({
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', AcmCertificateArn: ofEdge(/Certificate/) },
      WebACLId: ofEdge(/RateLimits/),
    });
  });
});

describe('under /api', () => {
  it('nothing is kept and nothing compressed, and the API hears all that was asked but the name of its host', () => {
    expect(others).toEqual([]);
    expect(api).toMatchObject({
      PathPattern: '/api/*',
      CachePolicyId: cachingDisabled,
      OriginRequestPolicyId: allViewerExceptHostHeader,
      Compress: false,
      ViewerProtocolPolicy: 'https-only',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
    });
  });

  it('no address is rewritten, and no error of the API becomes a page', () => {
    expect(api?.FunctionAssociations).toBeUndefined();
    expect(DistributionConfig).not.toHaveProperty('CustomErrorResponses');
  });

  it('the API keeps its own content security policy', () => {
    const headers = resourcesOf(portal, 'AWS::CloudFront::ResponseHeadersPolicy')[api?.ResponseHeadersPolicyId.Ref ?? '']?.Properties;
    expect(headers).toMatchObject({
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true, Preload: true, Override: true },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY' },
        },
      },
    });
    expect(JSON.stringify(headers)).not.toContain('ContentSecurityPolicy');
  });
});

describe('the page', () => {
  it('is compressed, kept near its readers, and over TLS', () => {
    expect(page).toMatchObject({ CachePolicyId: cachingOptimized, Compress: true, ViewerProtocolPolicy: 'redirect-to-https' });
  });

  it('comes from a bucket that only CloudFront reads', () => {
    const bucket = matching(/sitePage/);
    expect(DistributionConfig).toMatchObject({
      Origins: containing([having({ DomainName: { 'Fn::GetAtt': [bucket, 'RegionalDomainName'] }, OriginAccessControlId: anything })]),
    });
    expect(() =>
      portal.hasResourceProperties('AWS::S3::Bucket', {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
      }),
    ).not.toThrow();
    expect(() =>
      portal.hasResourceProperties('AWS::S3::BucketPolicy', {
        PolicyDocument: {
          Statement: [
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
            Match.objectLike({ Effect: 'Allow', Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' } }),
          ],
        },
      }),
    ).not.toThrow();
  });

  it('brings the same headers as on one machine, and may talk to the sign-in beside its own origin', async () => {
    const onOneMachine = await createSite(pageFolder).request('/');
    for (const [header, value] of Object.entries(pageHeaders())) expect(onOneMachine.headers.get(header)).toBe(value);
    const headers = resourcesOf(portal, 'AWS::CloudFront::ResponseHeadersPolicy')[page.ResponseHeadersPolicyId.Ref]?.Properties;
    const written = JSON.stringify(headers);
    expect(written).toContain('https://cognito-idp.ap-northeast-1.amazonaws.com');
    expect(written).toContain('.auth.ap-northeast-1.amazoncognito.com');
    const { 'content-security-policy': policy, 'referrer-policy': _, 'x-content-type-options': __, ...custom } = pageHeaders();
    for (const part of policy.split('; ')) expect(written).toContain(part);
    for (const [Header, Value] of Object.entries(custom)) expect(written).toContain(JSON.stringify({ Header, Override: true, Value }));
    expect(written).toContain('"ReferrerPolicy":"no-referrer"');
    expect(written).toContain('"ContentTypeOptions":{"Override":true}');
  });

  it('allows no script, style or frame from elsewhere', () => {
    const { 'content-security-policy': policy } = pageHeaders(['https://elsewhere.example']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("connect-src 'self' https://elsewhere.example;");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('frames nothing but what it has fetched itself: the PDF of a scan', () => {
    const { 'content-security-policy': policy } = pageHeaders();
    expect(policy.split('; ').filter((part) => /^(?:frame|child|object)-src/.test(part))).toEqual(['frame-src blob:']);
  });

  it('is told where people sign in, whose tokens they get, and as which client', () => {
    const names = Object.values(portal.findResources('Custom::CDKBucketDeployment')).at(-1)?.Properties as {
      SourceMarkers: readonly Record<string, unknown>[];
    };
    expect(names.SourceMarkers.flatMap((markers) => Object.values(markers))).toEqual([
      { Ref: matching(/PoolDomain/) },
      { Ref: 'UserPool' },
      { Ref: matching(/PoolPage/) },
    ]);
  });

  it('may talk to its own origin, the sign-in pages, the API of the pool and the bucket of documents, and nobody else', () => {
    const headers = resourcesOf(portal, 'AWS::CloudFront::ResponseHeadersPolicy')[page.ResponseHeadersPolicyId.Ref]?.Properties;
    const written = JSON.stringify(headers);
    const [, allowed] = /connect-src (.*?); manifest-src/.exec(written) ?? [];
    const plain = allowed
      ?.replace(/",\{"Ref":"\w*PoolDomain\w*"\},"/, '<prefix>')
      .replace(/",\{"Fn::ImportValue":"[\w:-]*DocumentsRegionalDomainName\w*"\},"/, '<documents>');
    expect(plain?.split(' ')).toEqual([
      "'self'",
      'https://<prefix>.auth.ap-northeast-1.amazoncognito.com',
      'https://cognito-idp.ap-northeast-1.amazonaws.com',
      'https://<documents>',
    ]);
  });

  it('is copied parts first, which never change, then what names them; parts of earlier pages stay', () => {
    const [parts, names] = Object.values(portal.findResources('Custom::CDKBucketDeployment'));
    expect(parts?.Properties).toMatchObject({ SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' }, Prune: false });
    expect(names?.Properties).toMatchObject({ SystemMetadata: { 'cache-control': 'no-cache' }, Prune: false });
    expect(names?.DependsOn).toContainEqual(matching(/filesPartsCustomResource/));
  });
});

describe('an address that is not a file', () => {
  const ask = (uri: string): string => {
    const answer: unknown = runInNewContext(`${pageFallback}; JSON.stringify(handler({ request: { uri: ${JSON.stringify(uri)} } }))`);
    return (JSON.parse(String(answer)) as { uri: string }).uri;
  };

  it.each(['/', '/sign-in', '/cases/COCP-7K3M-9QX1', '/cases/01J0000000000000000000000A/sign', '/enrollments/a_b-c/change'])(
    '%s is drawn by the page',
    (uri) => {
      expect(ask(uri)).toBe('/index.html');
    },
  );

  it('of a link to sign is drawn by the page of such links', () => {
    expect(ask('/sign/0Z3-abc_DEF')).toBe('/sign.html');
    expect(ask('/signed-in')).toBe('/index.html');
  });

  it.each(['/index.html', '/icon.svg', '/identity.json', '/assets/case-page-B8yjGVcS.js', '/assets/missing'])(
    '%s is asked for as it is',
    (uri) => {
      expect(ask(uri)).toBe(uri);
    },
  );

  it('is found by a function on the page alone', () => {
    expect(page.FunctionAssociations).toMatchObject([{ EventType: 'viewer-request' }]);
    expect(() =>
      portal.hasResourceProperties('AWS::CloudFront::Function', {
        FunctionCode: pageFallback,
        FunctionConfig: { Runtime: 'cloudfront-js-2.0' },
      }),
    ).not.toThrow();
  });
});
