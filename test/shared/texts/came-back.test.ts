import { describe, expect, it } from 'vitest';
import { cases as en } from '../../../shared/texts/en/cases.ts';
import { cases as ja } from '../../../shared/texts/ja/cases.ts';

const facts = { party: 'Kita University', partyLocal: '北都大学', logNumber: 'COCP-7K3M-9QX1' };
const asked = { asks: 'Minato Software', asksLocal: '港ソフトウェア株式会社' };
const said = ({ task }: typeof en, of: string, who: object) => task['MAIL-BOUNCE']?.({ ...facts, of, ...who });

describe('MAIL-BOUNCE: what a mail that came back asks of each', () => {
  it.each(['PARTY', 'ESCALATION', 'CONTACT', 'LINK'])('of two, operations read whom the address is asked by (%s)', (of) => {
    expect(said(en, of, asked)).toMatch(/came back.* Minato Software asks for an address that works/);
    expect(said(ja, of, asked)).toContain('戻ってきました。正しいアドレスは港ソフトウェア株式会社が確かめ');
  });

  it.each(['PARTY', 'ESCALATION', 'CONTACT', 'LINK'])('whoever has it alone asks themselves (%s)', (of) => {
    expect(said(en, of, {})).toMatch(/came back.* Ask for an address that works, and (have|correct|send)/);
    expect(said(ja, of, {})).toMatch(/戻ってきました。正しいアドレスを確かめて、(登録内容を訂正|連絡先の変更を申請|リンクを送り直)/);
  });

  it('of an organisation’s own address operations alone correct the record: the other files the contact where there is one, and tells them', () => {
    expect(said(en, 'PARTY', { part: 'ASKS', contact: 'PRIMARY' })).toMatch(
      /file it as a change of contact information, and tell regional operations, who correct the record\.$/,
    );
    expect(said(en, 'PARTY', { part: 'ASKS' })).toMatch(/that works, and tell regional operations, who correct the record\.$/);
    expect(said(ja, 'PARTY', { part: 'ASKS', contact: 'PRIMARY' })).toMatch(
      /連絡先の変更を申請し、地域オペレーションに知らせてください。登録内容は地域オペレーションが訂正します。$/,
    );
    expect(said(ja, 'PARTY', { part: 'ASKS' })).toMatch(/確かめて、地域オペレーションに知らせてください。/);
  });
});
