import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import { currentTerm, enrollmentId, type Enrollment, type Language } from '../../shared/records/index.ts';
import { partiesIn, register, type RegisterRefusal } from '../../shared/records/register.ts';
import { asPrinted } from '../../shared/search/as-printed.ts';
import { wordsOfEnrollment } from '../../shared/search/words-of-enrollment.ts';
import type { EnrollmentLists } from '../store/index.ts';
import { institutionAndPartners, listOwnerOf, mayReadListOfOthers, sightOf } from './access.ts';
import { undecidedAnswer } from './acting.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { cursorOf, placeOf } from './cursors.ts';
import { openCasesSeen, presentEnrollment } from './present-enrollment.ts';
import { problem } from './problem.ts';
import { registerErrors, registerProblems, registerRules } from './register-words.ts';
import { answer, answers, described, json, newRoutes, respond } from './routes.ts';
import { isMatch } from './search.ts';
import { etagOf, mayBePut } from './versions.ts';

const params = z.strictObject({ enrollmentId });

const listEnrollments = createRoute({
  method: 'get',
  path: '/api/enrollments',
  operationId: 'listEnrollments',
  tags: ['Enrollments'],
  summary: 'The enrollments I see',
  request: { query: schemas.enrollmentsQuery },
  responses: answers({ 200: described('A page of enrollments, by id', schemas.enrollmentList) }),
});

const getEnrollment = createRoute({
  method: 'get',
  path: '/api/enrollments/{enrollmentId}',
  operationId: 'getEnrollment',
  tags: ['Enrollments'],
  summary: 'An enrollment; its header only for a partner that a change names',
  request: { params },
  responses: answers({ 200: described('The enrollment', schemas.enrollmentShown) }),
});

const putEnrollment = createRoute({
  method: 'put',
  path: '/api/enrollments/{enrollmentId}',
  operationId: 'putEnrollment',
  tags: ['Enrollments'],
  summary: 'Register an enrollment, or register it anew (operations of the region)',
  request: { params, body: json(schemas.enrollmentInput) },
  responses: answers({ 200: described('As it is now', schemas.enrollmentShown), 201: described('Registered', schemas.enrollmentShown) }),
});

const shown = async (of: Enrollment, caller: Caller, language: Language, { store, clock }: Dependencies) =>
  presentEnrollment(of, caller, { now: clock(), language, openCases: await openCasesSeen([of], caller, store) });

/** Has this party something left to do about the enrollment itself? */
const hasOpenTask = ({ tasks }: Enrollment, { partyId }: Caller): boolean =>
  tasks.some((task) => task.partyId === partyId && task.state === 'OPEN');

/** The shortest list that has all that was asked for. A number's own, or where operations ask for a party's, that one's. */
const listsFor = (caller: Caller, { number, partyId }: z.infer<typeof schemas.enrollmentsQuery>): EnrollmentLists => {
  if (number !== undefined) return { printed: number };
  return partyId !== undefined && mayReadListOfOthers(caller) ? { partyId } : listOwnerOf(caller);
};

const isAskedFor = (
  of: Enrollment,
  { program, status, expiringBefore, openTasks, number, partyId }: z.infer<typeof schemas.enrollmentsQuery>,
  caller: Caller,
): boolean =>
  (number === undefined || [of.number, of.masterAgreement].some((each) => asPrinted(each) === asPrinted(number))) &&
  (partyId === undefined || institutionAndPartners(of).includes(partyId)) &&
  (program === undefined || of.program === program) &&
  (status === undefined || of.status === status) &&
  (openTasks === undefined || hasOpenTask(of, caller) === (openTasks === 'true')) &&
  (expiringBefore === undefined || currentTerm(of).endsOn < expiringBefore);

/** Those of which the numbers, the id, or the parties and contacts the caller sees on it contain what was asked for. */
const matching = async (
  enrollments: readonly Enrollment[],
  q: string | undefined,
  caller: Caller,
  { store }: Dependencies,
): Promise<readonly Enrollment[]> => {
  if (q === undefined || enrollments.length === 0) return enrollments;
  const seen = enrollments.map((of) => {
    const isWhole = sightOf(caller, of) === 'WHOLE';
    return { of, contacts: isWhole ? of.contacts : {}, partyIds: isWhole ? institutionAndPartners(of) : [of.institutionId] };
  });
  const partyIds = new Set(seen.flatMap((each) => each.partyIds.filter((id) => id !== null)));
  const { parties } = await store.getRecords({ partyIds });
  return seen
    .filter(({ of, contacts, partyIds: ids }) =>
      isMatch(
        q,
        wordsOfEnrollment(
          { ...of, contacts },
          ids.map((id) => (id === null ? null : parties.get(id))),
        ),
      ),
    )
    .map(({ of }) => of);
};

/** Pages read for one search at most: where few match, the page is short and has a `next`. */
const mostPages = 20;

const registerRefused = (c: Context<ApiEnv>, refusal: RegisterRefusal): Response => {
  const logNumber = 'logNumber' in refusal && refusal.logNumber !== null ? refusal.logNumber : undefined;
  const words = (language: Language) => ({ errors: registerErrors(refusal, language) });
  return problem(c, registerProblems[refusal.type], { words, logNumber, rule: registerRules[refusal.type] });
};

export const enrollmentRoutes = (of: Dependencies) => {
  const { cases, store, clock } = of;
  return newRoutes()
    .openapi(listEnrollments, async (c) => {
      const query = c.req.valid('query');
      const caller = c.get('caller');
      const at = placeOf(c, of, query.cursor);
      if (at === 'FORGED') return problem(c, 'malformed-cursor');
      const keep = (each: Enrollment) => sightOf(caller, each) !== null && isAskedFor(each, query, caller);
      let next = at.place;
      let wanted: readonly Enrollment[] = [];
      for (let pages = 0; pages < mostPages && wanted.length === 0; pages += 1) {
        const page = await cases.listEnrollments({ of: listsFor(caller, query), limit: query.limit, after: next, keep });
        wanted = await matching(page.items, query.q, caller, of);
        next = page.next;
        if (next === null) break;
      }
      const known = { now: clock(), language: c.get('language'), openCases: await openCasesSeen(wanted, caller, store) };
      const items = wanted.flatMap((each) => presentEnrollment(each, caller, known) ?? []);
      return respond(answer(200, schemas.enrollmentList, { items, ...(next === null ? {} : { next: cursorOf(c, of, next) }) }));
    })
    .openapi(getEnrollment, async (c) => {
      const enrollment = await cases.readEnrollment(c.req.valid('param').enrollmentId);
      const seen = enrollment === null ? null : await shown(enrollment, c.get('caller'), c.get('language'), of);
      if (seen === null) return problem(c, 'not-found');
      return respond(answer(200, schemas.enrollmentShown, seen, { etag: etagOf(seen.version) }));
    })
    .openapi(putEnrollment, async (c) => {
      const input = c.req.valid('json');
      const id = c.req.valid('param').enrollmentId;
      const caller = c.get('caller');
      const saved = await cases.putEnrollment<RegisterRefusal | 'STALE'>({
        enrollmentId: id,
        caller,
        partyIds: partiesIn(input),
        decide: (known, acting) => {
          const decided = register(id, input, acting, known);
          return decided === null || mayBePut(c, known.before?.version ?? null) ? decided : { refused: 'STALE' };
        },
      });
      switch (saved.outcome) {
        case 'REFUSED':
          return saved.refused === 'STALE' ? problem(c, 'stale') : registerRefused(c, saved.refused);
        case 'SAVED': {
          const seen = await shown(saved.enrollment, caller, c.get('language'), of);
          if (seen === null) throw new Error(`enrollment ${id} was registered by somebody who does not see it`);
          return respond(
            answer(saved.created ? 201 : 200, schemas.enrollmentShown, seen, {
              etag: etagOf(saved.enrollment.version),
              ...(saved.created ? { location: `/api/enrollments/${id}` } : {}),
            }),
          );
        }
        case 'NOT_FOUND':
        case 'STALE':
        case 'CHANGED_MEANWHILE':
          return undecidedAnswer(c, saved);
        default:
          throw new Error(`unknown outcome ${JSON.stringify(saved satisfies never)}`);
      }
    });
};
