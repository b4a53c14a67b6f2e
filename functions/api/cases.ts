import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { Caller, World } from '../../shared/cases/case.ts';
import { kindNamed } from '../../shared/cases/kinds.ts';
import { viewOf } from '../../shared/cases/view-of.ts';
import { caseId } from '../../shared/records/index.ts';
import { isPartOf, partOfLogNumber } from '../../shared/search/part-of-log-number.ts';
import { verifyHistory, type CaseRow, type LoadedCase } from '../cases/index.ts';
import { listOwnerOf, maySeeCase, sightOf } from './access.ts';
import { decidedAnswer, keeping } from './acting.ts';
import { caseAnswer, readerOf } from './case-answer.ts';
import type { Dependencies } from './context.ts';
import { cursorOf, placeOf } from './cursors.ts';
import { claimOf } from './idempotency.ts';
import { countMiss, isMiss, tooManyMisses } from './misses.ts';
import { presentCase, presentListed, type Reader } from './present-case.ts';
import { knownPeople } from './names-of-people.ts';
import { namesIn, namesOfCase } from './present-names.ts';
import { problem } from './problem.ts';
import { answer, answers, checkedAnswer, described, json, newRoutes, respond } from './routes.ts';
import { etagOf } from './versions.ts';
import { visibleCase } from './visible-case.ts';

const params = z.strictObject({ caseId });

const postCase = createRoute({
  method: 'post',
  path: '/api/cases',
  operationId: 'openCase',
  tags: ['Cases'],
  summary: 'Open a case',
  request: { body: json(schemas.caseInput) },
  responses: answers({ 201: described('The case', schemas.caseShown) }),
});

const listCases = createRoute({
  method: 'get',
  path: '/api/cases',
  operationId: 'listCases',
  tags: ['Cases'],
  summary: 'The cases I see',
  request: { query: schemas.casesQuery },
  responses: answers({ 200: described('A page of cases, newest opened first', schemas.caseList) }),
});

const getCase = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}',
  operationId: 'getCase',
  tags: ['Cases'],
  summary: 'A case, by its id or log number',
  request: { params, query: schemas.caseQuery },
  responses: answers({ 200: described('The case', schemas.caseShown) }),
});

const verifyCase = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/history/verify',
  operationId: 'verifyHistory',
  tags: ['Cases'],
  summary: 'Whether the history of a case still follows from its first entry',
  request: { params },
  responses: answers({ 200: described('What came of it', schemas.historyVerified) }),
});

const listPeople = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/people',
  operationId: 'listCasePeople',
  tags: ['Cases'],
  summary: 'Who acted on a case, as far as the caller may know people',
  request: { params },
  responses: answers({ 200: described('The people', schemas.casePeople) }),
});

/** Whoever sees every enrollment named, or, as a partner the change names, need not. */
const mayName = (caller: Caller, { kind, enrollmentId, form }: schemas.CaseInput, { enrollments }: World): boolean =>
  kindNamed(kind)
    .enrollmentsOf(enrollmentId, form)
    .every((id) => {
      const enrollment = enrollments.get(id);
      return enrollment !== undefined && (kindNamed(kind).admits(caller, form) || sightOf(caller, enrollment) !== null);
    });

const isAskedFor = (
  row: CaseRow,
  { phase, dueBefore, waitingOn, openTasks }: z.infer<typeof schemas.casesQuery>,
  { caller, now }: Reader,
): boolean => {
  const view = viewOf(row.case, row, now);
  return (
    (phase === undefined || view.phase === phase) &&
    (dueBefore === undefined || view.deadlines.some(({ on, state }) => state === 'PENDING' && on < dueBefore)) &&
    (waitingOn === undefined || view.waitingOn.includes(caller.partyId)) &&
    (openTasks === undefined || row.case.tasks.some(({ partyId, state }) => partyId === caller.partyId && state === 'OPEN'))
  );
};

export const caseRoutes = (of: Dependencies) => {
  const { cases, store } = of;
  return newRoutes()
    .openapi(postCase, async (c) => {
      const input = c.req.valid('json');
      const { kind, enrollmentId, form } = input;
      const caller = c.get('caller');
      const maySee = (world: World) => mayName(caller, input, world);
      const claim = await claimOf(c);
      if (claim === 'INVALID') {
        const world = await cases.worldOf(kindNamed(kind).enrollmentsOf(enrollmentId, form), []);
        return problem(c, maySee(world) ? 'invalid-idempotency-key' : 'not-found');
      }
      const limited = await tooManyMisses(c, of);
      if (limited !== null) return limited;
      const answerOf = (loaded: LoadedCase) => caseAnswer(loaded, readerOf(c, of), 201);
      const opened = await cases.open({ kind, enrollmentId, form, caller, maySee, ...keeping(claim, answerOf) });
      const beyond = isMiss(opened) ? await countMiss(c, of) : null;
      return beyond ?? decidedAnswer(c, opened, answerOf);
    })
    .openapi(listCases, async (c) => {
      const query = c.req.valid('query');
      const { limit, cursor, status = null, kind = null, enrollmentId = null, partyId, logNumber } = query;
      const part = logNumber === undefined ? null : partOfLogNumber(logNumber);
      const withTasks = query.openTasks === 'true';
      const reader = readerOf(c, of);
      const at = placeOf(c, of, cursor);
      if (at === 'FORGED') return problem(c, 'malformed-cursor');
      const keep = (row: CaseRow) =>
        maySeeCase(reader.caller, row.case) && (part === null || isPartOf(part, row.case.logNumber)) && isAskedFor(row, query, reader);
      const page = await cases.list({
        // Each party has a list of what it takes part in; of it the caller sees what is also theirs to see.
        of: partyId === undefined ? listOwnerOf(reader.caller) : { partyId },
        limit,
        after: at.place,
        status,
        withTasks,
        kind,
        enrollmentId,
        part,
        keep,
      });
      const list = {
        items: page.items.map((row) => presentListed(row, reader)),
        ...(query.with === 'names' ? { names: namesIn(page.items, reader) } : {}),
        ...(page.next === null ? {} : { next: cursorOf(c, of, page.next) }),
      };
      return respond(checkedAnswer(200, schemas.caseList, list));
    })
    .openapi(getCase, async (c) => {
      const loaded = await visibleCase(of, c.get('caller'), c.req.valid('param').caseId);
      if (loaded === null) return problem(c, 'not-found');
      const reader = readerOf(c, of);
      const shown = {
        ...presentCase(loaded, reader),
        ...(c.req.valid('query').with === 'names' ? { names: namesOfCase(loaded, reader) } : {}),
      };
      return respond(checkedAnswer(200, schemas.caseShown, shown, { etag: etagOf(loaded.case.version) }));
    })
    .openapi(verifyCase, async (c) => {
      const loaded = await visibleCase(of, c.get('caller'), c.req.valid('param').caseId);
      if (loaded === null) return problem(c, 'not-found');
      return respond(answer(200, schemas.historyVerified, verifyHistory(loaded.history, loaded.signatures, loaded.lastHash)));
    })
    .openapi(listPeople, async (c) => {
      const loaded = await visibleCase(of, c.get('caller'), c.req.valid('param').caseId);
      if (loaded === null) return problem(c, 'not-found');
      const acting = loaded.history.flatMap(({ by }) => by ?? []);
      const people = await knownPeople(acting, c.get('caller'), store);
      return respond(answer(200, schemas.casePeople, { items: people.map(({ userId, partyId, name }) => ({ userId, partyId, name })) }));
    });
};
