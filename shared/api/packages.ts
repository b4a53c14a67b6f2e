import * as z from 'zod';
import { route } from '../cases/case.ts';
import { cicrForm } from '../cases/cicr/index.ts';
import { cocpForm, signerRole } from '../cases/cocp/index.ts';
import { mostInPackage, ownDate } from '../cases/package.ts';
import { caseId, enrollmentId, packageId, reason } from '../records/index.ts';
import { cocpFormName, leadTime } from './advice-cocp.ts';
import { caseListed } from './cases.ts';
import { day } from './common.ts';
import { fieldError } from './problem.ts';

const eachOnce = (ids: readonly string[], context: z.RefinementCtx): void => {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) context.addIssue({ code: 'custom', path: [index], params: { words: 'twice' } });
  });
};

const enrollmentIds = z.array(enrollmentId).min(1).max(mostInPackage).superRefine(eachOnce);

/** Which enrollments come to one case is for the portal to say: the form of a package names none. */
const cocpInPackage = cocpForm.superRefine((form, context) => {
  if (form.enrollmentIds !== undefined) context.addIssue({ code: 'unrecognized_keys', keys: ['enrollmentIds'], input: form });
});

/** Dates of their own: of enrollments of the package, one each. */
const ofThePackage = (
  asked: { readonly enrollmentIds: readonly string[]; readonly dates?: readonly { readonly enrollmentId: string }[] | undefined },
  context: z.RefinementCtx,
): void => {
  const named = (asked.dates ?? []).map(({ enrollmentId: id }) => id);
  named.forEach((id, index) => {
    const path = ['dates', index, 'enrollmentId'];
    if (!asked.enrollmentIds.includes(id)) context.addIssue({ code: 'custom', path, params: { words: 'notOfPackage' } });
    else if (named.indexOf(id) < index) context.addIssue({ code: 'custom', path, params: { words: 'twice' } });
  });
};

/** One request over several enrollments. `dates`: the effective dates of those that ask for another than the form does. */
export const packageInput = z
  .discriminatedUnion('kind', [
    z
      .strictObject({ kind: z.literal('COCP'), enrollmentIds, form: cocpInPackage, dates: z.array(ownDate).max(mostInPackage).optional() })
      .superRefine(ofThePackage),
    z.strictObject({ kind: z.literal('CICR'), enrollmentIds, form: cicrForm }),
  ])
  .meta({ id: 'PackageInput' });

/** `dryRun`: only what would come of it, nothing is kept. */
export const packageQuery = z.strictObject({ dryRun: z.enum(['true', 'false']).optional() });

/** What a package would come to if it were sent now: each case as it would be opened, and what would be refused, with why. */
export const packageForeseen = z
  .strictObject({
    cases: z.array(
      z.strictObject({
        enrollmentIds: z.array(enrollmentId),
        route: route.nullable(),
        /** Which form it is on paper; null: of a change of contacts. */
        form: cocpFormName.nullable(),
        /** Every party signs on paper. */
        ink: z.boolean(),
        /** Who signs, in this order. */
        signers: z.array(signerRole),
        effectiveOn: day.nullable(),
        enrollments: z.array(
          z.strictObject({
            enrollmentId,
            leadTime: leadTime.nullable(),
            effectiveOn: day.nullable(),
            /** Its term is over: the form it is on is dealt with by hand. */
            isExpired: z.boolean(),
            /** The dates it has to choose from, the one it takes by itself first; none where the date follows from a signature. */
            regularDates: z.array(day),
          }),
        ),
      }),
    ),
    refused: z.array(z.strictObject({ enrollmentIds: z.array(enrollmentId), errors: z.array(fieldError) })),
  })
  .meta({ id: 'ForeseenPackage' });
export type PackageForeseen = z.infer<typeof packageForeseen>;

/** The cases a package came to, and what was not opened, with why. `path` points into the package as it was sent. */
export const packageShown = z
  .strictObject({
    packageId,
    cases: z.array(caseListed),
    refused: z.array(z.strictObject({ enrollmentIds: z.array(enrollmentId), errors: z.array(fieldError) })),
    /** What others kept from being opened at the moment; reading the package again opens it. Left out where there is none. */
    toOpen: z.array(z.strictObject({ enrollmentIds: z.array(enrollmentId) })).optional(),
  })
  .meta({ id: 'Package' });
export type PackageShown = z.infer<typeof packageShown>;

/** `caseIds`: those to withdraw; all that are still open if left out. */
export const packageWithdrawal = z
  .strictObject({ caseIds: z.array(caseId).min(1).max(mostInPackage).superRefine(eachOnce).optional(), reason })
  .meta({ id: 'PackageWithdrawal' });
