import type { PackageForeseen } from '../../shared/api/index.ts';

type Case = PackageForeseen['cases'][number];
type Own = Case['enrollments'][number];

export type ForeseenRow = {
  readonly enrollmentId: string;
  /** The case it would come to, as the page numbers them; null: refused. */
  readonly case: (Pick<Case, 'route' | 'form' | 'ink'> & { readonly index: number; readonly count: number }) | null;
  readonly leadTime: Own['leadTime'];
  readonly effectiveOn: Case['effectiveOn'];
  readonly isExpired: boolean;
  readonly regularDates: Own['regularDates'];
  readonly errors: PackageForeseen['refused'][number]['errors'];
};

/** A row for each enrollment, in the order in which they were chosen. */
export const foreseenRows = (
  { cases, refused }: Pick<PackageForeseen, 'cases' | 'refused'>,
  enrollmentIds: readonly string[],
): readonly ForeseenRow[] => {
  const place = new Map(enrollmentIds.map((id, index) => [id, index]));
  const rows: readonly ForeseenRow[] = [
    ...cases.flatMap(({ route, form, ink, effectiveOn, enrollments, enrollmentIds: ids }, index) =>
      ids.map((enrollmentId): ForeseenRow => {
        const own = enrollments.find((each) => each.enrollmentId === enrollmentId);
        return {
          enrollmentId,
          case: { index: index + 1, count: ids.length, route, form, ink },
          leadTime: own?.leadTime ?? null,
          effectiveOn: own === undefined ? effectiveOn : own.effectiveOn,
          isExpired: own?.isExpired ?? false,
          regularDates: own?.regularDates ?? [],
          errors: [],
        };
      }),
    ),
    ...refused.flatMap(({ enrollmentIds: ids, errors }) =>
      ids.map((enrollmentId): ForeseenRow => ({
        enrollmentId,
        case: null,
        leadTime: null,
        effectiveOn: null,
        isExpired: false,
        regularDates: [],
        errors,
      })),
    ),
  ];
  return rows.toSorted((a, b) => (place.get(a.enrollmentId) ?? 0) - (place.get(b.enrollmentId) ?? 0));
};

/** Refused for want of a date and nothing else: with one it is mended. */
export const wantsDate = ({ errors }: ForeseenRow): boolean =>
  errors.length > 0 && errors.every(({ path }) => path === '/form/requestedEffectiveOn');

/** Refused, whatever date it asks for. */
export const isRefusedRow = (row: ForeseenRow): boolean => row.case === null && !wantsDate(row);

const days = (a: string | null, b: string | null): number => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);

/** How many take effect on which day, the soonest first; those whose day is not known yet come last. */
export const countsByDate = (rows: readonly ForeseenRow[]) => {
  const opened = rows.filter((row) => row.case !== null);
  return [...new Set(opened.map(({ effectiveOn }) => effectiveOn))]
    .toSorted(days)
    .map((date) => ({ date, count: opened.filter(({ effectiveOn }) => effectiveOn === date).length }));
};

/** How many cases, over how many enrollments, go which way on which form. */
export const countsByForm = (cases: PackageForeseen['cases']) => {
  const keyOf = ({ ink, route, form }: Case) => `${ink} ${route} ${form}`;
  return [...new Set(cases.map(keyOf))].flatMap((key) => {
    const alike = cases.filter((each) => keyOf(each) === key);
    const [first] = alike;
    if (first === undefined) return [];
    const { ink, route, form } = first;
    return [{ ink, route, form, cases: alike.length, enrollments: alike.flatMap(({ enrollmentIds }) => enrollmentIds).length }];
  });
};

/** The lead time that runs out first. */
export const firstReceiveBy = (rows: readonly ForeseenRow[]): NonNullable<Own['leadTime']> | null =>
  rows.reduce<Own['leadTime']>(
    (soonest, { leadTime }) => (leadTime !== null && (soonest === null || leadTime.receiveBy < soonest.receiveBy) ? leadTime : soonest),
    null,
  );
