import * as z from 'zod';
import { civilDate, instant, type CivilDate } from '../calendar/index.ts';
import { caseId, enrollmentId, packageId, region, ruleId, type EnrollmentId } from '../records/index.ts';
import { person, type Caller, type World } from './case.ts';
import { kindNamed, type AnyForm } from './kinds.ts';
import { isRefused, refusalCodes, type Refusal } from './refusal.ts';

/** The kinds that are asked for in packages. */
const packageKind = z.enum(['COCP', 'CICR']);
export type PackageKind = z.infer<typeof packageKind>;

/** Enrollments of one package. */
export const mostInPackage = 100;

const refusal = z.strictObject({
  code: z.enum(refusalCodes),
  rule: ruleId.nullable(),
  /** A JSON Pointer into the package as it was sent. */
  path: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The date an enrollment of a package asks for by itself, where it is not that of the form. */
export const ownDate = z.strictObject({ enrollmentId, requestedEffectiveOn: civilDate });
export type OwnDate = z.infer<typeof ownDate>;

/** Enrollments that come to one case, and what became of it. The case, once it is there, has this very id: that it is there says that it was opened. */
const packagePart = z.strictObject({
  caseId,
  enrollmentIds: z.array(enrollmentId).min(1),
  region: region.nullable(),
  /** Null: not refused. Empty never. */
  refused: z.array(refusal).min(1).nullable(),
});
export type PackagePart = z.infer<typeof packagePart>;

/** A package as kept: written before the first of its cases, so that whatever is opened of it is known of. */
export const casePackage = z.strictObject({
  schema: z.literal(1),
  packageId,
  kind: packageKind,
  /** JSON; parsed with the form of its kind when a case is opened. */
  form: z.string(),
  enrollmentIds: z.array(enrollmentId).min(1).max(mostInPackage),
  /** Left out where none has one. */
  dates: z.array(ownDate).optional(),
  askedBy: person,
  askedAt: instant,
  /** Of what was sent, where it was sent with an idempotency key: the same key with another body is another request. */
  bodyDigest: z.string().nullable(),
  parts: z.array(packagePart).min(1),
  version: z.int().positive(),
});
export type CasePackage = z.infer<typeof casePackage>;

/** The same place in the package as it was sent: its enrollments are named in one list. */
const pathInPackage = (path: string, ids: readonly EnrollmentId[], all: readonly EnrollmentId[]): string => {
  const further = /^\/form\/enrollmentIds\/(\d+)$/.exec(path)?.[1];
  const id = path === '/enrollmentId' ? ids[0] : further === undefined ? undefined : ids[Number(further) + 1];
  return id === undefined ? path : `/enrollmentIds/${all.indexOf(id)}`;
};

export const inPackage = (refusals: readonly Refusal[], ids: readonly EnrollmentId[], all: readonly EnrollmentId[]): Refusal[] =>
  refusals.map((each) => ({ ...each, path: pathInPackage(each.path, ids, all), facts: { ...each.facts } }));

type Asked = {
  readonly kind: PackageKind;
  readonly enrollmentIds: readonly EnrollmentId[];
  readonly form: AnyForm;
  readonly dates: readonly OwnDate[];
  /** Does the caller see it, or may they name it in this form all the same? */
  readonly maySee: (id: EnrollmentId) => boolean;
};

const ownDateOf = (dates: readonly OwnDate[] | undefined, id: EnrollmentId): CivilDate | undefined =>
  dates?.find(({ enrollmentId: own }) => own === id)?.requestedEffectiveOn;

/** The form as an enrollment asks for it. */
const formFor = (kind: PackageKind, form: object, asked: CivilDate | undefined): AnyForm =>
  kindNamed(kind).formSchema.parse({ ...form, ...(asked === undefined ? {} : { requestedEffectiveOn: asked }) });

/**
 * What a package comes to: each enrollment is first asked for by itself, and what would be refused then is refused, named. The others are
 * taken apart as their kind does (COCP-MANY, COCP-ROUTE-SINGLE), those that ask for another date by themselves: a form asks for one. What one may not know of
 * is told like what there is not.
 */
export const planned = (
  { kind: name, enrollmentIds, form, dates, maySee }: Asked,
  caller: Caller,
  world: World,
): readonly PackagePart[] => {
  const kind = kindNamed(name);
  if (kind.split === undefined) throw new Error(`${name} is not asked for in packages`);
  const refused = enrollmentIds.flatMap((id, index): readonly PackagePart[] => {
    const part = { caseId: world.newId(), enrollmentIds: [id], region: world.enrollments.get(id)?.region ?? null };
    const unknown = { code: 'ENROLLMENT_UNKNOWN', rule: null, path: `/enrollmentIds/${index}`, facts: {} } as const;
    if (!maySee(id)) return [{ ...part, region: null, refused: [{ ...unknown }] }];
    const alone = kind.open(id, formFor(name, form, ownDateOf(dates, id)), caller, world);
    return isRefused(alone) ? [{ ...part, refused: inPackage(alone.refused, [id], enrollmentIds) }] : [];
  });
  const isRefusedAlone = new Set(refused.flatMap((part) => part.enrollmentIds));
  const fit = enrollmentIds.filter((id) => !isRefusedAlone.has(id));
  const common = 'requestedEffectiveOn' in form ? form.requestedEffectiveOn : undefined;
  const askedOf = (id: EnrollmentId) => ownDateOf(dates, id) ?? common;
  const parts = [...new Set(fit.map(askedOf))].flatMap((asked) => {
    const together = fit.filter((id) => askedOf(id) === asked);
    return kind.split?.(together, formFor(name, form, asked), world) ?? [];
  });
  const opened = parts.map((part) => {
    const ids = kind.enrollmentsOf(part.enrollmentId, part.form);
    return {
      caseId: world.newId(),
      enrollmentIds: [...ids],
      region: world.enrollments.get(part.enrollmentId)?.region ?? null,
      refused: null,
    };
  });
  return [...opened, ...refused];
};

/** What a part of a package is opened with. */
export const openingOf = (of: CasePackage, part: PackagePart): { readonly enrollmentId: EnrollmentId; readonly form: AnyForm } => {
  const [first, ...further] = part.enrollmentIds;
  if (first === undefined) throw new Error('a part of a package has an enrollment');
  const asked = z.record(z.string(), z.unknown()).parse(JSON.parse(of.form));
  const form = formFor(of.kind, { ...asked, ...(further.length === 0 ? {} : { enrollmentIds: further }) }, ownDateOf(of.dates, first));
  return { enrollmentId: first, form };
};
