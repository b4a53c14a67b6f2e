import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headFrom, itemOfCase } from '../../../functions/adapters/dynamodb/case-items.ts';
import type { CaseListQuery } from '../../../functions/cases/index.ts';
import { asInstant } from '../../../shared/calendar/index.ts';
import { aCocpForm, anAmericanEnrollment, anEnrollment } from '../../builders/index.ts';
import { everyItem } from '../adapters/dynamodb/a-table.ts';
import { savedOf, startPortal, type Portal } from './a-portal.ts';

const american = Array.from({ length: 9 }, (_, index) => anAmericanEnrollment({ enrollmentId: `E-${index + 1}` }));
const japanese = anEnrollment({ enrollmentId: 'E-20' });

let portal: Portal;
/** In the order they were opened, a minute apart; every third is withdrawn again. */
const opened: string[] = [];
let japaneseCase: string;
beforeAll(async () => {
  portal = await startPortal([...american, japanese]);
  for (const [index, { enrollmentId }] of american.entries()) {
    portal.goesTo(`2026-01-15T06:0${index}:00.000Z`);
    const { caseId } = savedOf(await portal.opens('P-RES2', aCocpForm('RESELLER', american[index]), { enrollmentId })).case;
    opened.push(caseId);
    if (index % 3 === 2) savedOf(await portal.acts('P-RES2', caseId, 'withdraw', { reason: 'Filed by mistake.' }));
  }
  portal.goesTo('2026-01-15T07:00:00.000Z');
  japaneseCase = savedOf(
    await portal.opens('P-UNI', aCocpForm('RESELLER', japanese, { newResellerId: 'P-RES3' }), { enrollmentId: 'E-20' }),
  ).case.caseId;
});
afterAll(() => portal.stop());

const newestFirst = () => opened.toReversed();
const isWithdrawn = (caseId: string): boolean => opened.indexOf(caseId) % 3 === 2;

/** All pages of a list, and how long they were. */
const listed = async (query: Partial<CaseListQuery>) => {
  const ids: string[] = [];
  const pages: number[] = [];
  let after: string | null = null;
  do {
    const page = await portal.cases.list({
      of: { region: 'AMERICAS' },
      status: null,
      kind: null,
      enrollmentId: null,
      keep: () => true,
      limit: 100,
      ...query,
      after,
    });
    ids.push(...page.items.map(({ case: of }) => of.caseId));
    pages.push(page.items.length);
    after = page.next;
  } while (after !== null);
  return { ids, pages };
};

describe('a worklist', () => {
  it.each([1, 2, 4, 9, 10])('of operations is their region over all shards, newest opened first, in pages of %i', async (limit) => {
    const { ids, pages } = await listed({ limit });
    expect(ids).toEqual(newestFirst());
    expect(Math.max(...pages)).toBeLessThanOrEqual(limit);
  });

  it.each([1, 2, 4, 9, 10])('of a party holds the cases it is on, open and closed merged, in pages of %i', async (limit) => {
    expect((await listed({ of: { partyId: 'P-RES2' }, limit })).ids).toEqual(newestFirst());
    expect((await listed({ of: { partyId: 'P-UNI' }, limit })).ids).toEqual([japaneseCase, ...newestFirst()]);
    expect((await listed({ of: { partyId: 'P-ADV' }, limit })).ids).toEqual([]);
  });

  it('has open and closed cases apart', async () => {
    expect((await listed({ status: 'OPEN', limit: 2 })).ids).toEqual(newestFirst().filter((id) => !isWithdrawn(id)));
    expect((await listed({ status: 'CLOSED', limit: 2 })).ids).toEqual(newestFirst().filter(isWithdrawn));
  });

  it('may be asked for one kind, and for one enrollment', async () => {
    expect((await listed({ of: { partyId: 'P-UNI' }, kind: 'COCP', enrollmentId: 'E-20' })).ids).toEqual([japaneseCase]);
    expect((await listed({ enrollmentId: 'E-3' })).ids).toEqual([opened[2]]);
    expect((await listed({ enrollmentId: 'E-3', status: 'OPEN' })).ids).toEqual([]);
    expect((await listed({ enrollmentId: 'E-2' })).ids).toEqual([opened[1]]);
  });

  it('leaves out what is not to be kept, and fills its pages with the next', async () => {
    const { ids, pages } = await listed({ limit: 2, keep: ({ case: of }) => of.outcome === 'WITHDRAWN' });
    expect(ids).toEqual(newestFirst().filter(isWithdrawn));
    expect(pages[0]).toBe(2);
  });

  it('gives the enrollments and parties a row names', async () => {
    const { items } = await portal.cases.list({
      of: { partyId: 'P-RES3' },
      status: 'OPEN',
      kind: null,
      enrollmentId: null,
      keep: () => true,
      limit: 1,
      after: null,
    });
    expect([...(items[0]?.enrollments.keys() ?? [])]).toEqual(['E-20']);
    expect([...(items[0]?.parties.keys() ?? [])].toSorted()).toEqual(['OPS-INTERNATIONAL', 'P-DIS', 'P-RES', 'P-RES3', 'P-UNI']);
  });

  it('of all that is open is read whole for its deadlines', async () => {
    const rows = await portal.cases.listOpen({ partyId: 'P-UNI' });
    expect(rows.map(({ case: of }) => of.caseId)).toEqual([japaneseCase, ...newestFirst().filter((id) => !isWithdrawn(id))]);
  });

  it('has one row for a case and a party, and copies nothing of it that changes', async () => {
    const items = await everyItem(portal.client, portal.tableName);
    const rows = items.filter(({ PK, caseId }) => String(PK).startsWith('CASES#') && caseId === opened[2]);
    expect(rows.map(({ PK }) => String(PK).replace(/#\d$/, '')).toSorted()).toEqual([
      'CASES#PARTY#P-RES#CLOSED',
      'CASES#PARTY#P-RES2#CLOSED',
      'CASES#PARTY#P-UNI#CLOSED',
      'CASES#REGION#AMERICAS#CLOSED',
    ]);
    expect(new Set(rows.flatMap((row) => Object.keys(row)))).toEqual(
      new Set(['PK', 'SK', 'schema', 'caseId', 'kind', 'printed', 'enrollmentIds']),
    );
  });
});

describe('the list of enrollments', () => {
  it('is filtered as it stands now, and fills its pages', async () => {
    const page = await portal.cases.listEnrollments({
      of: { region: 'AMERICAS' },
      keep: ({ openCases }) => openCases.length === 0,
      limit: 2,
      after: null,
    });
    expect(page.items.map(({ enrollmentId }) => enrollmentId)).toEqual(['E-3', 'E-6']);
    const rest = await portal.cases.listEnrollments({
      of: { region: 'AMERICAS' },
      keep: ({ openCases }) => openCases.length === 0,
      limit: 2,
      after: page.next,
    });
    expect(rest.items.map(({ enrollmentId }) => enrollmentId)).toEqual(['E-9']);
  });

  it('holds a partner from the day a case names it (SEE-PARTY)', async () => {
    const of = { partyId: 'P-RES3' };
    const { items } = await portal.cases.listEnrollments({ of, keep: () => true, limit: 5, after: null });
    expect(items.map(({ enrollmentId }) => enrollmentId)).toEqual(['E-20']);
  });
});

describe('what is counted of cases', () => {
  const heads = async (since: string, most = 100) => {
    const found = await portal.cases.listHeads({ of: { region: 'AMERICAS' }, kind: null, since: asInstant(since), most });
    return { ids: found.heads.map(({ case: { caseId } }) => caseId), countedFrom: found.countedFrom };
  };

  it.each([
    // The last three were opened at 06:06, 06:07 and 06:08.
    ['2026-01-15T06:06:00.000Z', 3],
    ['2026-01-15T06:06:00.001Z', 2],
    ['2026-01-15T06:00:00.000Z', 9],
    ['2026-01-15T06:08:00.001Z', 0],
  ])('are those opened since %s, open and closed, newest first', async (since, count) => {
    expect(await heads(since)).toEqual({ ids: newestFirst().slice(0, count), countedFrom: since });
  });

  it.each([
    [9, '2026-01-15T06:00:00.000Z'],
    [8, '2026-01-15T06:01:00.000Z'],
    [1, '2026-01-15T06:08:00.000Z'],
  ])('are %i at most, and say from when on all are there', async (most, countedFrom) => {
    expect(await heads('2026-01-15T06:00:00.000Z', most)).toEqual({ ids: newestFirst().slice(0, most), countedFrom });
  });

  it('tell since when they are in their phase; a row older than that is read all the same', async () => {
    const { heads: found } = await portal.cases.listHeads({
      of: { region: 'AMERICAS' },
      kind: 'COCP',
      since: asInstant('2026-01-15T06:08:00.000Z'),
      most: 1,
    });
    expect(found).toMatchObject([{ time: { phase: 'CLOSED', since: '2026-01-15T06:08:00.000Z', spent: { SIGNING: 0 } } }]);
    const [head] = found;
    if (head === undefined) throw new Error('a case was opened');
    const { time: _, ...older } = itemOfCase(head);
    expect(headFrom(older)).toEqual({ ...head, time: null });
  });
});
