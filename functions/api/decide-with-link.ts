import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as schemas from '../../shared/api/index.ts';
import type { Link } from '../../shared/records/index.ts';
import { edition } from '../../shared/rules/index.ts';
import type { Answer } from '../store/index.ts';
import type { LoadedCase } from '../cases/index.ts';
import { actWith, createLinkSecrets, giveBack, linkStateOf } from '../links/index.ts';
import { createAskedWithLink, linkOver, whileGood } from './asked-with-link.ts';
import { caseForHolder } from './case-for-holder.ts';
import { decidedAnswer, keeping } from './acting.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { isGood, linkParams, ofLinkHolders, type Held } from './held-link.ts';
import { problem, textsOf } from './problem.ts';
import { answers, checkedAnswer, described, json, newRoutes } from './routes.ts';

const postLink = createRoute({
  ...ofLinkHolders,
  method: 'post',
  path: '/api/links/{secret}',
  operationId: 'actWithLink',
  summary: 'Decide with a link and the code sent apart from it',
  request: { params: linkParams, body: json(schemas.linkAct) },
  responses: answers({ 200: described('The case after it', schemas.linkActed) }),
});

const postNotMe = createRoute({
  ...ofLinkHolders,
  method: 'post',
  path: '/api/links/{secret}/not-me',
  operationId: 'giveLinkBack',
  summary: 'Give a link back: not the right person, and nobody else is named',
  request: { params: linkParams, body: json(schemas.linkNotMe) },
  responses: answers({ 200: described('Whoever sent it is told', schemas.linkGivenBack) }),
});

/** The one decision a link is worth, with the code sent apart from it; or that its holder is not the right person. */
export const decideWithLinkRoutes = (of: Dependencies) => {
  const { store, clock } = of;
  const secrets = createLinkSecrets(of.linkKey);
  const { askedWith, decideFor, linkOverFor } = createAskedWithLink(of);

  /** Counts a wrong code, each of many at once; null: the link has ended meanwhile, or been locked by the others. */
  const countWrongCode = async (held: Held): Promise<Link | null> => {
    const { link, loaded, party } = held;
    const counted = { ...link, wrongCodes: link.wrongCodes + 1, version: link.version + 1 };
    if ((await store.putLink(counted)) !== 'LOST_RACE') return counted;
    const now = await store.getLink(link.linkId);
    if (now === null || now.generation !== link.generation) return null;
    const state = linkStateOf(now, loaded.case, party, clock());
    return state === 'OPEN' || state === 'NOT_NOW' ? countWrongCode({ ...held, link: now }) : null;
  };

  /** A code that is wrong is counted before it is answered. */
  const wrongCode = async (c: Context<ApiEnv>, held: Held): Promise<Response> => {
    const { loaded } = held;
    const counted = await countWrongCode(held);
    if (counted === null) return linkOver(c);
    const left = edition(loaded.case.edition).numbers['LINK-CODE'].tries - counted.wrongCodes;
    return problem(c, left > 0 ? 'wrong-code' : 'link-over', {
      rule: 'LINK-CODE',
      words: (language) => {
        const { issues } = textsOf[language];
        return { errors: [{ path: '/code', message: left > 0 ? issues.wrongCode({ left }) : issues.codeLocked, rule: 'LINK-CODE' }] };
      },
    });
  };

  return newRoutes()
    .openapi(postLink, async (c) => {
      const { code, act, ...input } = c.req.valid('json');
      const asked = await askedWith(c, c.req.valid('param').secret);
      if (asked instanceof Response) return asked;
      const { held, claim } = asked;
      if (!isGood(held)) return linkOverFor(c, claim);
      if (!secrets.isCodeOf(held.link, code)) return wrongCode(c, held);
      const answerOf = (loaded: LoadedCase): Answer => checkedAnswer(200, schemas.linkActed, { case: caseForHolder(c, of, loaded, held) });
      const deciding = whileGood(held, (each, link, holder, world) => actWith(each, link, act, input, holder, world));
      return decidedAnswer(c, await decideFor(held, deciding, keeping(claim, answerOf)), answerOf);
    })
    .openapi(postNotMe, async (c) => {
      const { reason } = c.req.valid('json');
      const asked = await askedWith(c, c.req.valid('param').secret);
      if (asked instanceof Response) return asked;
      const { held, claim } = asked;
      if (!isGood(held)) return linkOverFor(c, claim);
      const answerOf = (): Answer => checkedAnswer(200, schemas.linkGivenBack, { told: true });
      const deciding = whileGood(held, (each, link, holder, world) => giveBack(each, link, reason, holder, world));
      return decidedAnswer(c, await decideFor(held, deciding, keeping(claim, answerOf)), answerOf);
    });
};
