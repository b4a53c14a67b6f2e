import { describe, expect, it } from 'vitest';
import type { Block, Sheet } from '../../../functions/documents/index.ts';
import { formNames, forms, justified, sheetStates, type FormName } from './forms.ts';

const fieldsOf = ({ blocks }: Sheet): Readonly<Record<string, string | null>> =>
  Object.fromEntries(blocks.flatMap((block) => (block.kind === 'field' ? [[block.label.en, block.value]] : [])));

const ofKind = <K extends Block['kind']>({ blocks }: Sheet, kind: K): readonly Extract<Block, { kind: K }>[] =>
  blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

const rowsOf = (sheet: Sheet): readonly (readonly string[])[] => ofKind(sheet, 'table').flatMap(({ rows }) => rows);
const wordsOf = (sheet: Sheet): string =>
  ofKind(sheet, 'paragraph')
    .map(({ text }) => text.en)
    .join('\n');

describe.each(formNames)('%s', (name) => {
  it.each(['ja', 'en'] as const)('has every sentence in both languages, and says what it is by now: %s', (language) => {
    for (const state of sheetStates) {
      const sheet = forms[name](state, language);
      expect(sheet.language).toBe(language);
      expect(sheet.standing?.ja).not.toBe('');
      for (const block of sheet.blocks) {
        const words = JSON.stringify(block).match(/"(?:ja|en)":"[^"]*"/g) ?? [];
        expect(words).not.toContain('"ja":""');
        expect(words).not.toContain('"en":""');
      }
    }
  });

  it('stands on one layout: its headings and signatures are the same from blank to final', () => {
    const layout = (sheet: Sheet): readonly string[] => sheet.blocks.flatMap((each) => (each.kind === 'signature' ? [each.label.en] : []));
    const [blank, filled] = [layout(forms[name]('BLANK')), layout(forms[name]('FILLED'))];
    expect(filled).toEqual(blank);
    // What the institution has not chosen asks nothing of operations: only the answer to a notice leaves lines out.
    expect(blank).toEqual(expect.arrayContaining([...layout(forms[name]('FINAL'))]));
  });

  it('blank: names nobody and nothing but what the form itself is', () => {
    const sheet = forms[name]('BLANK');
    const own = ['What changes', 'Reason'];
    expect(Object.entries(fieldsOf(sheet)).filter(([label, value]) => value !== null && !own.includes(label))).toEqual([]);
    for (const { party, name: who, signedOn } of ofKind(sheet, 'signature')) expect([party, who, signedOn]).toEqual([null, null, null]);
  });

  it('filled in: nobody has signed', () => {
    for (const { name: who, signedOn, image } of ofKind(forms[name]('FILLED'), 'signature'))
      expect([who, signedOn, image]).toEqual([null, null, undefined]);
  });

  it('final: whoever signs it has signed', () => {
    for (const { name: who, signedOn } of ofKind(forms[name]('FINAL'), 'signature')) {
      expect(who).not.toBeNull();
      expect(signedOn).toMatch(/^\d{4}-\d\d-\d\d \(令和\d+年\d+月\d+日\)$/);
    }
  });
});

describe('a change of channel partner', () => {
  it.each([
    ['cocp-reseller', 'Change of Reseller'],
    ['cocp-reseller-two-tier', 'Change of Reseller in the Two-Tier Model'],
    ['cocp-distributor', 'Change of Distributor'],
    ['cocp-advisor', 'Change of Software Advisor'],
    ['cocp-multi-enrollment', 'Multiple Enrollments'],
    ['cocp-bulk', 'Bulk Change'],
    ['cocp-expired', 'Expired Agreement'],
    ['cocp-m15', 'Early or Back-Dated Effective Date (M15 Amendment)'],
  ] as const satisfies readonly (readonly [FormName, string])[])('%s: has a title of its own', (name, title) => {
    for (const state of sheetStates) expect(forms[name](state).title.en).toBe(`Change of Channel Partner (COCP) Form: ${title}`);
  });

  it('COCP-NOTICE-PREVIOUS: says when the institution told its previous partner, once it has signed', () => {
    expect(fieldsOf(forms['cocp-reseller']('FILLED'))['Previous partner told in writing on']).toBeNull();
    expect(fieldsOf(forms['cocp-reseller']('SIGNED'))['Previous partner told in writing on']).toBe('2026-01-15 (令和8年1月15日)');
    expect(fieldsOf(forms['cocp-distributor']('SIGNED'))).not.toHaveProperty('Previous partner told in writing on');
  });

  it('COCP-MANY: each enrollment has its effective date in its row, once it is countersigned', () => {
    expect(rowsOf(forms['cocp-multi-enrollment']('SIGNED')).map((row) => row[4])).toEqual(Array.from({ length: 8 }, () => ''));
    expect(rowsOf(forms['cocp-multi-enrollment']('FINAL')).map((row) => row[4])).toEqual(
      Array.from({ length: 8 }, () => '2026-06-01 (令和8年6月1日)'),
    );
  });

  it('COCP-ROUTE-EXPIRED: says that no lead time applies and that a date has to be asked for', () => {
    expect(wordsOf(forms['cocp-expired']('BLANK'))).toContain('no lead time applies');
    expect(fieldsOf(forms['cocp-expired']('BLANK'))['Effective date asked for']).toBeNull();
  });

  it('COCP-OVERRIDE: an M15 asks for the justification, and prints it with who approved it', () => {
    const asked = 'Business justification of why the lead time cannot be met';
    expect(fieldsOf(forms['cocp-m15']('BLANK'))[asked]).toBeNull();
    expect(fieldsOf(forms['cocp-m15']('FINAL'))).toMatchObject({
      [asked]: justified.justification,
      'Override: Approved by': justified.approvedBy,
      'Override: Note of the approver': justified.note,
      'Reference of the approval': justified.reference,
      'Effective date': '2026-01-20 (令和8年1月20日)',
    });
    expect(fieldsOf(forms['cocp-reseller']('BLANK'))).not.toHaveProperty(asked);
  });

  it('COCP-SIGN-INTL-RESELLER: says to whom the countersigned form goes back, and in the Americas to nobody', () => {
    expect(wordsOf(forms['cocp-reseller-two-tier']('FINAL'))).toContain('returned to the distributor');
    expect(wordsOf(forms['cocp-reseller']('FINAL'))).not.toContain('returned to');
  });
});

describe('a change of contact information', () => {
  it('has the old and the new value side by side', () => {
    expect(rowsOf(forms.cicr('FILLED'))).toEqual([
      [
        '主要な顧客の連絡先\nPrimary customer contact',
        'Tanaka Yuki\ntanaka@example.com\n03-0000-0000',
        '伊藤 健\nito@example.com\n03-1234-5678',
      ],
      ['通知の連絡先\nNotices contact', '登録なし', 'Ito Ken\nito@example.com'],
    ]);
  });

  it('keeps the old value once the records have changed', () => {
    expect(rowsOf(forms.cicr('FINAL'))).toEqual(rowsOf(forms.cicr('FILLED')));
  });

  it('CICR-ROLES, CICR-MANUAL: blank, it has every item there is', () => {
    expect(rowsOf(forms.cicr('BLANK'))).toHaveLength(13);
  });

  it('CICR-MANUAL: what the portal does not hold is said to be so, and operations process it', () => {
    expect(rowsOf(forms['cicr-manual']('FILLED', 'en')).map((row) => row[1])).toEqual(['Not held by the portal', 'Not held by the portal']);
    expect(fieldsOf(forms['cicr-manual']('FINAL'))['Changed on']).toBe('2026-01-15 (令和8年1月15日)');
  });

  it('CICR-CONFIRM: says by when the institution confirms', () => {
    expect(fieldsOf(forms.cicr('FILLED'))['To be confirmed by the institution by']).toBe('2026-02-14 (令和8年2月14日)');
  });
});

describe('the end of a term', () => {
  const options = (name: 'expiry' | 'expiry-abroad', state: 'FILLED' | 'SIGNED') => ofKind(forms[name](state), 'options')[0]?.options ?? [];

  it('EXPIRY-EXTEND-3, EXPIRY-NEW, EXPIRY-LAPSE: has exactly the options there are, with what follows by date', () => {
    expect(options('expiry', 'FILLED').map(({ text }) => text.en)).toEqual([
      'Extend the licence term by 3 years',
      'Sign a new enrollment',
      'Let the enrollment expire',
    ]);
    expect(options('expiry', 'FILLED')[2]?.detail?.en).toContain('2027-04-01: The enrollment expires as this day begins.');
    expect(options('expiry', 'FILLED')[0]?.detail?.ja).toContain('2030-03-31 (令和12年3月31日)');
  });

  it('EXPIRY-BUYOUT: is offered abroad with lines for quantities; in Japan the form says that it is not', () => {
    expect(options('expiry-abroad', 'FILLED').map(({ text }) => text.en)).toContain('Acquire perpetual licences (buy-out)');
    expect(rowsOf(forms['expiry-abroad']('FILLED'))).toHaveLength(5);
    expect(wordsOf(forms.expiry('FILLED'))).toContain('A buy-out is not available in Japan.');
    expect(rowsOf(forms.expiry('FILLED'))).toEqual([]);
  });

  it('EXPIRY-WHO: ticks what the institution chose, once it has', () => {
    expect(options('expiry', 'FILLED').map(({ chosen }) => chosen)).toEqual([false, false, false]);
    expect(options('expiry', 'SIGNED').map(({ chosen }) => chosen)).toEqual([true, false, false]);
  });

  it('EXPIRY-BUYOUT: the order has its quantities, and the day of its confirmation', () => {
    expect(rowsOf(forms.buyout('SIGNED'))).toEqual([
      ['Office LTSC Standard', '1,200'],
      ['Windows Server CAL (User)', '300'],
    ]);
    expect(fieldsOf(forms.buyout('SIGNED'))['Order confirmed on']).toBeNull();
    expect(fieldsOf(forms.buyout('FINAL'))['Order confirmed on']).toBe('2027-02-01 (令和9年2月1日)');
  });

  it('EXPIRY-REMOVE: the attestation says on how many computers, by whom and when, and what may stay', () => {
    const sheet = forms.removal('SIGNED');
    expect(fieldsOf(sheet)['Computers from which products were removed']).toBe('412');
    expect(ofKind(sheet, 'signature')[0]).toMatchObject({ name: '山田 花子', signedOn: '2027-04-02 (令和9年4月2日)' });
    expect(rowsOf(sheet)).toHaveLength(2);
    expect(fieldsOf(forms.removal('FILLED'))['Computers from which products were removed']).toBeNull();
  });
});

describe('a termination', () => {
  it('TERM-BREACH-30: the notice has the day of the notice and the last day to cure', () => {
    expect(fieldsOf(forms['termination-breach']('SIGNED'))).toMatchObject({
      'Date of the written notice': '2026-01-10 (令和8年1月10日)',
      'To be cured by': '2026-02-09 (令和8年2月9日)',
    });
    expect(wordsOf(forms['termination-breach']('SIGNED'))).toContain('within 30 days of the written notice');
    expect(rowsOf(forms['termination-breach']('FINAL'))).toEqual([['80000001', 'EES', '2026-02-09 (令和8年2月9日)']]);
  });

  it('TERM-QUALIFIED: cites the definition of a qualified educational user', () => {
    expect(wordsOf(forms['termination-not-qualified']('FINAL'))).toContain('definition of a qualified educational user');
  });

  it('TERM-NO-ORDER-30: has the last day of a first order, and nobody signs it', () => {
    const sheet = forms['termination-no-first-order']('FINAL');
    expect(fieldsOf(sheet)['First order due by']).toBe('2026-02-09 (令和8年2月9日)');
    expect(ofKind(sheet, 'signature')).toEqual([]);
  });

  it('TERM-AMENDMENT: has every enrollment, and its end once operations have approved it', () => {
    expect(rowsOf(forms['termination-amendment']('SIGNED')).map((row) => row[2])).toEqual(['', '']);
    expect(rowsOf(forms['termination-amendment']('FINAL')).map((row) => row[2])).toEqual([
      '2026-04-01 (令和8年4月1日)',
      '2026-04-01 (令和8年4月1日)',
    ]);
  });
});

describe('a licence transfer', () => {
  it('TRANSFER-SA-30: says for each product whether the transferee may acquire Software Assurance, and until when', () => {
    const sheet = forms.transfer('FILLED');
    expect(rowsOf(sheet)).toEqual([
      ['Office Standard', '50', '2027-03-31 (令和9年3月31日)', '可'],
      ['Visio Professional 2019', '5', 'なし', '不可'],
    ]);
    expect(fieldsOf(sheet)['SA may be ordered until']).toBe('2026-03-03 (令和8年3月3日)');
  });

  it('TRANSFER-NO-REATTACH: says that it cannot be attached again', () => {
    expect(wordsOf(forms.transfer('BLANK'))).toContain('SA cannot be attached again');
  });

  it('names both institutions, and once it is final the record and the Software Assurance that was ordered', () => {
    const fields = fieldsOf(forms.transfer('FINAL'));
    expect(fields).toMatchObject({
      Transferor: '美浜大学 (Mihama University)',
      Transferee: '北野学園 (Kitano Gakuen)',
      'Transfer recorded on': '2026-01-15 (令和8年1月15日)',
      'SA ordered on': '2026-02-09 (令和8年2月9日)',
    });
  });
});
