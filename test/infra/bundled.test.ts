import * as whole from 'zod';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EndpointCache } from '@aws-sdk/endpoint-cache';
import { defaultProvider } from '../../infra/bundled/credential-provider-node.ts';
import { EndpointCache as EmptyCache } from '../../infra/bundled/endpoint-cache.ts';
import * as bundled from '../../infra/bundled/zod.ts';

describe('zod as the bundles have it', () => {
  it('has all that zod has but what is left out on purpose', () => {
    const missing = Object.keys(whole).filter((name) => !(name in bundled));
    expect(missing.toSorted()).toEqual(['core', 'default', 'fromJSONSchema', 'locales']);
  });

  it('is zod itself, not a second one', () => {
    for (const [name, value] of Object.entries(bundled)) {
      if (name === 'z' || name === 'iso' || name === 'coerce' || name === 'util' || name === 'regexes') continue;
      expect([name, value === (whole as Readonly<Record<string, unknown>>)[name]]).toEqual([name, true]);
    }
    expect(bundled.z.object({ a: bundled.string() })).toBeInstanceOf(whole.ZodObject);
  });
});

describe('the endpoints of DynamoDB in a bundle', () => {
  it('are not kept: every way the SDK has to its cache is there, and finds nothing', () => {
    const cache = new EmptyCache();
    const missing = Object.getOwnPropertyNames(EndpointCache.prototype).filter((name) => name !== 'constructor' && !(name in cache));
    expect(missing).toEqual([]);
    cache.set();
    expect([cache.has(), cache.get(), cache.getEndpoint()]).toEqual([false, undefined, undefined]);
  });
});

describe('the credentials of a bundle', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('are those Lambda puts into the environment, the session token too', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_SESSION_TOKEN', 'token');
    expect(await defaultProvider()()).toEqual({ accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'token' });
  });

  it('are said to be missing where there are none', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
    await expect(defaultProvider()()).rejects.toThrow('AWS_ACCESS_KEY_ID');
  });
});
