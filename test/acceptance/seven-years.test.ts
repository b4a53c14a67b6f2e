import { expect, it } from 'vitest';
import { everyItem } from './client.ts';
import type { Case, Enrollment, ListedCase } from './contract.ts';
import { beginPortal } from './portal.ts';
import { mailOf, register, registerParties, resellerForm } from './records.ts';
import { at, expectIntact } from './stories/telling.ts';

const id = 'E-KITA';

/** What of an enrollment's record a reader follows. */
const recordOf = (of: Enrollment): string => {
  const terms = of.terms.map(({ startsOn, endsOn }) => `${startsOn} to ${endsOn}`).join(', then ');
  return `${of.status}; terms ${terms}; reseller ${of.resellerId}; open cases ${of.openCases.length}`;
};

it('EXPIRY-AGAIN: a 3-year enrollment followed for seven years: every mail and every change of its record, as a person reads them', async () => {
  const { client } = await beginPortal({ clock: at('2024-04-10T10:00+09:00'), seed: 7 });
  await registerParties(client);
  await register(client, id, { startsOn: '2024-04-01', years: 3, firstOrderOn: '2024-04-02' });
  const university = await client.as('P-UNI');
  const coming = await client.as('P-RES2');
  const operations = await client.as('OPS-INTERNATIONAL');

  const lines: string[] = [];
  let mailsTold = 0;
  let record = '';
  const tell = async (): Promise<void> => {
    const mails = (await client.mails()).slice(mailsTold);
    mailsTold += mails.length;
    for (const { at: instant, to, subject } of mails) lines.push(`${instant}  mail to ${to}: ${subject}`);
    const now = recordOf(await operations.get<Enrollment>(`/api/enrollments/${id}`));
    if (now !== record) lines.push(`${await client.now()}  record: ${now}`);
    record = now;
  };
  const walkTo = async (instant: string): Promise<void> => {
    // In steps of ten days, so that a change of the record is told near its day.
    for (;;) {
      const next = new Date(Date.parse(await client.now()) + 10 * 86_400_000).toISOString();
      if (next >= instant) break;
      await client.moveTo(next);
      await tell();
    }
    await client.moveTo(instant);
    await tell();
  };
  const did = async (what: string): Promise<void> => {
    lines.push(`${await client.now()}  ${what}`);
    // The clock answers when all that follows has settled, mails too.
    await client.advance('PT1M');
    await tell();
  };
  const expiry = async (): Promise<ListedCase> => {
    const [latest] = await everyItem<ListedCase>(university, `/api/cases?kind=EXPIRY&enrollmentId=${id}`);
    if (latest === undefined) throw new Error('no expiry case is open');
    return latest;
  };

  await did('registered: three years from 2024-04-01');
  await walkTo(at('2027-03-05T10:00+09:00'));
  await university.act((await expiry()).caseId, 'choose', { option: 'LAPSE' });
  await did('the institution chooses to let it expire');
  await walkTo(at('2027-03-10T10:00+09:00'));
  await university.act((await expiry()).caseId, 'choose', { option: 'EXTEND', years: 3 });
  await did('the institution changes its mind and extends');
  await walkTo(at('2027-04-01T00:00+09:00'));
  await walkTo(at('2028-01-10T10:00+09:00'));

  const { caseId } = await coming.open(id, resellerForm());
  await did('P-RES2 files a change of reseller');
  await university.act(caseId, 'sign', { name: '佐藤 花子', noticeToPreviousOn: '2028-01-10' });
  await did('the institution signs');
  await coming.act(caseId, 'sign', { name: 'Haruka Mori' });
  await did('P-RES2 signs');
  await operations.act(caseId, 'countersign');
  await did('operations countersign');
  await walkTo(at('2028-04-01T00:00+09:00'));

  await walkTo(at('2030-04-01T00:00+09:00'));
  await walkTo(at('2030-06-15T10:00+09:00'));
  await university.act((await expiry()).caseId, 'attest-removal', { computers: 412, attestedBy: '佐藤 花子' });
  await did('the institution attests the removal from 412 computers');
  await walkTo(at('2031-04-10T10:00+09:00'));

  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./seven-years.golden.txt');
  const cases = await everyItem<ListedCase>(operations, '/api/cases?kind=EXPIRY');
  expect(cases.map(({ outcome }) => outcome)).toEqual(['COMPLETED', 'COMPLETED']);
  for (const of of cases) await expectIntact(operations, await operations.get<Case>(`/api/cases/${of.caseId}`));
  // Before the change of reseller the copies go to the one partner, after it to the other.
  expect((await client.mails(mailOf('P-RES2'))).some(({ rule }) => rule === 'EXPIRY-NOTICE-60')).toBe(true);
}, 120_000);
