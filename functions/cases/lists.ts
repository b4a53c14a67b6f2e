import type { CaseHead, Listed, ListOwner, Page, PageRequest } from '../store/index.ts';
import type { CaseId, Enrollment } from '../../shared/records/index.ts';
import type { CaseListQuery, CasesSettings, EnrollmentListQuery, Heads, HeadsQuery } from './cases.ts';
import { load, withAllParties, type Wanted } from './load.ts';
import type { CaseRow } from './loaded-case.ts';
import { rowOf, type Standing } from './standing.ts';
import { isDue, settledInMemory } from './step.ts';

/** As it would stand if what is due had passed; nothing is written. */
export const asOfNow = async ({ store, clock, newId }: CasesSettings, standing: Standing): Promise<Standing> => {
  const now = clock();
  return isDue(standing, now) ? settledInMemory(await withAllParties(store, standing), now, newId) : standing;
};

/** What these stand on, as of now. */
export const standingNow = async (settings: CasesSettings, wanted: Wanted): Promise<Standing> => {
  const standing = await load(settings.store, wanted);
  if (standing === null) throw new Error('only a case read before can be behind');
  return asOfNow(settings, standing);
};

/** Ids looked at for one page at most: where few are kept the page is short and has a `next`. */
const mostLookedAt = 500;
const largestPage = 100;

/** Reads ids page by page until enough rows are kept, and ends right behind the last one. */
const filled = async <Row>(
  { limit, after }: PageRequest,
  read: (page: PageRequest) => Promise<Page<Listed<string>>>,
  rowsOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>,
): Promise<Page<Row>> => {
  const items: Row[] = [];
  let place = after;
  for (let lookedAt = 0; lookedAt < mostLookedAt;) {
    const size = lookedAt === 0 ? limit : largestPage;
    const page = await read({ limit: size, after: place });
    const rows = await rowsOf(page.items.map(({ id }) => id));
    for (const [index, listed] of page.items.entries()) {
      const row = rows.get(listed.id);
      if (row === undefined) continue;
      items.push(row);
      const isLast = index === page.items.length - 1 && page.next === null;
      if (items.length === limit) return { items, next: isLast ? null : listed.place };
    }
    if (page.next === null) return { items, next: null };
    place = page.next;
    lookedAt += Math.max(1, page.items.length);
  }
  return { items, next: place };
};

/** These cases as of now; those that are not there are missing. */
export const rowsNow = async (settings: CasesSettings, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, CaseRow>> => {
  const standing = await standingNow(settings, { caseIds });
  return new Map(
    caseIds.flatMap((id) => {
      const head = standing.heads.get(id);
      return head === undefined ? [] : [[id, rowOf(standing, head)] as const];
    }),
  );
};

export const list = (settings: CasesSettings, query: CaseListQuery): Promise<Page<CaseRow>> => {
  const { of, status, withTasks, kind, enrollmentId, part = null, keep } = query;
  return filled(
    query,
    (page) => settings.store.listCaseIds({ ...page, of, status, withTasks, kind, enrollmentId, part }),
    async (caseIds) => {
      const rows = await rowsNow(settings, caseIds);
      return new Map([...rows].filter(([, row]) => (status === null || row.case.status === status) && keep(row)));
    },
  );
};

export const listOpen = async (settings: CasesSettings, of: ListOwner): Promise<readonly CaseRow[]> => {
  const rows: CaseRow[] = [];
  let after: string | null = null;
  do {
    const page: Page<CaseRow> = await list(settings, {
      of,
      status: 'OPEN',
      kind: null,
      enrollmentId: null,
      keep: () => true,
      limit: largestPage,
      after,
    });
    rows.push(...page.items);
    after = page.next;
  } while (after !== null);
  return rows;
};

/** The list is by the instant of opening, so what lies before `since` is never read but for the rest of one page. */
export const listHeads = async (settings: CasesSettings, { of, kind, since, most }: HeadsQuery): Promise<Heads> => {
  const heads: CaseHead[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page<Listed<CaseId>> = await settings.store.listCaseIds({
      of,
      kind,
      status: null,
      enrollmentId: null,
      limit: Math.min(largestPage, most - heads.length),
      after,
    });
    const ids = page.items.filter(({ place }) => place >= since).map(({ id }) => id);
    const standing = await standingNow(settings, { caseIds: ids });
    heads.push(...ids.flatMap((id) => standing.heads.get(id) ?? []));
    const isWhole = page.next === null || page.next < since || ids.length < page.items.length;
    if (isWhole) return { heads, countedFrom: since };
    if (heads.length >= most) return { heads, countedFrom: heads.at(-1)?.case.openedAt ?? since };
    after = page.next;
  }
};

export const listEnrollments = (settings: CasesSettings, query: EnrollmentListQuery): Promise<Page<Enrollment>> =>
  filled(
    query,
    (page) => settings.store.listEnrollmentIds({ ...page, of: query.of }),
    async (enrollmentIds) => {
      const { enrollments } = await standingNow(settings, { enrollmentIds });
      return new Map(
        enrollmentIds
          .flatMap((id) => enrollments.get(id) ?? [])
          .filter(query.keep)
          .map((of) => [of.enrollmentId, of]),
      );
    },
  );
