import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { epochMilliseconds, instant, instantOf, type Instant } from '../../../shared/calendar/index.ts';
import { answersKeptMilliseconds, type Answer, type Claim, type KeptAnswer } from '../../store/index.ts';
import type { Item } from './attributes.ts';
import { answerKey, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';
import { tidyAttribute } from './table.ts';

/** An item takes 400 KB, and a long history makes a long answer: what is longer than this is kept compressed. */
const longBody = 16 * 1024;

const answerItem = z.object({
  schema: z.literal(1),
  bodyDigest: z.string(),
  until: instant,
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  /** JSON; as bytes, compressed. */
  body: z.union([z.string(), z.instanceof(Uint8Array)]),
});

export const itemOfAnswer = ({ key, bodyDigest }: Claim, { status, headers, body }: Answer, now: Instant): Key & Item => {
  const text = JSON.stringify(body ?? null);
  const until = epochMilliseconds(now) + answersKeptMilliseconds;
  return {
    ...answerKey(key),
    schema: 1,
    bodyDigest,
    until: instantOf(until),
    [tidyAttribute]: Math.ceil(until / 1_000),
    status,
    headers,
    body: text.length > longBody ? gzipSync(text) : text,
  };
};

/** What is kept, asked of the clock: a row past its time is as good as gone, whether it was tidied away or not. */
export const answerFrom = (item: RawItem | null, claim: Claim, now: Instant): KeptAnswer => {
  if (item === null) return null;
  const { bodyDigest, until, status, headers, body } = answerItem.parse(item);
  if (until <= now) return null;
  if (bodyDigest !== claim.bodyDigest) return 'KEY_MISUSED';
  const parsed: unknown = JSON.parse(typeof body === 'string' ? body : gunzipSync(body).toString());
  return { answer: { status, headers, body: parsed } };
};
