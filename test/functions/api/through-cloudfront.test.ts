import { describe, expect, it } from 'vitest';
import { throughCloudFront } from '../../../functions/api/through-cloudfront.ts';

const isThroughCloudFront = throughCloudFront(['today', 'before']);

describe('a request to the gateway', () => {
  it.each(['today', 'before'])('that carries a secret CloudFront sends came through it: %s', (secret) => {
    expect(isThroughCloudFront({ headers: { 'x-origin-secret': secret } })).toBe(true);
  });

  it.each([{}, { 'x-origin-secret': '' }, { 'x-origin-secret': 'today,before' }, { 'x-origin-secret': 'Today' }])(
    'that carries none did not: %j',
    (headers) => {
      expect(isThroughCloudFront({ headers })).toBe(false);
    },
  );
});
