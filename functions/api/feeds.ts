import { createHash } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { Claim } from '../store/index.ts';
import { callerOf } from '../cases/index.ts';
import { calendarOf } from './calendar.ts';
import type { Dependencies } from './context.ts';
import { deadlinesOf } from './deadlines.ts';
import { idFromKey } from './id-from-key.ts';
import { once } from './idempotency.ts';
import { problem } from './problem.ts';
import { answer, answers, described, newRoutes } from './routes.ts';

const postFeed = createRoute({
  method: 'post',
  path: '/api/deadlines/feed',
  operationId: 'createFeed',
  tags: ['Deadlines'],
  summary: 'A secret address at which a calendar finds my deadlines; the one before dies',
  request: { body: { required: false, content: { 'application/json': { schema: z.strictObject({}) } } } },
  responses: answers({ 200: described('The address', schemas.feed) }),
});

const getFeed = createRoute({
  method: 'get',
  path: '/api/feeds/{file}',
  operationId: 'getFeed',
  tags: ['Deadlines'],
  summary: 'Deadlines as a calendar (iCalendar, RFC 5545)',
  security: [],
  request: { params: z.strictObject({ file: z.string().regex(/^[A-Za-z0-9_-]{20,90}\.ics$/) }) },
  responses: answers({ 200: { description: 'The calendar', content: { 'text/calendar': { schema: z.string() } } } }),
});

const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** The same request sent again gets the same address: two at once must not kill each other's. */
const secretOf = (claim: Claim | null, of: Dependencies): string =>
  claim === null ? `${of.newId()}${of.newId()}` : `${idFromKey(claim, 'feed', of)}${idFromKey(claim, 'address of the feed', of)}`;

export const feedRoutes = (of: Dependencies) => {
  const { store, cases, clock, baseUrl } = of;
  return newRoutes()
    .openapi(postFeed, (c) =>
      once(c, of, async (claim) => {
        const { userId, partyId } = c.get('caller');
        const { party } = c.get('membership');
        const asked = c.req.header('accept-language');
        const secret = secretOf(claim, of);
        await store.putFeed(digestOf(secret), { userId, partyId, language: asked === undefined ? party.locale : c.get('language') });
        return answer(200, schemas.feed, { url: `${baseUrl}/api/feeds/${secret}.ics` });
      }),
    )
    .openapi(getFeed, async (c) => {
      const secret = c.req.valid('param').file.slice(0, -'.ics'.length);
      const feed = await store.findFeed(digestOf(secret));
      const membership = feed === null ? null : await store.getMembership(feed.partyId, feed.userId);
      if (feed === null || membership === null) return problem(c, 'not-found');
      const now = clock();
      const deadlines = await deadlinesOf(cases, callerOf(membership.member, membership.party), now);
      const calendar = calendarOf(deadlines, { language: feed.language, party: membership.party, now, baseUrl });
      return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
    });
};
