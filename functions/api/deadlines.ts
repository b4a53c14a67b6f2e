import { createRoute } from '@hono/zod-openapi';
import * as schemas from '../../shared/api/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { Caller, ShownDeadline } from '../../shared/cases/case.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { viewOf } from '../../shared/cases/view-of.ts';
import { withinReach } from '../../shared/cases/within-reach.ts';
import type { Language } from '../../shared/records/index.ts';
import { edition, ruleText } from '../../shared/rules/index.ts';
import type { Cases } from '../cases/index.ts';
import { listOwnerOf, maySeeCase } from './access.ts';
import type { Dependencies } from './context.ts';
import { cursorOf, placeOf } from './cursors.ts';
import { caseTexts } from './present-case.ts';
import { problem } from './problem.ts';
import { answer, answers, described, newRoutes, respond } from './routes.ts';

const listDeadlines = createRoute({
  method: 'get',
  path: '/api/deadlines',
  operationId: 'listDeadlines',
  tags: ['Deadlines'],
  summary: 'The deadlines of the open cases I see, by date, and what happens if one is missed',
  request: { query: schemas.deadlinesQuery },
  responses: answers({ 200: described('A page of deadlines', schemas.deadlineList) }),
});

export type CaseDeadline = ShownDeadline & { readonly case: AnyCase };

/** Where a deadline stands in the list: by its day, then by case and rule. */
const placeIn = ({ on, rule, state, case: of }: CaseDeadline): string => `${on} ${of.caseId} ${rule} ${state}`;

/**
 * Every deadline of the open cases a caller sees, by date, but for those a form will not live to see. All of these cases are read for
 * each page: what falls on which day is computed on the records as they are, and no key of the table stands by it (docs/table.md).
 */
export const deadlinesOf = async (cases: Cases, caller: Caller, now: Instant): Promise<readonly CaseDeadline[]> => {
  const rows = await cases.listOpen(listOwnerOf(caller));
  return rows
    .filter((row) => maySeeCase(caller, row.case))
    .flatMap((row) => withinReach(viewOf(row.case, row, now).deadlines).map((deadline) => ({ ...deadline, case: row.case })))
    .map((deadline) => ({ deadline, place: placeIn(deadline) }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ deadline }) => deadline);
};

/** What happens if it is missed. */
export const missedText = ({ rule, case: of }: CaseDeadline, language: Language): string =>
  caseTexts[language].missed[rule] ?? ruleText(rule, language, edition(of.edition));

const present = (deadline: CaseDeadline, language: Language) => {
  const { rule, on, state, case: of } = deadline;
  const { caseId, logNumber, kind, enrollmentId } = of;
  return { caseId, logNumber, kind, enrollmentId, rule, on, state, text: missedText(deadline, language) };
};

export const deadlineRoutes = (of: Dependencies) => {
  const { cases, clock } = of;
  return newRoutes().openapi(listDeadlines, async (c) => {
    const { from, to, limit, cursor } = c.req.valid('query');
    const at = placeOf(c, of, cursor);
    if (at === 'FORGED') return problem(c, 'malformed-cursor');
    const all = await deadlinesOf(cases, c.get('caller'), clock());
    const wanted = all.filter(
      (deadline) =>
        (from === undefined || deadline.on >= from) &&
        (to === undefined || deadline.on <= to) &&
        (at.place === null || placeIn(deadline) > at.place),
    );
    const page = wanted.slice(0, limit);
    const last = page.at(-1);
    const next = last !== undefined && wanted.length > page.length ? { next: cursorOf(c, of, placeIn(last)) } : {};
    return respond(answer(200, schemas.deadlineList, { items: page.map((deadline) => present(deadline, c.get('language'))), ...next }));
  });
};
