import { createRoute } from '@hono/zod-openapi';
import type * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import { dateIn } from '../../shared/calendar/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import { adviseCocp, admitsToChange, type CocpAdvice, type Duty } from '../../shared/cases/cocp/index.ts';
import { isRefused } from '../../shared/cases/refusal.ts';
import type { Enrollment, Language, Region } from '../../shared/records/index.ts';
import { editionOn, ruleText, type Edition } from '../../shared/rules/index.ts';
import { sightOf } from './access.ts';
import type { Dependencies } from './context.ts';
import { once } from './idempotency.ts';
import { caseTexts } from './present-case.ts';
import { problem, refused } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';
import { whyOf } from './why.ts';

const postAdvice = createRoute({
  method: 'post',
  path: '/api/advice/cocp',
  operationId: 'adviseCocp',
  tags: ['Advice'],
  summary: 'Which form, which route, who signs, which dates, and why',
  request: { body: json(schemas.cocpQuestion) },
  responses: answers({ 200: described('The advice', schemas.cocpAdvice) }),
});

const dutiesIn = (language: Language, { copies }: CocpAdvice, region: Region, edition: Edition) => {
  const { duty } = caseTexts[language];
  return (duties: readonly Duty[]) =>
    duties.map(({ rule, on }) => ({
      rule,
      text: duty[rule]?.({ copies, international: region === 'INTERNATIONAL' }) ?? ruleText(rule, language, edition),
      ...(on === null ? {} : { on }),
    }));
};

const present = (advice: CocpAdvice, region: Region, language: Language, edition: Edition): z.input<typeof schemas.cocpAdvice> => {
  const shown = dutiesIn(language, advice, region, edition);
  const { institution, newPartner, previousPartner } = advice.duties;
  return {
    ...advice,
    signers: [...advice.signers],
    duties: { institution: shown(institution), newPartner: shown(newPartner), previousPartner: shown(previousPartner) },
    enrollments: advice.enrollments.map((row) => ({ ...row })),
    why: whyOf(advice, language, edition),
  };
};

/** Whoever sees the enrollment may ask, and any partner of a role the change names. */
const mayAsk = (caller: Caller, of: Enrollment, change: schemas.CocpQuestionInput['change']): boolean =>
  sightOf(caller, of) !== null || admitsToChange(caller, change);

export const cocpAdviceRoutes = (of: Dependencies) => {
  const { cases, store } = of;
  return newRoutes().openapi(postAdvice, async (c) => {
    const { enrollmentIds, change, requestedEffectiveOn = null, onDate, signedOn = null } = c.req.valid('json');
    const world = await cases.worldOf(enrollmentIds, []);
    const enrollments = enrollmentIds.flatMap((id) => world.enrollments.get(id) ?? []);
    const [head] = enrollments;
    const isSeen = enrollments.length === enrollmentIds.length && enrollments.every((each) => mayAsk(c.get('caller'), each, change));
    if (head === undefined || !isSeen) return problem(c, 'not-found');
    return once(c, of, async () => {
      const today = dateIn(head.timeZone, world.now);
      const edition = editionOn(today);
      const { parties } = await store.getRecords({ partyIds: new Set(enrollments.map(({ institutionId }) => institutionId)) });
      const question = {
        enrollments,
        parties,
        change,
        requestedEffectiveOn,
        openedOn: today,
        receivedOn: onDate ?? today,
        signedOn,
        edition,
      };
      const advice = adviseCocp(question, (index) => `/enrollmentIds/${index}`);
      if (isRefused(advice)) return refused(c, advice.refused);
      return answer(200, schemas.cocpAdvice, present(advice, head.region, c.get('language'), edition));
    });
  });
};
