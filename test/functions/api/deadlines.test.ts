import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { cases as en } from '../../../shared/texts/en/cases.ts';
import { caseIn, enrollmentFor, phases } from './a-case.ts';
import { shown, startApi, type Api } from './an-api.ts';

let api: Api;
beforeAll(async () => {
  const shownPhases = ['SIGNING', 'RECEIPT', 'LATE', 'CLOSED'] as const;
  api = await startApi(shownPhases.map(enrollmentFor));
  for (const phase of shownPhases) await caseIn(api, phase);
});
afterAll(() => api.stop());

const every = async (as: string, query = '', headers = {}) => {
  const items: schemas.DeadlineShown[] = [];
  let next: string | undefined;
  do {
    const page = shown(
      schemas.deadlineList,
      await api.get(as, `/api/deadlines?${query}${next === undefined ? '' : `&cursor=${next}`}`, { headers }),
    );
    items.push(...page.items);
    ({ next } = page);
  } while (next !== undefined);
  return items;
};

describe('the deadlines of a party', () => {
  it('are those of its open cases by date, with what happens if one is missed', async () => {
    const all = await every('P-UNI');
    const days = all.map(({ on }) => on);
    expect(days).toEqual(days.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
    expect(new Set(all.map(({ enrollmentId, rule, on, state }) => `${on} ${enrollmentId} ${rule} ${state}`))).toEqual(
      new Set([
        '2026-01-02 E-LATE COCP-LEAD-AMS-30 MISSED',
        '2026-01-25 E-RECEIPT COCP-RECEIPT-10 PENDING',
        '2026-01-25 E-LATE COCP-RECEIPT-10 MET',
        '2026-02-14 E-LATE COCP-LATE-30 PENDING',
        '2026-03-02 E-SIGNING COCP-LEAD-AMS-30 PENDING',
        '2026-04-15 E-SIGNING COCP-SIGN-90 PENDING',
        '2026-04-15 E-LATE COCP-SIGN-90 MET',
        '2026-04-15 E-RECEIPT COCP-SIGN-90 MET',
      ]),
    );
    expect(all.find(({ rule }) => rule === 'COCP-LATE-30')?.text).toBe(
      'If the new partner neither moves the form on to a later date nor requests an override by then, it lapses.',
    );
    expect(await every('P-RES3')).toEqual([]);
  });

  it('leave out a target after the day on which the form lapses, which the case itself still shows', async () => {
    const { items } = shown(schemas.caseList, await api.get('P-UNI', '/api/cases?enrollmentId=E-RECEIPT'));
    expect(items.flatMap(({ deadlines }) => deadlines)).toContainEqual({ rule: 'COCP-LEAD-AMS-30', on: '2026-03-02', state: 'PENDING' });
    expect((await every('P-UNI')).filter(({ enrollmentId, state }) => enrollmentId === 'E-RECEIPT' && state === 'PENDING')).toMatchObject([
      { rule: 'COCP-RECEIPT-10', on: '2026-01-25' },
    ]);
  });

  it('are the same in pages of any size, and within the days asked for', async () => {
    const all = await every('P-UNI');
    expect(await every('P-UNI', 'limit=1')).toEqual(all);
    expect(await every('P-UNI', 'limit=4')).toEqual(all);
    expect((await every('P-UNI', 'from=2026-01-25&to=2026-02-14')).map(({ on }) => on)).toEqual(['2026-01-25', '2026-01-25', '2026-02-14']);
    expect(await every('P-UNI', 'from=2026-01-26&to=2026-02-13')).toEqual([]);
  });

  it('are told in Japanese to whoever asks so', async () => {
    const [first] = await every('P-UNI', 'from=2026-04-15', { 'accept-language': 'ja' });
    expect(first?.text).toMatch(/失効/);
  });
});

describe('every deadline a case may show', () => {
  it('has a name and a consequence of its own words', async () => {
    const whole = await startApi(phases.map(enrollmentFor));
    const rules = new Set<schemas.DeadlineShown['rule']>();
    for (const phase of phases) {
      const caseId = await caseIn(whole, phase);
      const { deadlines } = shown(schemas.caseShown, await whole.get('P-UNI', `/api/cases/${caseId}`));
      for (const { rule } of deadlines) rules.add(rule);
    }
    await whole.stop();
    expect(rules.size).toBeGreaterThan(4);
    expect([...rules].filter((rule) => en.deadline[rule] === undefined || en.missed[rule] === undefined)).toEqual([]);
  });
});

describe('a calendar feed', () => {
  const ask = async (as: string, headers = {}): Promise<string> => {
    const { url } = shown(schemas.feed, await api.post(as, '/api/deadlines/feed', undefined, headers));
    expect(url).toMatch(/^https:\/\/kigen\.test\/api\/feeds\/[A-Za-z0-9_-]{40,}\.ics$/);
    return new URL(url).pathname;
  };
  const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

  it('is found at its secret address by a calendar without a sign-in, as RFC 5545 has it', async () => {
    const got = await api.get(null, await ask('P-UNI', { 'accept-language': 'ja' }));
    expect([got.status, got.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(got.text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(got.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of got.text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    const lines = unfolded(got.text);
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines).toContain('X-WR-CALNAME:Kigen: 美浜大学 の期日');
    // Pending ones only, each a whole day.
    const days = ['20260125', '20260214', '20260302', '20260415'];
    expect(lines.filter((line) => line.startsWith('DTSTART')).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      days.map((day) => `DTSTART;VALUE=DATE:${day}`),
    );
    expect(lines.filter((line) => line.startsWith('SUMMARY') && line.includes('全員の署名の期限'))).toHaveLength(1);
    const uids = lines.filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(days.length);
  });

  it('speaks the language it was asked in, or else the party’s', async () => {
    expect((await api.get(null, await ask('P-RES2', { 'accept-language': 'en' }))).text).toContain('Kigen: deadlines of Hoshino Systems');
    expect((await api.get(null, await ask('P-RES2'))).text).toContain('星野システムズ');
  });

  it('dies when another is asked for, or the membership ends', async () => {
    const first = await ask('P-DIS');
    const second = await ask('P-DIS');
    expect((await api.get(null, first)).status).toBe(404);
    expect((await api.get(null, second)).status).toBe(200);
    expect((await api.send('OPS-INTERNATIONAL', 'DELETE', '/api/parties/P-DIS/members/U-P-DIS')).status).toBe(204);
    expect((await api.get(null, second)).status).toBe(404);
  });

  it('is asked for without a body, whatever type it is said to be of', async () => {
    const headers = { 'content-type': 'application/json' };
    expect((await api.send('P-UNI', 'POST', '/api/deadlines/feed', { raw: '', headers })).status).toBe(200);
    expect((await api.send('P-UNI', 'POST', '/api/deadlines/feed', { raw: ' ', headers })).status).toBe(400);
    expect((await api.send('P-UNI', 'POST', '/api/deadlines/feed', { raw: '', headers: { 'content-type': 'text/plain' } })).status).toBe(
      415,
    );
  });

  it('is each person’s own', async () => {
    const own = await ask('P-UNI');
    await ask('P-RES2');
    expect((await api.get(null, own)).status).toBe(200);
  });

  it.each(['x.ics', `${'x'.repeat(52)}.ics`, 'x'.repeat(52), '..%2f..ics'])('%j is nobody’s', async (file) => {
    expect((await api.get(null, `/api/feeds/${file}`)).status).toBe(404);
  });
});
