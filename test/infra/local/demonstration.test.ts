import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPortal, type Portal } from '../../../infra/local/portal.ts';
import { readSettings } from '../../../infra/local/settings.ts';
import { caseShown } from '../../../shared/api/index.ts';
import { asDate } from '../../../shared/calendar/index.ts';
import { editionOn, listRules } from '../../../shared/rules/index.ts';
import { factsOf, reckoningOf } from '../../../web/case/why/reckoning.ts';
import { clientOf, everyItem, type Client } from '../../acceptance/client.ts';
import type { Case, Enrollment, ListedCase } from '../../acceptance/contract.ts';

const start = (clock: string): Promise<Portal> => startPortal(readSettings({ PORT: '0', DATA_DIR: 'memory', CLOCK: clock }));

const everything = async (client: Client) => {
  const [cases, enrollments]: [Case[], Enrollment[]] = [[], []];
  for (const partyId of ['OPS-AMERICAS', 'OPS-INTERNATIONAL']) {
    const operations = await client.as(partyId);
    const listed = await everyItem<ListedCase>(operations, '/api/cases?limit=100');
    cases.push(...(await Promise.all(listed.map(({ caseId }) => operations.read(caseId)))));
    enrollments.push(...(await everyItem<Enrollment>(operations, '/api/enrollments?limit=100')));
    for (const { caseId, history } of cases.filter(({ waitingOn }) => waitingOn.includes(partyId))) {
      expect(await operations.get(`/api/cases/${caseId}/history/verify`)).toEqual({ intact: true, entries: history.length });
    }
  }
  return { cases, enrollments };
};

describe('the demonstration', () => {
  let portal: Portal;
  let client: Client;
  let all: Awaited<ReturnType<typeof everything>>;
  beforeAll(async () => {
    portal = await start('2026-11-22T03:00:00Z');
    client = clientOf(portal.url);
    all = await everything(client);
  });
  afterAll(() => portal.stop());

  it('shows both regions, programmes, channel models and lengths of term, and many countries, Japan first', () => {
    const { enrollments } = all;
    const kinds = (pick: (of: Enrollment) => unknown) => [...new Set(enrollments.map(pick))].map(String).toSorted();
    expect(enrollments.length).toBeGreaterThanOrEqual(24);
    expect(kinds(({ region }) => region)).toEqual(['AMERICAS', 'INTERNATIONAL']);
    expect(kinds(({ program }) => program)).toEqual(['EES', 'SCHOOL']);
    expect(kinds(({ channelModel }) => channelModel)).toEqual(['ONE_TIER', 'TWO_TIER']);
    expect(kinds(({ years }) => years)).toEqual(['1', '3']);
    expect(kinds(({ country }) => country).length).toBeGreaterThanOrEqual(8);
    expect(enrollments.filter(({ country }) => country === 'JP').length).toBeGreaterThan(enrollments.length / 2);
  });

  it('has a case in every phase and one of every ending, tasks and a form sent back among them', () => {
    const { cases } = all;
    const standsOf = (wanted: string) =>
      [...new Set(cases.filter(({ kind }) => kind === wanted).map(({ phase, outcome }) => String(outcome ?? phase)))].toSorted();
    // The calendar has opened expiry cases: one before its term's end, one after it.
    expect(standsOf('EXPIRY')).toEqual(['CHOICE', 'REMOVAL']);
    expect(standsOf('COCP')).toEqual([
      'DECLINED',
      'EFFECTIVE',
      'LAPSED',
      'LATE',
      'OVERRIDE',
      'RECEIPT',
      'REJECTED',
      'REVIEW',
      'SCHEDULED',
      'SIGNING',
      'VOID',
      'WITHDRAWN',
    ]);
    expect(standsOf('CICR')).toEqual(['CONFIRMATION', 'EFFECTIVE', 'MANUAL']);
    expect(standsOf('TRANSFER')).toEqual(['SA_WINDOW', 'SIGNING']);
    expect(standsOf('TERMINATION')).toEqual(['AMENDMENT', 'CURE']);
    expect(cases.some(({ phase, history }) => phase === 'SIGNING' && history.some(({ act }) => act === 'return'))).toBe(true);
    expect(cases.some(({ phase, signers }) => phase === 'SIGNING' && signers.some(({ signedOn }) => signedOn !== null))).toBe(true);
    expect(cases.flatMap(({ tasks }) => tasks).map(({ state }) => state)).toEqual(expect.arrayContaining(['OPEN', 'DONE']));
  });

  it('has a mail that came back, for operations to put right and send again', () => {
    const returned = all.cases.filter(({ history }) => history.some(({ act }) => act === 'mail-bounced'));
    expect(returned.map(({ enrollmentId }) => enrollmentId)).toEqual(['E-BEIHAI-1']);
    expect(returned[0]?.tasks.map(({ rule, state }) => [rule, state])).toContainEqual(['MAIL-BOUNCE', 'OPEN']);
  });

  it('happened in the 120 days before the present, and was told at the time', async () => {
    const instants = all.cases.flatMap(({ history }) => history.map(({ at }) => at));
    for (const at of [...instants, ...(await client.mails()).map((mail) => mail.at)]) {
      expect(at >= '2026-07-25T03:00:00.000Z' && at <= '2026-11-22T03:00:00.000Z').toBe(true);
    }
    expect(await client.now()).toBe('2026-11-22T03:00:00.000Z');
  });

  it('can tell of every date how it was counted', () => {
    const rules = listRules(editionOn('2026-11-22'));
    const uncounted = all.cases.flatMap((of) => {
      const zone = all.enrollments.find(({ enrollmentId }) => enrollmentId === of.enrollmentId)?.timeZone ?? 'UTC';
      const facts = factsOf(caseShown.parse(of), zone);
      return of.deadlines.filter(({ rule, on }) => {
        const known = rules.find(({ id }) => id === rule);
        return known === undefined || reckoningOf(known, asDate(on), facts) === null;
      });
    });
    expect(uncounted).toEqual([]);
  });

  it('names people in both languages to sign in as', async () => {
    const named = async (language: string) => {
      const { body } = await client.send('GET', '/local/people', undefined, { 'accept-language': language });
      return (body as { items: readonly { userId: string; name: string; does: string; partyId: string; party: { name: string } }[] }).items;
    };
    const find = (people: Awaited<ReturnType<typeof named>>) => people.find(({ userId }) => userId === 'U-TAKASAKI');
    expect(find(await named('ja'))).toMatchObject({ name: '髙﨑 さつき', does: '事務局 情報係', party: { name: '灘浜女子大学' } });
    expect(find(await named('en'))).toMatchObject({ name: 'Satsuki Takasaki', party: { name: "Nadahama Women's University" } });
  });
});

describe('whatever day it is shown on', () => {
  it.each(['2027-04-01T00:00:00Z', '2028-02-29T23:59:59Z', '2027-03-31T14:59:59Z', '2029-12-31T12:00:00Z'])(
    'comes about: %s',
    async (clock) => {
      const portal = await start(clock);
      const { cases } = await everything(clientOf(portal.url));
      const stands = (wanted: string) => cases.filter(({ kind }) => kind === wanted).map(({ phase, outcome }) => String(outcome ?? phase));
      expect(new Set(stands('COCP')).size).toBe(12);
      expect(new Set(stands('EXPIRY'))).toEqual(new Set(['CHOICE', 'REMOVAL']));
      expect(stands('CICR').toSorted()).toEqual(['CONFIRMATION', 'EFFECTIVE', 'MANUAL']);
      expect(stands('TRANSFER').toSorted()).toEqual(['SA_WINDOW', 'SIGNING']);
      expect(stands('TERMINATION').toSorted()).toEqual(['AMENDMENT', 'CURE']);
      await portal.stop();
    },
  );
});
