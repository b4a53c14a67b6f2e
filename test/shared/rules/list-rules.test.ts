import { describe, expect, it } from 'vitest';

import { edition, listRules, ruleIds } from '../../../shared/rules/index.ts';

const listed = listRules(edition('2010-10'));
const found = (id: string) => listed.find((rule) => rule.id === id);

describe('the list of rules that people can read', () => {
  it('is complete and in the order of the catalogue', () => {
    expect(listed.map(({ id }) => id)).toEqual(ruleIds);
  });

  it('gives each rule a source or says that it is the portal’s', () => {
    for (const { source, policy } of listed) expect(source ?? policy).not.toBeNull();
  });

  it('shows a rule of the programme with its passage and its numbers', () => {
    expect(found('COCP-LEAD-AMS-30')).toEqual({
      id: 'COCP-LEAD-AMS-30',
      text: {
        ja: 'アメリカ地域では、リセラーの変更 (ディストリビューターと同時の変更を含む) とソフトウェア アドバイザーの変更は、地域オペレーションが次の記念日または請求予定日の少なくとも 30 日前までに受領する必要があります。',
        en: 'In the Americas, a change of reseller (with or without the distributor) or of software advisor must reach operations at least 30 days before the next anniversary or scheduled bill date.',
      },
      numbers: { days: 30 },
      source: {
        document: 'agreement-maintenance',
        passage: '次の記念日または予定されている請求日の少なくとも 30 日前に COCP フォームを送信する必要があります。',
      },
      policy: null,
    });
  });

  it('shows a passage that had to be read with the portal’s part beside it', () => {
    const rule = found('COCP-SIGN-30');
    expect(rule?.source?.document).toBe('agreement-maintenance');
    expect(rule?.policy?.en).toContain('15 days');
  });

  it('shows a choice of the portal without a source', () => {
    const rule = found('COCP-ONE-OPEN');
    expect(rule).toMatchObject({ numbers: null, source: null });
    expect(rule?.policy?.ja).toContain('ため');
  });

  it('can be sent as JSON and comes back the same', () => {
    expect(JSON.parse(JSON.stringify(listed))).toEqual(listed);
  });
});
