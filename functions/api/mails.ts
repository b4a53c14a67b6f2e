import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import { receiverName } from '../../shared/cases/bounce.ts';
import type { Caller } from '../../shared/cases/case.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { refuse } from '../../shared/cases/refusal.ts';
import { maySubmit } from '../../shared/cases/transitions.ts';
import { caseId, type Link } from '../../shared/records/index.ts';
import type { MailRow } from '../store/index.ts';
import type { ActingCaller, Decided, LoadedCase, OnCase } from '../cases/index.ts';
import { reasonOf } from '../delivery/reason.ts';
import { receiverOf, shownMailId } from '../mail/receiver.ts';
import { keepsMails, maySeeCase } from './access.ts';
import { decideAndSave, decidedAnswer, keeping } from './acting.ts';
import { caseAnswer, readerOf } from './case-answer.ts';
import type { Dependencies } from './context.ts';
import { claimOf } from './idempotency.ts';
import { problem } from './problem.ts';
import { answer, answers, described, newRoutes, respond } from './routes.ts';
import { matches, matchOf } from './versions.ts';
import { visibleCase } from './visible-case.ts';

const listMails = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/mails',
  operationId: 'listMails',
  tags: ['Cases'],
  summary: 'The mails of a case and what became of each',
  request: { params: z.strictObject({ caseId }) },
  responses: answers({ 200: described('The mails, in the order of the decisions they tell of', schemas.mailList) }),
});

const sendAgain = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/mails/{mailId}/again',
  operationId: 'sendMailAgain',
  tags: ['Cases'],
  summary: 'Send a mail that did not arrive once more, to the address that is on record now',
  request: {
    params: z.strictObject({ caseId, mailId: z.string() }),
    body: { required: false, content: { 'application/json': { schema: z.strictObject({}) } } },
  },
  responses: answers({ 200: described('The case after it', schemas.caseShown) }),
});

/** Did it not reach its receiver by the provider's own word, or is there no word of it? */
const hasFailed = ({ state }: MailRow): boolean => state === 'REFUSED' || state === 'BOUNCED' || state === 'UNCERTAIN';

/** Everybody on a case sees what parties were sent; what went to single people only who keeps its mails, and of a link whose it is. */
const seesMail = (caller: Caller, of: AnyCase, links: readonly Link[], { mailId }: MailRow): boolean => {
  const to = receiverOf(mailId);
  if (to === null) return false;
  if (to.of === 'PARTY' || to.of === 'ESCALATION' || keepsMails(caller, of)) return true;
  const link = to.of === 'LINK' ? links.find(({ linkId }) => linkId === to.linkId) : undefined;
  return link !== undefined && [link.partyId, link.invitedBy.partyId].includes(caller.partyId);
};

const wasSentAgain = ({ history }: LoadedCase, mailId: string): boolean =>
  history.some(({ act, detail }) => act === 'send-again' && detail.mailId === shownMailId(mailId));

const mayBeSentAgain = (caller: Caller, loaded: LoadedCase, row: MailRow): boolean =>
  hasFailed(row) && row.tell !== null && !wasSentAgain(loaded, row.mailId) && keepsMails(caller, loaded.case) && maySubmit(caller);

/** A version no case is at. */
const none = 0;

/** Has a mail sent once more, in the same words; refuses one that did not fail or was sent again. */
const sentAgain = (of: AnyCase, row: MailRow, loaded: LoadedCase, acting: ActingCaller, now: Instant): OnCase => {
  const { tell, mailId } = row;
  const to = receiverOf(mailId);
  if (tell === null || to === null || to.of === 'LINK' || !hasFailed(row) || wasSentAgain(loaded, mailId))
    return refuse('MAIL_NOT_FAILED', null);
  if (!keepsMails(acting, of)) return refuse('NOT_YOUR_ACT', null, '', { act: 'send-again' });
  if (!maySubmit(acting)) return refuse('NOT_ALLOWED_TO_YOU', null, '', { may: 'SUBMIT' });
  const { caseId: _, isLastOfLadder: __, contact, ...said } = tell;
  const again = to.of === 'CONTACT' ? { ...said, to: [], contact } : { ...said, to: 'partyId' in to ? [to.partyId] : [] };
  const by = { userId: acting.userId, partyId: acting.partyId };
  const detail = { mailId: shownMailId(mailId), whom: receiverName(to), actingFor: acting.partyId };
  return {
    decision: {
      case: of,
      events: [{ act: 'send-again', at: now, by, rule: null, detail }],
      effects: [{ type: 'TELL', ...again, at: now }],
    },
  };
};

/** What became of the mails of a case, for those on it; one that failed is sent again. */
export const mailRoutes = (of: Dependencies) => {
  const { cases, store } = of;
  return newRoutes()
    .openapi(listMails, async (c) => {
      const caller = c.get('caller');
      const loaded = await visibleCase(of, caller, c.req.valid('param').caseId);
      if (loaded === null) return problem(c, 'not-found');
      const [rows, links] = await Promise.all([store.listMails(loaded.case.caseId), store.linksOfCase(loaded.case.caseId)]);
      const items = rows.flatMap((row): readonly z.infer<typeof schemas.mailListed>[] => {
        const to = receiverOf(row.mailId);
        if (to === null || !seesMail(caller, loaded.case, links, row)) return [];
        const { mailId, at, state, since } = row;
        const partyId = 'partyId' in to ? to.partyId : null;
        const fate = state === 'SENDING' ? 'QUEUED' : state;
        const rule = row.tell?.rule ?? null;
        const message = row.tell?.message ?? null;
        const again = { maySendAgain: mayBeSentAgain(caller, loaded, row), wasSentAgain: wasSentAgain(loaded, mailId) };
        const reason = hasFailed(row) ? reasonOf(row.reason) : null;
        return [{ mailId: shownMailId(mailId), of: to.of, partyId, rule, message, at, fate, reason, since, ...again }];
      });
      return respond(answer(200, schemas.mailList, { items }));
    })
    .openapi(sendAgain, async (c) => {
      const { caseId: id, mailId } = c.req.valid('param');
      const claim = await claimOf(c);
      const match = matchOf(c);
      const answerOf = (after: LoadedCase) => caseAnswer(after, readerOf(c, of), 200);
      const again = await decideAndSave<Decided | 'INVALID_KEY'>(c, of, async (caller) => {
        const loaded = await visibleCase(of, caller, id);
        if (loaded === null) return { outcome: 'NOT_FOUND' };
        // Those of a link are never sent again: a new one is.
        const row = (await store.listMails(loaded.case.caseId)).find((each) => shownMailId(each.mailId) === mailId);
        if (row === undefined || !seesMail(caller, loaded.case, [], row)) return { outcome: 'NOT_FOUND' };
        if (claim === 'INVALID') return 'INVALID_KEY';
        const { version } = loaded.case;
        const decided = await cases.decideOn({
          caseId: loaded.case.caseId,
          caller,
          maySee: (each) => maySeeCase(caller, each),
          // Asked twice, it goes out once: the second finds the case changed, looks again, and sees that the mail was sent again.
          ifMatch: matches(match, version) ? version : none,
          ...keeping(claim, answerOf),
          decide: (each, acting, { now }) => sentAgain(each, row, loaded, acting, now),
        });
        return decided.outcome === 'STALE' && matches(match, version) ? 'AGAIN' : decided;
      });
      if (again instanceof Response) return again;
      return again === 'INVALID_KEY' ? problem(c, 'invalid-idempotency-key') : decidedAnswer(c, again, answerOf);
    });
};
