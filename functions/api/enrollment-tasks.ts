import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import { maySubmit } from '../../shared/cases/transitions.ts';
import { enrollmentId, taskId, type Enrollment } from '../../shared/records/index.ts';
import type { Answer } from '../store/index.ts';
import { sightOf } from './access.ts';
import { undecidedAnswer } from './acting.ts';
import type { Dependencies } from './context.ts';
import { once } from './idempotency.ts';
import { openCasesSeen, presentEnrollment } from './present-enrollment.ts';
import { problem, refused } from './problem.ts';
import { answer, answers, described, json, newRoutes } from './routes.ts';
import { etagOf, matches, matchOf } from './versions.ts';

const completeTask = createRoute({
  method: 'post',
  path: '/api/enrollments/{enrollmentId}/tasks/{taskId}/complete',
  operationId: 'completeEnrollmentTask',
  tags: ['Enrollments'],
  summary: 'Say that a task about an enrollment, where no case is open for it, is done (by the party that has it)',
  request: { params: z.strictObject({ enrollmentId, taskId }), body: json(schemas.enrollmentTaskDone) },
  responses: answers({ 200: described('The enrollment after it', schemas.enrollmentShown) }),
});

type Refusal = 'NOT_FOUND' | 'STALE' | 'DONE' | 'NOT_ALLOWED';

const taskOf = (of: Enrollment | null, id: string, caller: Caller) =>
  of === null || sightOf(caller, of) !== 'WHOLE'
    ? undefined
    : of.tasks.find((task) => task.taskId === id && task.partyId === caller.partyId);

export const enrollmentTaskRoutes = (of: Dependencies) => {
  const { cases, store, clock } = of;
  return newRoutes().openapi(completeTask, async (c) => {
    const { note = null } = c.req.valid('json');
    const { enrollmentId: id, taskId: wanted } = c.req.valid('param');
    const caller = c.get('caller');
    // Whoever may not see the task learns nothing else of it, not even that the key they sent is out of shape.
    if (taskOf(await cases.readEnrollment(id), wanted, caller) === undefined) return problem(c, 'not-found');
    const answerOf = async (after: Enrollment, now: Instant): Promise<Answer> => {
      const openCases = await openCasesSeen([after], caller, store);
      const shown = presentEnrollment(after, caller, { now, openCases, language: c.get('language') });
      if (shown === null) throw new Error(`enrollment ${id} was changed by somebody who does not see it`);
      return answer(200, schemas.enrollmentShown, shown, { etag: etagOf(after.version) });
    };
    return once(c, of, async (claim) => {
      const saved = await cases.putEnrollment<Refusal>({
        enrollmentId: id,
        caller,
        partyIds: [],
        ...(claim === null ? {} : { idempotency: { claim, answer: answerOf } }),
        decide: ({ before, now }, acting) => {
          const task = taskOf(before, wanted, acting);
          if (before === null || task === undefined) return null;
          if (!matches(matchOf(c), before.version)) return { refused: 'STALE' };
          if (task.state === 'DONE') return { refused: 'DONE' };
          if (!maySubmit(acting)) return { refused: 'NOT_ALLOWED' };
          const done = { ...task, state: 'DONE' as const, doneAt: now, doneBy: acting.userId, note };
          return { enrollment: { ...before, tasks: before.tasks.map((each) => (each === task ? done : each)) } };
        },
      });
      switch (saved.outcome) {
        case 'REFUSED':
          if (saved.refused === 'DONE') return problem(c, 'task-already-done');
          if (saved.refused === 'NOT_ALLOWED') {
            return refused(c, [{ code: 'NOT_ALLOWED_TO_YOU', rule: null, path: '', facts: { may: 'SUBMIT' } }]);
          }
          return problem(c, saved.refused === 'STALE' ? 'stale' : 'not-found');
        case 'SAVED':
          return answerOf(saved.enrollment, clock());
        case 'NOT_FOUND':
        case 'STALE':
        case 'CHANGED_MEANWHILE':
          return undecidedAnswer(c, saved);
        default:
          throw new Error(`unknown outcome ${JSON.stringify(saved satisfies never)}`);
      }
    });
  });
};
