export type Requested = {
  readonly method?: string;
  readonly path: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
};

/** A request as the HTTP API hands it to a function, format 2.0, recorded but for what differs from one to the next. */
export const aGatewayEvent = ({ method = 'GET', path, query = '', headers = {}, body }: Requested): unknown => ({
  version: '2.0',
  routeKey: 'ANY /api/{proxy+}',
  rawPath: path,
  rawQueryString: query,
  headers: {
    accept: '*/*',
    'accept-language': 'ja',
    host: 'a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com',
    via: '2.0 1ccb13a0c29ab5d5e2b4a8a6ec5c0f4e.cloudfront.net (CloudFront)',
    'x-forwarded-for': '203.0.113.7, 198.51.100.4',
    'x-forwarded-port': '443',
    'x-forwarded-proto': 'https',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  },
  requestContext: {
    accountId: '111111111111',
    apiId: 'a1b2c3d4e5',
    domainName: 'a1b2c3d4e5.execute-api.ap-northeast-1.amazonaws.com',
    domainPrefix: 'a1b2c3d4e5',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '198.51.100.4', userAgent: 'Mozilla/5.0' },
    requestId: 'JKJaXmPLvHcESHA=',
    routeKey: 'ANY /api/{proxy+}',
    stage: '$default',
    time: '15/Jan/2026:06:00:00 +0000',
    timeEpoch: 1768456800000,
  },
  pathParameters: { proxy: path.replace(/^\/api\//, '') },
  ...(body !== undefined && { body: JSON.stringify(body) }),
  isBase64Encoded: false,
});
