/**
 * US dollars in ap-northeast-1 (Tokyo), arm64, on demand, without any free allowance, as the public price pages of AWS had them around
 * November 2025, not read off a price list on the day. Each is an assumption to check before a budget rests on it.
 */
export const prices = {
  writeUnits: { dollars: 0.715, per: 1_000_000, what: 'DynamoDB, write request units' },
  readUnits: { dollars: 0.1425, per: 1_000_000, what: 'DynamoDB, read request units' },
  tableGigabytes: { dollars: 0.285, per: 1, what: 'DynamoDB, GB-month stored' },
  recoveryGigabytes: { dollars: 0.228, per: 1, what: 'DynamoDB, GB-month of point-in-time recovery' },
  invocations: { dollars: 0.2, per: 1_000_000, what: 'Lambda, invocations' },
  gigabyteSeconds: { dollars: 0.0000133334, per: 1, what: 'Lambda, GB-seconds' },
  transitions: { dollars: 0.025, per: 1_000, what: 'Step Functions, state transitions' },
  apiRequests: { dollars: 1.29, per: 1_000_000, what: 'API Gateway, HTTP API requests' },
  mails: { dollars: 0.1, per: 1_000, what: 'SES, mails' },
  pageRequests: { dollars: 1.2, per: 1_000_000, what: 'CloudFront, HTTPS requests in Japan' },
  pageGigabytes: { dollars: 0.114, per: 1, what: 'CloudFront, GB sent in Japan' },
  firewallRequests: { dollars: 0.6, per: 1_000_000, what: 'WAF, requests looked at' },
  logGigabytes: { dollars: 0.76, per: 1, what: 'CloudWatch, GB of logs taken in' },
  traces: { dollars: 5, per: 1_000_000, what: 'X-Ray, traces recorded' },
  seals: { dollars: 0.15, per: 10_000, what: 'KMS, signatures with an RSA key of 4,096 bits' },
  filePuts: { dollars: 0.0047, per: 1_000, what: 'S3, files put' },
  fileGets: { dollars: 0.00037, per: 1_000, what: 'S3, files fetched' },
  fileGigabytes: { dollars: 0.025, per: 1, what: 'S3, GB-month of documents' },
  people: { dollars: 0.015, per: 1, what: 'Cognito (Essentials), people who sign in in a month' },
  schedules: { dollars: 1.25, per: 1_000_000, what: 'EventBridge Scheduler, invocations' },
  alarms: { dollars: 0.1, per: 1, what: 'CloudWatch, alarms a month' },
  metrics: { dollars: 0.3, per: 1, what: 'CloudWatch, metrics of our own a month' },
  dashboards: { dollars: 3, per: 1, what: 'CloudWatch, dashboards a month' },
  keys: { dollars: 1, per: 1, what: 'KMS, keys a month' },
  secrets: { dollars: 0.4, per: 1, what: 'Secrets Manager, secrets a month' },
  firewallRules: { dollars: 1, per: 1, what: 'WAF, rules a month' },
  firewalls: { dollars: 5, per: 1, what: 'WAF, web ACLs a month' },
  zones: { dollars: 0.5, per: 1, what: 'Route 53, hosted zones a month' },
  healthChecks: { dollars: 2, per: 1, what: 'Route 53, health checks over HTTPS a month' },
} as const;

export type Priced = keyof typeof prices;
export type Amounts = Readonly<Partial<Record<Priced, number>>>;

export const costOf = (amounts: Amounts): number =>
  Object.entries(amounts).reduce((sum, [name, amount]) => sum + (amount * prices[name as Priced].dollars) / prices[name as Priced].per, 0);
