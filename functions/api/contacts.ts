import { createHash, timingSafeEqual } from 'node:crypto';
import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import type { Language } from '../../shared/records/index.ts';
import { partyName } from '../../shared/records/party-name.ts';
import type { Answer, Code } from '../store/index.ts';
import type { VerifiedContact } from '../cases/index.ts';
import { asGiven, isCode, namedBy } from '../contact-code.ts';
import { changedMeanwhile } from './acting.ts';
import type { Dependencies } from './context.ts';
import { once } from './idempotency.ts';
import { problem } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';

const postVerify = createRoute({
  method: 'post',
  path: '/api/contacts/verify',
  operationId: 'verifyContact',
  tags: ['Enrollments'],
  summary: 'Give back the code that was mailed to a contact’s new address',
  security: [],
  request: { body: json(schemas.contactCode) },
  responses: answers({ 200: described('What was verified', schemas.contactVerified) }),
});

const isRight = (code: string, { digest }: Code): boolean =>
  timingSafeEqual(createHash('sha256').update(code).digest(), Buffer.from(digest, 'hex'));

/** What a code stands for, while it is good; a wrong one that begins like it is counted, and after so many it is good no more (CICR-TOLD). */
const codeOf = async (code: string, { store, clock }: Dependencies): Promise<Code | null> => {
  const found = isCode(code) ? await store.findCode(namedBy(code)) : null;
  if (found === null || found.attemptsLeft <= 0) return null;
  if (!isRight(code, found)) {
    await store.countWrongCode(namedBy(code));
    return null;
  }
  return clock() < found.until ? found : null;
};

/** The institution by its name in the reader's language: the mail with the code called it so. */
const answerIn =
  (language: Language) =>
  ({ institution, roles, emailVerifiedOn }: VerifiedContact): Answer =>
    answer(200, schemas.contactVerified, { institutionName: partyName(institution, language), roles: [...roles], emailVerifiedOn });

export const contactRoutes = (of: Dependencies) => {
  const { cases } = of;
  return newRoutes().openapi(postVerify, (c) =>
    once(c, of, async (claim) => {
      // Wrong, too late and used are one answer: which of them it is helps only who guesses.
      const code = await codeOf(asGiven(c.req.valid('json').code), of);
      if (code === null) return problem(c, 'code-not-valid', { rule: 'CICR-TOLD' });
      const answerOf = answerIn(c.get('language'));
      const verified = await cases.verifyContact({ ...code, ...(claim === null ? {} : { idempotency: { ...claim, answer: answerOf } }) });
      switch (verified.outcome) {
        case 'NOT_AWAITED':
          return problem(c, 'code-not-valid', { rule: 'CICR-TOLD' });
        case 'CHANGED_MEANWHILE':
          return changedMeanwhile(c);
        case 'SAVED':
          return answerOf(verified);
        default:
          throw new Error(`unknown outcome ${JSON.stringify(verified satisfies never)}`);
      }
    }),
  );
};
