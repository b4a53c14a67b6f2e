import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import { epochMilliseconds, type Instant } from '../../shared/calendar/index.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import { isRefused, refuse, type RefusalCode, type Refused } from '../../shared/cases/refusal.ts';
import { caseId, documentId, type Scan, type Unfit } from '../../shared/records/index.ts';
import { edition } from '../../shared/rules/index.ts';
import type { ActingCaller, Decided, DecidingOn } from '../cases/index.ts';
import { incomingKey, scanKey, unfitPaths, unfitWords } from '../uploads/index.ts';
import { maySeeCase } from './access.ts';
import { decideAndSave, decidedAnswer, ifMatching, keeping } from './acting.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { claimOf, matchOf, once, respond } from './conventions.ts';
import { formNumberOf, presentScan } from './present-scan.ts';
import { idFromKey } from './id-from-key.ts';
import { problem, refused } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';
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

/** After this many hours an announced scan is forgotten, sent or not: a bucket lets go of it then, too. */
const mostHours = 24;

const isForgotten = ({ announcedAt }: Scan, now: Instant): boolean =>
  epochMilliseconds(now) - epochMilliseconds(announcedAt) > mostHours * 60 * 60_000;

/**
 * Which scans stand against the limit of a case: those that were found fit, and what the party has tried itself within the hours an
 * announcement lives. What others announce and never send keeps nobody from sending theirs.
 */
const countsFor =
  (partyId: string, now: Instant) =>
  (scan: Scan): boolean =>
    scan.state === 'SCAN_RECEIVED' || (scan.announcedBy.partyId === partyId && !isForgotten(scan, now));

/** Whoever may do anything for a party on the case may send its scan. */
const isAllowed = ({ may }: ActingCaller): Refused | null =>
  may.includes('SUBMIT') || may.includes('SIGN') ? null : refuse('NOT_ALLOWED_TO_YOU', null, '', { may: 'SUBMIT' });

const mayUpload = (of: AnyCase, caller: ActingCaller): Refused | null => {
  const { paper } = kindOf(of);
  const refusal = paper === undefined ? refuse('NOT_POSSIBLE_NOW', 'SCAN-MATCH', '', { phase: of.state.phase }) : paper.awaits(of);
  return refusal ?? isAllowed(caller);
};

const unfitProblem = (c: Context<ApiEnv>, unfit: Unfit): Response => {
  return problem(c, 'rule-refused', {
    rule: 'SCAN-FIT',
    words: (language) => {
      const message = unfitWords[unfit][language];
      return { detail: message, errors: [{ path: unfitPaths[unfit], message, rule: 'SCAN-FIT' }] };
    },
  });
};

/** Somebody else, or the same request before, may have said it. */
const isToldBefore = (decided: Decided): boolean =>
  decided.outcome === 'CHANGED_MEANWHILE' ||
  (decided.outcome === 'REFUSED' && decided.refusals.some(({ code }) => code === 'SCAN_ALREADY_TOLD' || code === 'SCAN_NOT_THERE'));

const isRefusedFor = (decided: Decided, codes: readonly RefusalCode[]): boolean =>
  decided.outcome === 'REFUSED' && decided.refusals.some(({ code }) => codes.includes(code));

/** Fit or not, it stays refused: the scans of a case and its forms only grow in number. */
const isNeverTaken = (decided: Decided): boolean => isRefusedFor(decided, ['SCANS_TOO_MANY', 'SCAN_OF_EARLIER_FORM']);

/** Awaited when it was looked at, and no longer when that was to be put on record: the receipt was recorded at the same moment. */
const isTooLate = (decided: Decided): boolean => isRefusedFor(decided, ['NOT_POSSIBLE_NOW', 'PAPER_NOT_ASKED', 'SCAN_TOO_LATE']);

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
      if (scan.unfit !== null) return unfitProblem(c, scan.unfit);

      const { caseId: ofCase, documentId: named, mediaType, size, sha256 } = scan;
      const file = { from: incomingKey(ofCase, named), to: scanKey(ofCase, named), mediaType, size, sha256 };
      const isOpen = scan.state === 'ANNOUNCED' && !isForgotten(scan, clock()) && mayUpload(loaded.case, caller) === null;
      const found = isOpen ? await checkUpload(file) : 'MISSING';
      const unfit = found === 'FIT' || found === 'MISSING' ? null : found;
      const told = { documentId: named, sha256, mediaType, size, unfit, formNumber: scan.formNumber };
      let after: Scan = scan;
      const answerOf = () => {
        const shown = presentScan(after, loaded.case);
        if (shown === null) throw new Error('a scan was received');
        return answer(200, schemas.scanListed, shown);
      };
      const deciding: DecidingOn = {
        caseId: ofCase,
        caller,
        maySee: (each) => maySeeCase(caller, each),
        // What is refused is not kept under a key.
        ...(unfit === null ? keeping(claim, answerOf) : {}),
        decide: (each, acting, world) => {
          if (scan.state !== 'ANNOUNCED') return isAllowed(acting) ?? refuse('SCAN_ALREADY_TOLD', 'SCAN-MATCH');
          const notNow = mayUpload(each, acting);
          if (notNow !== null) return notNow;
          if (isForgotten(scan, world.now)) return refuse('SCAN_TOO_LATE', 'SCAN-FIT');
          const taken = kindOf(each).paper?.takeScan(each, told, acting, world);
          if (taken === undefined || isRefused(taken)) return taken ?? refuse('NOT_POSSIBLE_NOW', 'SCAN-MATCH');
          if (found === 'MISSING') return refuse('SCAN_NOT_THERE', 'SCAN-FIT');
          after = {
            ...scan,
            state: unfit === null ? 'SCAN_RECEIVED' : 'SCAN_REFUSED',
            decidedAt: world.now,
            unfit,
            version: scan.version + 1,
          };
          return { decision: taken, scans: [{ before: scan, after }] };
        },
      };
      const decided = await ifMatching<Decided>(matchOf(c), (condition) => cases.decideOn({ ...deciding, ...condition }));
      const isOnRecordAsUnfit = unfit !== null && decided.outcome === 'SAVED';
      // What nobody is ever shown is not kept either; what another request has put on record is.
      const isLeftOver = found === 'FIT' && isTooLate(decided) && (await store.getScan(ofCase, named))?.state === 'ANNOUNCED';
      if (isOnRecordAsUnfit || isNeverTaken(decided) || isLeftOver) await checkUpload({ ...file, isDiscarded: true });
      if (isOnRecordAsUnfit) return unfitProblem(c, unfit);
      if (isToldBefore(decided)) {
        // A fact stays one when it is said again, by whomever and however soon after: it is answered as it was the first time.
        const as = await store.getScan(ofCase, named);
        if (as !== null && as.unfit !== null) return unfitProblem(c, as.unfit);
        if (as !== null && as.state === 'SCAN_RECEIVED') {
          after = as;
          return respond(answerOf());
        }
        if (unfit !== null) return unfitProblem(c, unfit);
      }
      return decidedAnswer(c, decided, answerOf);
    });
};
