import { createRoute } from '@hono/zod-openapi';
import type * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import { adviseExpiry, editionOfTerm, type ExpiryAdvice } from '../../shared/cases/expiry/index.ts';
import { isRefused } from '../../shared/cases/refusal.ts';
import { currentTerm, type CaseId, type EnrollmentId, type Language } from '../../shared/records/index.ts';
import { ruleText, type Edition } from '../../shared/rules/index.ts';
import { sightOf } from './access.ts';
import type { Dependencies } from './context.ts';
import { once } from './idempotency.ts';
import { caseTexts } from './present-case.ts';
import { openCasesSeen } from './present-enrollment.ts';
import { problem, refused } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';
import { whyOf } from './why.ts';

const postAdvice = createRoute({
  method: 'post',
  path: '/api/advice/expiry',
  operationId: 'adviseExpiry',
  tags: ['Advice'],
  summary: 'What can be chosen when the term ends, by when, what follows from it, and why',
  request: { body: json(schemas.expiryQuestion) },
  responses: answers({ 200: described('The advice', schemas.expiryAdvice) }),
});

const present = (
  advice: ExpiryAdvice,
  on: { readonly enrollmentId: EnrollmentId; readonly caseId: CaseId | null },
  language: Language,
  edition: Edition,
): z.input<typeof schemas.expiryAdvice> => {
  const { expiryStep } = caseTexts[language];
  return {
    ...on,
    ...advice,
    remindOn: [...advice.remindOn],
    options: advice.options.map(({ option, rule, consequences }) => ({
      option,
      rule,
      text: ruleText(rule, language, edition),
      consequences: consequences.map((each) => ({ ...each, text: expiryStep[each.step]({ option }) })),
    })),
    why: whyOf(advice, language, edition),
  };
};

export const expiryAdviceRoutes = (of: Dependencies) => {
  const { cases, store } = of;
  return newRoutes().openapi(postAdvice, async (c) => {
    const { enrollmentId } = c.req.valid('json');
    const caller = c.get('caller');
    const enrollment = await cases.readEnrollment(enrollmentId);
    if (enrollment === null || sightOf(caller, enrollment) === null) return problem(c, 'not-found');
    return once(c, of, async () => {
      const seen = await openCasesSeen([enrollment], caller, store);
      const open = enrollment.openCases.find(({ kind, caseId }) => kind === 'EXPIRY' && seen.has(caseId));
      const { cases: openNow } = await cases.worldOf([enrollmentId], []);
      const inCase = [...openNow.values()].find((each) => each.kind === 'EXPIRY' && each.enrollmentId === enrollmentId);
      const advice = adviseExpiry(enrollment, inCase?.kind === 'EXPIRY' ? inCase.options.map(({ option }) => option) : null);
      if (isRefused(advice)) return refused(c, advice.refused);
      const edition = editionOfTerm(currentTerm(enrollment));
      const on = { enrollmentId, caseId: open?.caseId ?? null };
      return answer(200, schemas.expiryAdvice, present(advice, on, c.get('language'), edition));
    });
  });
};
