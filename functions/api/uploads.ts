import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { refuse } from '../../shared/cases/refusal.ts';
import { caseId, documentId, type Scan, type Unfit } from '../../shared/records/index.ts';
import { edition } from '../../shared/rules/index.ts';
import type { Decided, DecidingOn } from '../cases/index.ts';
import { countsFor, incomingKey, mayUpload, receiveScan, unfitPaths, unfitWords } from '../uploads/index.ts';
import { maySeeCase } from './access.ts';
import { decideAndSave, ifMatching, undecidedAnswer } from './acting.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { claimOf, once } from './idempotency.ts';
import { formNumberOf, presentScan } from './present-scan.ts';
import { idFromKey } from './id-from-key.ts';
import { problem, refused } from './problem.ts';
import { answer, answers, described, json, newRoutes, respond } from './routes.ts';
import { matchOf } from './versions.ts';
import { visibleCase } from './visible-case.ts';

const postDocument = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/documents',
  operationId: 'announceUpload',
  tags: ['Documents'],
  summary: 'Announce a scan of the form signed on paper',
  request: { params: z.strictObject({ caseId }), body: json(schemas.uploadInput) },
  responses: answers({ 201: described('Where to PUT it', schemas.uploadAnnounced) }),
});

const postReceived = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/documents/{documentId}/received',
  operationId: 'uploadReceived',
  tags: ['Documents'],
  summary: 'Say that an announced scan was sent, so that it is looked at and kept',
  request: {
    params: z.strictObject({ caseId, documentId }),
    body: { required: false, content: { 'application/json': { schema: z.strictObject({}) } } },
  },
  responses: answers({ 200: described('The scan as it is kept', schemas.scanListed) }),
});

const unfitProblem = (c: Context<ApiEnv>, unfit: Unfit): Response => {
  return problem(c, 'rule-refused', {
    rule: 'SCAN-FIT',
    words: (language) => {
      const message = unfitWords[unfit][language];
      return { detail: message, errors: [{ path: unfitPaths[unfit], message, rule: 'SCAN-FIT' }] };
    },
  });
};

/** Scans of a form signed on paper: announced, sent to an address of their own, and looked at before anybody is given them. */
export const uploadRoutes = (of: Dependencies) => {
  const { cases, store, clock, files, checkUpload } = of;
  return newRoutes()
    .openapi(postDocument, async (c) => {
      const loaded = await visibleCase(of, c.get('caller'), c.req.valid('param').caseId);
      if (loaded === null) return problem(c, 'not-found');
      return once(c, of, async (claim) => {
        const input = c.req.valid('json');
        const { caseId: ofCase } = loaded.case;
        const { atMost } = edition(loaded.case.edition).numbers['SCAN-FIT'];
        const announced = claim === null ? of.newId() : idFromKey(claim, 'scan', of);
        const failed = await decideAndSave(c, of, async (acting) => {
          const notNow = mayUpload(loaded.case, acting);
          if (notNow !== null) return refused(c, notNow.refused);
          const { userId, partyId } = acting;
          // Before what is counted: whatever is announced after it makes this one be decided anew.
          const soFar = await store.announcements(ofCase, partyId);
          const before = await store.scansOfCase(ofCase);
          const at = clock();
          if (before.some((scan) => scan.documentId === announced)) return null;
          if (before.filter(countsFor(partyId, at)).length >= atMost) {
            return refused(c, refuse('SCANS_TOO_MANY', 'SCAN-FIT', '', { atMost }).refused);
          }
          const scan: Scan = {
            ...input,
            schema: 1,
            documentId: announced,
            caseId: ofCase,
            announcedAt: at,
            announcedBy: { userId, partyId },
            state: 'ANNOUNCED',
            decidedAt: null,
            unfit: null,
            formNumber: formNumberOf(loaded.case),
            version: 1,
          };
          return (await store.announceScan(scan, soFar, acting)) === 'SAVED' ? null : 'AGAIN';
        });
        if (failed !== null) return failed;
        const upload = await files.uploadTarget(incomingKey(ofCase, announced), input);
        return answer(201, schemas.uploadAnnounced, { documentId: announced, upload });
      });
    })
    .openapi(postReceived, async (c) => {
      const params = c.req.valid('param');
      const caller = c.get('caller');
      const loaded = await visibleCase(of, caller, params.caseId);
      const scan = loaded === null ? null : await store.getScan(loaded.case.caseId, params.documentId);
      if (loaded === null || scan === null) return problem(c, 'not-found');
      const claim = await claimOf(c);
      if (claim === 'INVALID') return problem(c, 'invalid-idempotency-key');
      const decideOn = (deciding: DecidingOn) =>
        ifMatching<Decided>(matchOf(c), (condition) => cases.decideOn({ ...deciding, ...condition }));
      const answerOf = (received: Scan) => {
        const shown = presentScan(received, loaded.case);
        if (shown === null) throw new Error('a scan was received');
        return answer(200, schemas.scanListed, shown);
      };
      const maySee = (each: AnyCase) => maySeeCase(caller, each);
      const received = await receiveScan(
        { store, clock, checkUpload, decideOn },
        { scan, of: loaded.case, caller, maySee, claim, answerOf },
      );
      if (received.outcome === 'UNFIT') return unfitProblem(c, received.unfit);
      return received.outcome === 'RECEIVED' ? respond(answerOf(received.scan)) : undecidedAnswer(c, received);
    });
};
