import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partsOfMailId, type MailRow } from '../../../../functions/store/index.ts';
import { asInstant } from '../../../../shared/calendar/index.ts';
import { startTable } from './a-table.ts';

const at = asInstant('2026-01-15T06:00:00Z');
const aRow = (of: Partial<MailRow> = {}): MailRow => ({
  version: 1,
  mailId: 'C-1.3.0.P-UNI',
  rule: 'COCP-TURN',
  at,
  state: 'SENDING',
  since: at,
  sends: 1,
  providerId: null,
  reason: null,
  tell: null,
  ...of,
});

describe('the rows of mails', () => {
  let table: Awaited<ReturnType<typeof startTable>>;
  beforeAll(async () => {
    table = await startTable();
  });
  afterAll(() => table.stop());

  it('are put once, and then on condition of the version before', async () => {
    expect(await table.store.getMail('C-1.3.0.P-UNI')).toBeNull();
    expect(await table.store.putMail(aRow())).toBe('SAVED');
    expect(await table.store.putMail(aRow())).toBe('LOST_RACE');
    expect(await table.store.putMail(aRow({ version: 2, state: 'ACCEPTED', providerId: 'm-1' }))).toBe('SAVED');
    expect(await table.store.putMail(aRow({ version: 2, state: 'QUEUED' }))).toBe('LOST_RACE');
    expect(await table.store.getMail('C-1.3.0.P-UNI')).toEqual(aRow({ version: 2, state: 'ACCEPTED', providerId: 'm-1' }));
  });

  it('of a case are listed in the order of its decisions', async () => {
    await table.store.putMail(aRow({ mailId: 'C-1.12.0.P-UNI' }));
    await table.store.putMail(aRow({ mailId: 'C-1.3.1.P-RES' }));
    await table.store.putMail(aRow({ mailId: 'C-2.1.0.P-RES' }));
    expect((await table.store.listMails('C-1')).map(({ mailId }) => mailId)).toEqual(['C-1.3.0.P-UNI', 'C-1.3.1.P-RES', 'C-1.12.0.P-UNI']);
  });
});

describe('the id of a mail', () => {
  it('has four parts', () => {
    expect(partsOfMailId('C-1.3.0.P-UNI')).toEqual({ caseId: 'C-1', version: 3, message: 0, to: 'P-UNI' });
  });

  it.each(['C-1.3.0', 'C-1.0.0.P-UNI', 'C-1.3.x.P-UNI', '.3.0.P-UNI', 'C-1.3.0.', 'C-1.3.0.P-UNI.x'])('%s is none', (mailId) => {
    expect(() => partsOfMailId(mailId)).toThrow(RangeError);
  });
});
