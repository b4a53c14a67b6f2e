import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import { caseId, type PartyId } from '../../shared/records/index.ts';
import type { Foreseen, ForeseenStep } from '../cases/index.ts';
import { actTold, matterAmong, renderMail } from '../mail/index.ts';
import { maySeeCase } from './access.ts';
import { ifMatching, undecidedAnswer } from './acting.ts';
import type { Dependencies } from './context.ts';
import { once } from './idempotency.ts';
import { countMiss, isCompared, isMiss, tooManyMisses } from './misses.ts';
import { problem } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';
import { matchOf } from './versions.ts';
import { visibleCase } from './visible-case.ts';

const foreseeMails = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/acts/mails',
  operationId: 'foreseeMails',
  tags: ['Cases'],
  summary: 'The mails an act would send to parties, as each would read them; nothing is done',
  request: { params: z.strictObject({ caseId }), body: json(schemas.actInput) },
  responses: answers({ 200: described('The mails, in the order in which they would go out', schemas.foreseenMails) }),
});

type Mail = schemas.ForeseenMail;

const mailsOf = ({ tells, heads, ...records }: ForeseenStep, actorId: PartyId, baseUrl: string): readonly Mail[] =>
  tells.flatMap((tell) => {
    const head = heads.get(tell.caseId);
    if (head === undefined) throw new Error(`case ${tell.caseId} is told of and is not there`);
    const matter = matterAmong(head.case, records, actTold[tell.message] === undefined ? null : actorId);
    return tell.to.map((partyId): Mail => {
      const reader = matter.partyOf(partyId);
      const { subject, text } = renderMail(tell, matter, reader, baseUrl);
      return { partyId, language: reader.locale, when: reader.digest ? 'WITH_THE_DAY' : 'AT_ONCE', subject, text };
    });
  });

/** What people will be told, to be read before an act is done: in the language of whoever will read it. */
export const actMailRoutes = (of: Dependencies) => {
  const { cases, baseUrl } = of;
  return newRoutes().openapi(foreseeMails, async (c) => {
    const { act, ...input } = c.req.valid('json');
    const { caseId: id } = c.req.valid('param');
    const name = String(act);
    const caller = c.get('caller');
    if ((await visibleCase(of, caller, id)) === null) return problem(c, 'not-found');
    const limited = isCompared(name) ? await tooManyMisses(c, of) : null;
    if (limited !== null) return limited;
    return once(c, of, async () => {
      const foreseen = await ifMatching<Foreseen>(matchOf(c), (condition) =>
        cases.foresee({ caseId: id, act: name, input, caller, maySee: (each) => maySeeCase(caller, each), ...condition }),
      );
      const beyond = isCompared(name) && isMiss(foreseen) ? await countMiss(c, of) : null;
      if (foreseen.outcome !== 'FORESEEN') return beyond ?? undecidedAnswer(c, foreseen);
      return answer(200, schemas.foreseenMails, { items: foreseen.steps.flatMap((step) => mailsOf(step, caller.partyId, baseUrl)) });
    });
  });
};
