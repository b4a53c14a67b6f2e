import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../infra/local/settings.ts';

describe('no settings', () => {
  it.each([{}, { PORT: '', DATA_DIR: ' ', CLOCK: '', DEMO: '', DYNAMODB_ENDPOINT: '' }])(
    'gives the defaults: empty counts as not set',
    (environment) => {
      expect(readSettings(environment)).toEqual({ port: 8787, dataDir: '.data', clock: null, demo: true, dynamodbEndpoint: null });
    },
  );
});

describe('settings', () => {
  it('are read', () => {
    expect(
      readSettings({
        PORT: '8801',
        DATA_DIR: 'memory',
        CLOCK: '2027-01-10T00:00:00Z',
        DEMO: 'off',
        DYNAMODB_ENDPOINT: 'http://127.0.0.1:8000',
      }),
    ).toEqual({ port: 8801, dataDir: 'memory', clock: '2027-01-10T00:00:00.000Z', demo: false, dynamodbEndpoint: 'http://127.0.0.1:8000' });
  });

  it.each([
    ['PORT', 'abc', 'a port number from 0 to 65535'],
    ['PORT', '65536', 'a port number from 0 to 65535'],
    ['PORT', '-1', 'a port number from 0 to 65535'],
    ['PORT', '80.5', 'a port number from 0 to 65535'],
    ['CLOCK', 'tomorrow', 'an instant such as 2027-01-10T00:00:00Z'],
    ['CLOCK', '2027-02-30T00:00:00Z', 'an instant such as 2027-01-10T00:00:00Z'],
    ['DEMO', 'maybe', 'on or off'],
    ['DYNAMODB_ENDPOINT', 'localhost', 'the http address of a DynamoDB endpoint'],
  ])('%s=%s is refused by name in one line', (name, value, mustBe) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} is "${value}"; it must be ${mustBe}`);
  });
});
