import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schemas from '../../../shared/api/index.ts';
import { anEnrollment } from '../../builders/index.ts';
import { openedOn } from './a-case.ts';
import { problemOf, shown, startApi, type Api, type Got } from './an-api.ts';
import { asInput } from './samples.ts';

const ops = 'OPS-INTERNATIONAL';

const header =
  'enrollmentId,number,masterAgreement,program,agreementVersion,region,country,timeZone,channelModel,startsOn,years,institutionId,resellerId,distributorId';
const line = (id: string, of: Readonly<Record<string, string>> = {}): string => {
  const cells: Record<string, string> = {
    enrollmentId: id,
    number: `N-${id}`,
    masterAgreement: 'S1',
    program: 'EES',
    agreementVersion: '3.2',
    region: 'INTERNATIONAL',
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    channelModel: 'TWO_TIER',
    startsOn: '2024-04-01',
    years: '3',
    institutionId: 'P-UNI',
    resellerId: 'P-RES',
    distributorId: 'P-DIS',
    ...of,
  };
  return Object.values(cells).join(',');
};

let api: Api;
beforeAll(async () => {
  api = await startApi([anEnrollment({ enrollmentId: 'E-OPEN' })]);
});
afterAll(() => api.stop());

const send = (
  raw: BodyInit,
  { dryRun = false, rows = false, ...headers }: { dryRun?: boolean; rows?: boolean } & Readonly<Record<string, string | boolean>> = {},
): Promise<Got> =>
  api.send(ops, 'POST', `/api/enrollments/import?dryRun=${dryRun}${rows ? '&rows=true' : ''}`, {
    raw,
    headers: { 'content-type': 'text/csv; charset=utf-8', ...(headers as Record<string, string>) },
  });

const file = (...lines: readonly string[]): string => lines.join('\n');
const wrong = (got: Got) => shown(schemas.imported, got).refused.map((each) => [each.line, each.errors.map(({ path }) => path)]);
const exists = async (id: string): Promise<boolean> => (await api.get(ops, `/api/enrollments/${id}`)).status === 200;

describe('a file of enrollments', () => {
  it('is kept line by line: good ones are there, bad ones named by line and column', async () => {
    const got = await send(
      file(header, line('A-1'), line('A-2', { years: '2', startsOn: '2024-02-30' }), line('A-3', { resellerId: 'P-NONE' }), line('A-4')),
    );
    expect(got.status).toBe(200);
    expect(shown(schemas.imported, got).accepted).toBe(2);
    expect(wrong(got)).toEqual([
      [3, ['/startsOn', '/years']],
      [4, ['/resellerId']],
    ]);
    expect(await Promise.all(['A-1', 'A-2', 'A-3', 'A-4'].map(exists))).toEqual([true, false, false, true]);
  });

  it('changes nothing the second time, nor on a dry run', async () => {
    const again = file(header, line('A-1'), line('A-4'));
    const before = await api.everything();
    expect((await send(again)).body).toEqual({ accepted: 2, refused: [] });
    const dry = await send(file(header, line('B-1'), line('A-1', { number: '7' }), line('B-2', { country: 'Japan' })), { dryRun: true });
    expect([dry.status, shown(schemas.imported, dry).accepted, wrong(dry)]).toEqual([200, 2, [[4, ['/country']]]]);
    expect(await api.everything()).toBe(before);
  });

  it('tells of each accepted line what comes of it, where that is asked for: the same before the import as after it', async () => {
    await send(file(header, line('R-1'), line('R-2')));
    const lines = file(header, line('R-1'), line('R-2', { country: 'KR' }), line('R-3', { years: '2' }), line('R-4'));
    const { name, nameLocal } = shown(schemas.partyShown, await api.get(ops, '/api/parties/P-UNI'));
    const institution = { name, nameLocal };
    const rows = [
      { line: 2, enrollmentId: 'R-1', institution, became: 'UNCHANGED', sameNumberAs: null },
      { line: 3, enrollmentId: 'R-2', institution, became: 'CORRECTED', sameNumberAs: null },
      { line: 5, enrollmentId: 'R-4', institution, became: 'REGISTERED', sameNumberAs: null },
    ];
    expect(shown(schemas.imported, await send(lines, { dryRun: true, rows: true })).rows).toEqual(rows);
    expect(shown(schemas.imported, await send(lines, { rows: true })).rows).toEqual(rows);
  });

  it('names who else has the number of a line, on record or in the file; it is taken all the same', async () => {
    await send(file(header, line('S-1', { number: '1234-5' })));
    const lines = file(
      header,
      line('S-1', { number: '1234-5' }),
      line('S-2', { number: '１２３４５', masterAgreement: 'S2' }),
      line('S-3', { number: '777', masterAgreement: '888' }),
      line('S-4', { number: '888' }),
    );
    const got = shown(schemas.imported, await send(lines, { dryRun: true, rows: true }));
    expect(got.refused).toEqual([]);
    expect(got.rows?.map(({ line: at, sameNumberAs }) => [at, sameNumberAs])).toEqual([
      [2, 'S-2'],
      [3, 'S-1'],
      [4, null],
      [5, null],
    ]);
    const alone = shown(schemas.imported, await send(file(header, line('S-5', { number: '12345' })), { rows: true }));
    expect(alone.rows).toMatchObject([{ line: 2, enrollmentId: 'S-5', became: 'REGISTERED', sameNumberAs: 'S-1' }]);
    expect(await exists('S-5')).toBe(true);
  });

  it('may have a BOM, CRLF, quotation marks, empty lines, spaces around, and fields over several lines', async () => {
    const text = [
      header,
      `"C-1",${line('', { number: '"N ""1"""' }).slice(1)}`,
      '',
      // The number runs over two lines; neither the line break nor what follows it is taken.
      line('C-2', { number: '"N\r\n2"' }),
      line(' C-3 ', { masterAgreement: '"S, 1"' }),
      line('C-4', { country: 'jp' }),
    ].join('\r\n');
    const got = await send(new TextEncoder().encode(`\ufeff${text}\r\n`));
    expect(shown(schemas.imported, got).accepted).toBe(2);
    expect(wrong(got)).toEqual([
      [4, ['/number']],
      [7, ['/country']],
    ]);
    expect(shown(schemas.enrollmentShown, await api.get(ops, '/api/enrollments/C-1')).number).toBe('N "1"');
    expect(shown(schemas.enrollmentShown, await api.get(ops, '/api/enrollments/C-3')).masterAgreement).toBe('S, 1');
  });

  it('takes every field there is: contacts by role, bill dates with semicolons, orders as JSON', async () => {
    const more =
      'billDates,advisorId,firstOrderOn,qualified,contacts.PRIMARY.name,contacts.PRIMARY.email,contacts.PRIMARY.phone,contacts.NOTICES.name,olsOrders';
    const orders = '"[{""product"":""Mail"",""quantity"":10,""renewsOn"":""2027-04-01""}]"';
    const got = await send(
      file(
        `${header},${more}`,
        `${line('D-1')},2026-10-01; 2025-10-01,P-ADV,2024-04-10,FALSE,佐藤 花子,sato@example.com,,,${orders}`,
        `${line('D-2')},2026-10-01;soon,,,perhaps,佐藤 花子,,,,[]`,
        `${line('D-3')},,,,,,,,鈴木,{`,
      ),
    );
    expect(wrong(got)).toEqual([
      [3, ['/billDates/1', '/qualified', '/contacts/PRIMARY/email']],
      [4, ['/contacts/NOTICES/email', '/olsOrders']],
    ]);
    expect(shown(schemas.enrollmentShown, await api.get(ops, '/api/enrollments/D-1'))).toMatchObject({
      billDates: ['2026-10-01', '2025-10-01'],
      advisorId: 'P-ADV',
      firstOrderOn: '2024-04-10',
      qualified: false,
      contacts: { PRIMARY: { name: '佐藤 花子', email: 'sato@example.com' } },
      olsOrders: [{ product: 'Mail', quantity: 10, renewsOn: '2027-04-01' }],
    });
  });

  it('names an enrollment once: the second line of it is refused', async () => {
    const got = await send(file(header, line('F-1'), line('F-2'), line('F-1', { number: 'other' })));
    expect(wrong(got)).toEqual([[4, ['/enrollmentId']]]);
    expect(shown(schemas.imported, got).refused[0]?.errors[0]?.message).toContain('line 2');
    expect(shown(schemas.enrollmentShown, await api.get(ops, '/api/enrollments/F-1')).number).toBe('N-F-1');
  });

  it('has as many fields in a line as in the header', async () => {
    const got = await send(file(header, `${line('G-1')},x`, 'G-2,1', line('G-3')));
    expect([shown(schemas.imported, got).accepted, wrong(got)]).toEqual([
      1,
      [
        [2, ['']],
        [3, ['']],
      ],
    ]);
  });

  it('lacking a required column is wrong in every line', async () => {
    const lacking = header.replace(',country', '');
    const got = await send(file(lacking, line('H-1').replace(',JP', ''), line('H-2').replace(',JP', '')));
    expect(shown(schemas.imported, got).refused).toEqual([
      { line: 2, errors: [{ path: '/country', message: 'This is missing.' }] },
      { line: 3, errors: [{ path: '/country', message: 'This is missing.' }] },
    ]);
  });

  it('is refused what a single enrollment would be: another region, an open case, an id that is an address', async () => {
    await openedOn(api, anEnrollment({ enrollmentId: 'E-OPEN' }));
    const open = asInput(anEnrollment({ enrollmentId: 'E-OPEN' }));
    const same = { number: String(open.number), masterAgreement: 'S1234567' };
    const got = await send(
      file(
        header,
        line('I-1', { region: 'AMERICAS' }),
        line('E-OPEN', { ...same, resellerId: 'P-RES3' }),
        line('lookup'),
        line('E-OPEN-2', { number: '1' }),
      ),
      { 'accept-language': 'ja' },
    );
    expect(wrong(got)).toEqual([
      [2, ['/region']],
      [3, ['/resellerId']],
      [4, ['/enrollmentId']],
    ]);
    for (const { errors } of shown(schemas.imported, got).refused) expect(errors[0]?.message).toMatch(/[ぁ-んァ-ン一-龠]/);
    expect(shown(schemas.imported, got).refused[1]?.errors[0]?.message).toContain('COCP-');
  });

  it.each([
    ['an unknown column', file(`${header},colour`, `${line('X-1')},red`), '/colour'],
    ['a column twice', file(`${header},number`, `${line('X-1')},1`), '/number'],
    ['a quotation mark that is not closed', file(header, line('X-1', { number: '"N' })), ''],
    ['no header', '', ''],
    ['more than 2,000 enrollments', file(header, ...Array.from({ length: 2_001 }, (_, index) => line(`X-${index}`))), ''],
    ['another encoding', new Uint8Array([0x83, 0x4c, 0x83, 0x51, 0x83, 0x93]), ''],
    ['UTF-16 with a mark of it', new Uint8Array(Buffer.from(`\ufeff${file(header, line('X-1'))}`, 'utf16le')), ''],
    ['UTF-16 without one', new Uint8Array(Buffer.from(file(header, line('X-1')), 'utf16le')), ''],
  ])('with %s is refused as a whole', async (_, raw, path) => {
    const got = await send(raw);
    expect([got.status, problemOf(got).errors?.map((each) => each.path)]).toEqual([422, [path]]);
    expect(await exists('X-1')).toBe(false);
  });

  it('is text/csv of at most 1 MiB', async () => {
    for (const type of ['application/json', 'text/plain', 'application/vnd.ms-excel', 'text/csv; charset=shift_jis']) {
      expect((await send(file(header), { 'content-type': type })).status).toBe(415);
    }
    expect((await send('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
    expect(
      (await api.send(ops, 'POST', '/api/enrollments/import?dryrun=true', { raw: header, headers: { 'content-type': 'text/csv' } })).status,
    ).toBe(422);
  });

  it('of 2,000 enrollments is kept whole, and its answer under a key, however long', async () => {
    const lines = Array.from({ length: 2_000 }, (_, index) =>
      line(`K-${index}`, index % 2 === 0 ? {} : { program: 'ALL', country: 'xx', years: '9' }),
    );
    const raw = file(header, ...lines);
    const first = await send(raw, { 'idempotency-key': 'long' });
    expect(shown(schemas.imported, first)).toMatchObject({ accepted: 1_000 });
    expect(shown(schemas.imported, first).refused).toHaveLength(1_000);
    expect((await send(raw, { 'idempotency-key': 'long' })).body).toEqual(first.body);
    expect(await exists('K-1998')).toBe(true);
  });
});
