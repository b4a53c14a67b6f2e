import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import * as schemas from '../../shared/api/index.ts';
import type { World } from '../../shared/cases/case.ts';
import { formNameOf, regularDatesIn } from '../../shared/cases/cocp/index.ts';
import { kindNamed } from '../../shared/cases/kinds.ts';
import type { Refusal } from '../../shared/cases/refusal.ts';
import { packageId, type Language } from '../../shared/records/index.ts';
import type { Answer, Claim } from '../store/index.ts';
import { createPackages, mayWithdraw, type ForeseenPart, type NotWithdrawn, type ReadPackage, type ReadPart } from '../packages/index.ts';
import { maySeeCase, maySeePackage, seesPart, sightOf } from './access.ts';
import { readerOf } from './case-answer.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import { idFromKey } from './id-from-key.ts';
import { once } from './idempotency.ts';
import { countMiss, tooManyMisses } from './misses.ts';
import { presentListed } from './present-case.ts';
import { problem, problemError, refusalError, refused } from './problem.ts';
import { answers, checkedAnswer, described, json, newRoutes, respond } from './routes.ts';

const params = z.strictObject({ packageId });

const postPackage = createRoute({
  method: 'post',
  path: '/api/packages',
  operationId: 'askForPackage',
  tags: ['Packages'],
  summary: 'Ask for the same over several enrollments',
  request: { query: schemas.packageQuery, body: json(schemas.packageInput) },
  responses: answers({
    200: described('What would come of it (dry run)', schemas.packageForeseen),
    201: described('Its cases, and what was refused', schemas.packageShown),
  }),
});

const getPackage = createRoute({
  method: 'get',
  path: '/api/packages/{packageId}',
  operationId: 'getPackage',
  tags: ['Packages'],
  summary: 'A package as it stands',
  request: { params },
  responses: answers({ 200: described('Its cases, and what was refused', schemas.packageShown) }),
});

const postWithdrawal = createRoute({
  method: 'post',
  path: '/api/packages/{packageId}/withdraw',
  operationId: 'withdrawPackage',
  tags: ['Packages'],
  summary: 'Withdraw the cases of a package, or some of them',
  request: { params, body: json(schemas.packageWithdrawal) },
  responses: answers({ 200: described('Its cases, and what could not be withdrawn', schemas.packageShown) }),
});

/** Was a partner named who is not on it? */
const isMissed = ({ part }: Pick<ReadPart, 'part'>): boolean => part.refused?.some(({ rule }) => rule === 'COCP-MATCH') ?? false;

const presentNotWithdrawn = (notWithdrawn: readonly NotWithdrawn[], language: Language): schemas.PackageShown['refused'] =>
  notWithdrawn.map(({ enrollmentIds, why }) => ({
    enrollmentIds: [...enrollmentIds],
    errors:
      why === 'CHANGED_MEANWHILE'
        ? [problemError('changed-meanwhile', language)]
        : why === 'NOT_FOUND'
          ? [problemError('not-found', language)]
          : why.map((each) => refusalError(each, language)),
  }));

export const packageRoutes = (of: Dependencies) => {
  const packages = createPackages({
    ...of,
    mayName: (caller, kind, form, enrollment) => kindNamed(kind).admits(caller, form) || sightOf(caller, enrollment) !== null,
  });

  const present = (
    c: Context<ApiEnv>,
    status: 200 | 201,
    { of: asked, parts }: ReadPackage,
    notWithdrawn?: schemas.PackageShown['refused'],
  ): Answer => {
    const reader = readerOf(c, of);
    const errorsOf = (refusals: readonly Refusal[]) => refusals.map((each) => refusalError(each, reader.language));
    const seen = parts.filter(({ part }) => seesPart(reader.caller, part));
    const toOpen = seen.filter(({ part, case: there }) => there === null && part.refused === null);
    const notOpened = seen.flatMap(({ part, case: there }) =>
      there !== null || part.refused === null ? [] : [{ enrollmentIds: part.enrollmentIds, errors: errorsOf(part.refused) }],
    );
    return checkedAnswer(
      status,
      schemas.packageShown,
      {
        packageId: asked.packageId,
        cases: seen.flatMap(({ case: there }) =>
          there === null || !maySeeCase(reader.caller, there.case) ? [] : [presentListed(there, reader)],
        ),
        refused: notWithdrawn ?? notOpened,
        ...(toOpen.length === 0 ? {} : { toOpen: toOpen.map(({ part }) => ({ enrollmentIds: part.enrollmentIds })) }),
      },
      status === 201 ? { location: `/api/packages/${asked.packageId}` } : {},
    );
  };

  const presentForeseen = (c: Context<ApiEnv>, parts: readonly ForeseenPart[], world: World): Answer => {
    const { language } = readerOf(c, of);
    return checkedAnswer(200, schemas.packageForeseen, {
      cases: parts.flatMap(({ part: { enrollmentIds }, case: opened, view, expired }) => {
        if (opened === null || view === null) return [];
        const change = opened.kind === 'COCP' ? opened : null;
        const regular = change === null ? null : regularDatesIn(change, world);
        return [
          {
            enrollmentIds,
            route: view.route,
            form: change === null ? null : formNameOf(change, world),
            ink: change?.ink ?? false,
            signers: (change?.signers ?? []).map(({ role }) => role),
            effectiveOn: view.effectiveOn,
            enrollments: view.enrollments.map(({ enrollmentId, leadTime, effectiveOn }) => ({
              enrollmentId,
              leadTime,
              effectiveOn,
              isExpired: expired.includes(enrollmentId),
              regularDates: regular?.get(enrollmentId) ?? [],
            })),
          },
        ];
      }),
      refused: parts.flatMap(({ part: { enrollmentIds, refused: why } }) =>
        why === null ? [] : [{ enrollmentIds, errors: why.map((each) => refusalError(each, language)) }],
      ),
    });
  };

  /** Failed comparisons of names count one by one, as those of single cases do. */
  const countMisses = async (c: Context<ApiEnv>, { parts }: ReadPackage): Promise<void> => {
    const missed = parts.filter(isMissed);
    for (let counted = 0; counted < missed.length; counted += 1) await countMiss(c, of);
  };

  return newRoutes()
    .openapi(postPackage, async (c) => {
      const input = c.req.valid('json');
      const { kind, enrollmentIds, form } = input;
      const dates = input.kind === 'COCP' ? (input.dates ?? []) : [];
      return once(c, of, async (claim) => {
        const limited = await tooManyMisses(c, of);
        if (limited !== null) return limited;
        const today = Math.floor(Date.parse(of.clock()) / 86_400_000);
        // The same key of the same caller on one day (UTC) is the same package.
        const idOn = (by: Claim, day: number) => idFromKey(by, `package of day ${day}`, of);
        const named =
          claim === null ? null : { packageId: idOn(claim, today), dayBefore: idOn(claim, today - 1), bodyDigest: claim.bodyDigest };
        const asking = { kind, enrollmentIds, form, dates, caller: c.get('caller'), named };
        if (c.req.valid('query').dryRun === 'true') {
          const foreseen = await packages.foresee(asking);
          if (foreseen.outcome === 'REFUSED') return refused(c, foreseen.refusals);
          if (foreseen.outcome === 'FORESEEN') {
            // Names are not to be found out by trying; that one name was wrong on many enrollments is one try.
            const beyond = foreseen.parts.some(isMissed) ? await countMiss(c, of) : null;
            return beyond ?? presentForeseen(c, foreseen.parts, foreseen.world);
          }
          return (await countMiss(c, of)) ?? problem(c, 'not-found');
        }
        const asked = await packages.ask(asking);
        switch (asked.outcome) {
          case 'ASKED':
            if (!asked.isEarlier) await countMisses(c, asked.package);
            return present(c, 201, asked.package);
          case 'NOT_FOUND':
            return (await countMiss(c, of)) ?? problem(c, 'not-found');
          case 'KEY_MISUSED':
            return problem(c, 'idempotency-key-reused');
          case 'REFUSED':
            return refused(c, asked.refusals);
          default:
            throw new Error(`unknown outcome ${JSON.stringify(asked satisfies never)}`);
        }
      });
    })
    .openapi(getPackage, async (c) => {
      const found = await packages.find(c.req.valid('param').packageId);
      if (found === null || !maySeePackage(c.get('caller'), found)) return problem(c, 'not-found');
      return respond(present(c, 200, await packages.finish(found)));
    })
    .openapi(postWithdrawal, async (c) => {
      const caller = c.get('caller');
      const found = await packages.find(c.req.valid('param').packageId);
      if (found === null || !maySeePackage(caller, found)) return problem(c, 'not-found');
      const notTheirs = mayWithdraw(found, caller);
      if (notTheirs !== null) return refused(c, notTheirs.refused);
      const { caseIds, reason } = c.req.valid('json');
      return once(c, of, async () => {
        const withdrawn = await packages.withdraw(found, { caseIds, reason, caller, maySee: (each) => maySeeCase(caller, each) });
        if (withdrawn.outcome === 'REFUSED') return refused(c, withdrawn.refusals);
        return present(c, 200, withdrawn.package, presentNotWithdrawn(withdrawn.notWithdrawn, c.get('language')));
      });
    });
};
