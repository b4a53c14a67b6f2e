import { Duration, Stack, Validations } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
  type ResponseSecurityHeadersBehavior,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { pageHeaders } from '../page-headers.ts';
import type { Settings } from '../settings/index.ts';
import { pageFallback } from './page-fallback.ts';
import type { PortalApi } from './portal-api.ts';
import type { PrivateBucket } from './private-bucket.ts';

/** The header by which the function api knows that a request came through CloudFront. */
const originHeader = 'x-origin-secret';

const always: ResponseSecurityHeadersBehavior = {
  strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, preload: true, override: true },
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
};

/** What is kept for CloudFront in us-east-1. */
export type Edge = { readonly certificate: ICertificate; readonly webAclArn: string };

type Props = {
  readonly settings: Settings;
  readonly page: PrivateBucket;
  readonly portalApi: PortalApi;
  readonly edge: Edge;
  /** Origins the page talks to when somebody signs in. */
  readonly connectTo: readonly string[];
};

/** The one address of the portal: the page, and under /api the API. */
export class PageDistribution extends Distribution {
  constructor(scope: Construct, props: Props) {
    super(scope, 'distribution', {
      comment: `Kigen ${props.settings.stage}`,
      domainNames: [props.settings.domainName],
      certificate: props.edge.certificate,
      webAclId: props.edge.webAclArn,
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      defaultRootObject: 'index.html',
      defaultBehavior: pageBehavior(scope, props),
      additionalBehaviors: { '/api/*': apiBehavior(scope, props) },
    });
    // What the function takes must have changed before what CloudFront sends does.
    this.node.addDependency(props.portalApi.api);
    Validations.of(this).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'People of every country an agreement is sold in sign, and travel' },
      {
        id: 'AwsSolutions-CFR3',
        reason: 'Its log holds whole addresses, and those of feeds and links are secrets; the gateway logs by route',
      },
    );
  }
}

const pageBehavior = (scope: Construct, { page, connectTo }: Props): BehaviorOptions => {
  const { 'content-security-policy': contentSecurityPolicy, ...headers } = pageHeaders(connectTo);
  const bySecurityPolicy = ['referrer-policy', 'x-content-type-options'];
  return {
    origin: S3BucketOrigin.withOriginAccessControl(page),
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    cachePolicy: CachePolicy.CACHING_OPTIMIZED,
    compress: true,
    functionAssociations: [
      {
        eventType: FunctionEventType.VIEWER_REQUEST,
        function: new Function(scope, 'page-fallback', {
          comment: 'An address of the page is its document',
          runtime: FunctionRuntime.JS_2_0,
          code: FunctionCode.fromInline(pageFallback),
        }),
      },
    ],
    responseHeadersPolicy: new ResponseHeadersPolicy(scope, 'page-headers', {
      securityHeadersBehavior: { ...always, contentSecurityPolicy: { contentSecurityPolicy, override: true } },
      customHeadersBehavior: {
        customHeaders: Object.entries(headers)
          .filter(([header]) => !bySecurityPolicy.includes(header))
          .map(([header, value]) => ({ header, value, override: true })),
      },
    }),
  };
};

/** Never kept, and passed on as it is: a caller's own answer, whose ETag compression would weaken. The API brings its own policy of content. */
const apiBehavior = (scope: Construct, { portalApi: { httpApi, originSecret } }: Props): BehaviorOptions => ({
  origin: new HttpOrigin(`${httpApi.apiId}.execute-api.${Stack.of(scope).region}.amazonaws.com`, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    readTimeout: Duration.seconds(30),
    customHeaders: { [originHeader]: originSecret.sent },
  }),
  viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
  allowedMethods: AllowedMethods.ALLOW_ALL,
  cachePolicy: CachePolicy.CACHING_DISABLED,
  originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
  compress: false,
  responseHeadersPolicy: new ResponseHeadersPolicy(scope, 'api-headers', { securityHeadersBehavior: always }),
});
