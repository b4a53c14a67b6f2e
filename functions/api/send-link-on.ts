import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { Answer, Claim } from '../store/index.ts';
import { forward, renew } from '../links/index.ts';
import { createAskedWithLink, whileGood, type DecideWith } from './asked-with-link.ts';
import { decidedAnswer, keeping } from './acting.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { isGood, linkParams, ofLinkHolders, type Held } from './held-link.ts';
import { answers, checkedAnswer, described, json, newRoutes } from './routes.ts';

const postForward = createRoute({
  ...ofLinkHolders,
  method: 'post',
  path: '/api/links/{secret}/forward',
  operationId: 'forwardLink',
  summary: 'Hand a link over to the right person of the same organisation',
  request: { params: linkParams, body: json(schemas.linkForward) },
  responses: answers({ 200: described('Sent to them', schemas.linkSent) }),
});

const postRenew = createRoute({
  ...ofLinkHolders,
  method: 'post',
  path: '/api/links/{secret}/renew',
  operationId: 'renewLink',
  summary: 'Have a link sent again, to the same person',
  request: { params: linkParams, body: { required: false, content: { 'application/json': { schema: z.strictObject({}) } } } },
  responses: answers({ 200: described('Sent', schemas.linkSent) }),
});

/** A link handed over to somebody else, or sent anew to the same person. */
export const sendLinkOnRoutes = (of: Dependencies) => {
  const { newId } = of;
  const { askedWith, decideFor, linkOverFor } = createAskedWithLink(of);

  /** Has a link sent, to its holder or whom it is handed over to, and says until when that one is good. */
  const sends = async (c: Context<ApiEnv>, held: Held, claim: Claim | null, decide: DecideWith): Promise<Response> => {
    let { expiresAt } = held.link;
    const answerOf = (): Answer => checkedAnswer(200, schemas.linkSent, { sent: true, expiresAt });
    const deciding: DecideWith = (each, link, holder, world) => {
      const sent = decide(each, link, holder, world);
      if ('links' in sent) expiresAt = sent.links?.at(-1)?.after.expiresAt ?? expiresAt;
      return sent;
    };
    return decidedAnswer(c, await decideFor(held, deciding, keeping(claim, answerOf)), answerOf);
  };

  return newRoutes()
    .openapi(postForward, async (c) => {
      const input = c.req.valid('json');
      const asked = await askedWith(c, c.req.valid('param').secret);
      if (asked instanceof Response) return asked;
      const { held, claim } = asked;
      if (!isGood(held)) return linkOverFor(c, claim);
      const newLinkId = newId();
      const deciding = whileGood(held, (each, link, holder, world) => forward(each, link, input, holder, world, newLinkId));
      return sends(c, held, claim, deciding);
    })
    .openapi(postRenew, async (c) => {
      const asked = await askedWith(c, c.req.valid('param').secret);
      if (asked instanceof Response) return asked;
      const { held, claim } = asked;
      return sends(c, held, claim, renew);
    });
};
