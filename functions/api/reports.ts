import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import { epochMilliseconds, instantOf, type Instant } from '../../shared/calendar/index.ts';
import { lateRuleOf, type CocpCase, type Override } from '../../shared/cases/cocp/index.ts';
import { partyId } from '../../shared/records/index.ts';
import { formsWithOverrides, lateFigures, phaseFigures } from '../reports/index.ts';
import { listOwnerOf, maySeeCase } from './access.ts';
import type { Dependencies } from './context.ts';
import { problem } from './problem.ts';
import { answer, answers, described, newRoutes, respond } from './routes.ts';

const getDeskReport = createRoute({
  method: 'get',
  path: '/api/reports/desk',
  operationId: 'deskReport',
  tags: ['Reports'],
  summary: 'Figures of the region: days spent in each phase, late forms and their overrides by why they were late',
  request: { query: schemas.deskReportQuery },
  responses: answers({ 200: described('The figures', schemas.deskReport) }),
});

const getOverrides = createRoute({
  method: 'get',
  path: '/api/parties/{partyId}/overrides',
  operationId: 'listOverrides',
  tags: ['Reports'],
  summary: 'The overrides a partner asked for in the last 365 days, and what became of them',
  request: { params: z.strictObject({ partyId }) },
  responses: answers({ 200: described('The overrides, newest first', schemas.partnerOverrides) }),
});

/** Cases one report counts at most: ten pages of the list, and the records they point to. */
const mostCounted = 1_000;
/** How far back a partner's requests are told, in days. */
const toldDays = 365;
/** A form may be signed for 90 days and be sent back before an override is asked for: so many days older forms are looked at, too. */
const earlierDays = 365;

const millisecondsPerDay = 86_400_000;
const daysBefore = (now: Instant, days: number): Instant => instantOf(epochMilliseconds(now) - days * millisecondsPerDay);

const presentOverride = ({ caseId, logNumber, resolved }: CocpCase, override: Override) => {
  const { askedAt, justification, requestedEffectiveOn, decision, decidedAt, note } = override;
  return { caseId, logNumber, rule: lateRuleOf({ resolved }), askedAt, justification, requestedEffectiveOn, decision, decidedAt, note };
};

export const reportRoutes = (of: Dependencies) => {
  const { cases, clock, store } = of;
  return newRoutes()
    .openapi(getDeskReport, async (c) => {
      const since = daysBefore(clock(), c.req.valid('query').days);
      const { heads, countedFrom } = await cases.listHeads({ of: listOwnerOf(c.get('caller')), kind: null, since, most: mostCounted });
      const forms = await formsWithOverrides(cases, heads);
      const report = {
        since,
        countedFrom,
        cases: heads.length,
        open: heads.filter(({ case: { status } }) => status === 'OPEN').length,
        phases: [...phaseFigures(heads)],
        late: [...lateFigures(heads, new Map(forms.map((form) => [form.case.caseId, form.overrides])))],
      };
      return respond(answer(200, schemas.deskReport, report));
    })
    .openapi(getOverrides, async (c) => {
      const asker = c.req.valid('param').partyId;
      if ((await store.getParty(asker)) === null) return problem(c, 'not-found');
      const since = daysBefore(clock(), toldDays);
      const read = await cases.listHeads({
        of: { partyId: asker },
        kind: 'COCP',
        since: daysBefore(since, earlierDays),
        most: mostCounted,
      });
      const seen = read.heads.filter(({ case: each }) => maySeeCase(c.get('caller'), each));
      const items = (await formsWithOverrides(cases, seen))
        .flatMap((form) => form.overrides.map((override) => ({ of: form.case, override })))
        .filter(({ override: { by, askedAt } }) => by === asker && askedAt >= since)
        .toSorted((a, b) => (a.override.askedAt > b.override.askedAt ? -1 : 1))
        .map(({ of: each, override }) => presentOverride(each, override));
      const countedFrom = read.countedFrom > since ? read.countedFrom : since;
      return respond(answer(200, schemas.partnerOverrides, { since, countedFrom, items }));
    });
};
