import { expect } from 'vitest';
import { everyItem, type Client, type Somebody } from '../client.ts';
import type { Case, Enrollment, ListedCase } from '../contract.ts';
import { expectEffect, expectLapse } from './oracle.ts';

type Partners = Pick<Enrollment, 'resellerId' | 'distributorId' | 'advisorId'>;

const partnersOf = ({ resellerId, distributorId, advisorId }: Enrollment): Partners => ({ resellerId, distributorId, advisorId });

/** What an effective form leaves on an enrollment. */
const changedBy = (of: Case, partners: Partners): Partners => ({
  resellerId: of.form.newResellerId ?? partners.resellerId,
  distributorId: of.form.newDistributorId ?? partners.distributorId,
  advisorId: of.form.newAdvisorId ?? partners.advisorId,
});

/** What may never change on a closed case: all but its tasks, and what completing one adds. */
const frozen = ({ tasks: _tasks, acts: _acts, version: _version, history, ...rest }: Case): unknown => ({
  ...rest,
  history: history.filter(({ act }) => act !== 'complete-task'),
});

const effectiveRows = (of: Case | undefined): readonly string[] =>
  of?.enrollments.filter(({ outcome }) => outcome === 'EFFECTIVE').map(({ enrollmentId }) => enrollmentId) ?? [];

/** Looks at everything after every step, and holds it against what it saw before. */
export const watchOver = async (client: Client, enrollmentIds: readonly string[]) => {
  const operations: Record<Enrollment['region'], Somebody> = {
    AMERICAS: await client.as('OPS-AMERICAS'),
    INTERNATIONAL: await client.as('OPS-INTERNATIONAL'),
  };
  const cases = new Map<string, Case>();
  const enrollments = new Map<string, Enrollment>();
  const expected = new Map<string, Partners>();
  const expiries = new Map<string, Case>();
  let effects = 0;

  const regionOf = new Map<string, Enrollment['region']>();
  const operationsOf = (enrollmentId: string): Somebody => operations[regionOf.get(enrollmentId) ?? 'INTERNATIONAL'];
  const readEnrollment = (id: string): Promise<Enrollment> => operationsOf(id).get<Enrollment>(`/api/enrollments/${id}`);

  for (const id of enrollmentIds) {
    const inAmericas = await operations.AMERICAS.send('GET', `/api/enrollments/${id}`);
    regionOf.set(id, inAmericas.status === 200 ? 'AMERICAS' : 'INTERNATIONAL');
    const enrollment = await readEnrollment(id);
    enrollments.set(id, enrollment);
    expected.set(id, partnersOf(enrollment));
  }

  const enrollmentOf = (id: string): Enrollment => {
    const found = enrollments.get(id);
    if (found === undefined) throw new Error(`${id} was registered`);
    return found;
  };

  /** The history only grows, in order, and each entry is written when it is known and not before it happened. */
  const expectGrown = (before: Case | undefined, after: Case): void => {
    expect(after.history.slice(0, before?.history.length ?? 0)).toEqual(before?.history ?? []);
    expect(after.history.map(({ seq }) => seq)).toEqual(after.history.map((_, index) => index + 1));
    const instants = after.history.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    for (const { at, recordedAt } of after.history) expect(recordedAt >= at).toBe(true);
    if (before === undefined) return;
    if (after.history.length === before.history.length) expect(after.version).toBe(before.version);
    else expect(after.version).toBeGreaterThan(before.version);
  };

  const keep = (after: Case): void => {
    const before = cases.get(after.caseId);
    expectGrown(before, after);
    if (before?.status === 'CLOSED') expect(frozen(after)).toEqual(frozen(before));
    const enrollment = enrollmentOf(after.enrollmentId);
    if (after.status === 'CLOSED' && after.outcome === 'LAPSED' && before?.status !== 'CLOSED') expectLapse(after, enrollment);
    const already = effectiveRows(before);
    for (const row of after.enrollments) {
      if (row.outcome !== 'EFFECTIVE' || already.includes(row.enrollmentId)) continue;
      expectEffect(after, row, enrollmentOf(row.enrollmentId));
      expected.set(row.enrollmentId, changedBy(after, expected.get(row.enrollmentId) ?? partnersOf(enrollmentOf(row.enrollmentId))));
      effects += 1;
    }
    if (after.status === 'CLOSED') expect(after.waitingOn).toEqual([]);
    cases.set(after.caseId, after);
  };

  const read = (of: Pick<Case, 'caseId' | 'enrollmentId'>): Promise<Case> => operationsOf(of.enrollmentId).read(of.caseId);

  /** Reads what is open, or all there is, and the enrollments they are on. */
  const look = async (which: 'OPEN' | 'ALL'): Promise<void> => {
    const wanted = [...cases.values()].filter(({ status }) => which === 'ALL' || status === 'OPEN');
    for (const after of await Promise.all(wanted.map(read))) keep(after);
    const touched =
      which === 'ALL' ? enrollmentIds : [...new Set(wanted.flatMap((of) => of.enrollments.map(({ enrollmentId }) => enrollmentId)))];
    for (const enrollment of await Promise.all(touched.map(readEnrollment))) {
      enrollments.set(enrollment.enrollmentId, enrollment);
      expect(partnersOf(enrollment), enrollment.enrollmentId).toEqual(expected.get(enrollment.enrollmentId));
      const holding = [...cases.values()].filter(
        ({ status, enrollments: rows }) =>
          status === 'OPEN' && rows.some((row) => row.enrollmentId === enrollment.enrollmentId && row.outcome === null),
      );
      expect(holding.length, `open on ${enrollment.enrollmentId}`).toBeLessThanOrEqual(1);
      const ids = enrollment.openCases.map(String);
      const expiring = ids.filter((id) => !cases.has(id));
      expect(ids.filter((id) => cases.has(id))).toHaveLength(holding.length);
      // What the calendar opens by itself: one expiry case at most (EXPIRY-NOTICE-60).
      expect(expiring.length, `opened by the calendar on ${enrollment.enrollmentId}`).toBeLessThanOrEqual(1);
      for (const caseId of expiring) {
        const of = await read({ caseId, enrollmentId: enrollment.enrollmentId });
        expect([of.kind, of.openedBy]).toEqual(['EXPIRY', null]);
        expiries.set(caseId, of);
      }
    }
  };

  return {
    cases: (): readonly Case[] => [...cases.values()],
    enrollmentOf,
    keep,
    look,
    read,
    /** At the end: every chain holds, the lists show the cases there are, every mail tells of something that happened. */
    concludes: async (): Promise<{ readonly cases: number; readonly effects: number; readonly entries: number }> => {
      await look('ALL');
      for (const of of cases.values()) {
        const verified = await operationsOf(of.enrollmentId).get(`/api/cases/${of.caseId}/history/verify`);
        expect(verified).toEqual({ intact: true, entries: of.history.length });
      }
      for (const region of ['AMERICAS', 'INTERNATIONAL'] as const) {
        const mine = [...cases.values()].filter((of) => regionOf.get(of.enrollmentId) === region);
        const listed = await everyItem<ListedCase>(operations[region], '/api/cases?limit=100&kind=COCP');
        expect(new Set(listed.map(({ caseId, version }) => `${caseId} ${version}`))).toEqual(
          new Set(mine.map(({ caseId, version }) => `${caseId} ${version}`)),
        );
        expect(listed).toHaveLength(mine.length);
        const open = await everyItem<ListedCase>(operations[region], '/api/cases?limit=100&kind=COCP&status=OPEN');
        expect(open).toHaveLength(mine.filter(({ status }) => status === 'OPEN').length);
      }
      for (const of of expiries.values()) expiries.set(of.caseId, await read(of));
      for (const mail of await client.mails()) {
        const told = cases.get(mail.caseId ?? '') ?? expiries.get(mail.caseId ?? '');
        expect(
          told?.history.map(({ at }) => at),
          `${mail.subject} to ${mail.to}`,
        ).toContain(mail.at);
      }
      return { cases: cases.size, effects, entries: [...cases.values()].reduce((sum, { history }) => sum + history.length, 0) };
    },
  };
};
export type Watch = Awaited<ReturnType<typeof watchOver>>;
