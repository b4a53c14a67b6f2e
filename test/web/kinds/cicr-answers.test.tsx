import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cicrForm as formEn } from '../../../shared/texts/en/page/cicr-form.ts';
import { fieldIssues } from '../../../shared/texts/en/field-issues.ts';
import { page as en } from '../../../shared/texts/en/page.ts';
import { dateText } from '../../../shared/texts/dates.ts';
import { useAnswered } from '../../../web/kinds/cicr/ask/answered.tsx';
import { beginningWith, emptyDraft, readDraft, type Draft } from '../../../web/kinds/cicr/ask/draft.ts';
import { LanguageProvider } from '../../../web/language/use-texts.tsx';

const contacts = { PRIMARY: { name: '髙﨑 花', email: 'hana@example.ac.jp', emailVerifiedOn: null } };

const draft: Draft = {
  ...emptyDraft,
  chosen: ['BILL_TO', 'PRIMARY', 'SUPPORT_PROVIDER', 'ADDRESS'],
  contacts: {
    PRIMARY: { name: ' 𠮷田 健 ', email: 'ken@example.ac.jp', phone: '', isRemoved: false },
    BILL_TO: { name: '', email: '', phone: '', isRemoved: true },
    SUPPORT_PROVIDER: { name: 'Aoi Sato', email: 'aoi@example.com', phone: '03-0000', isRemoved: false },
  },
  address: '京都市左京区',
};

/** What is read of each answer, without its markup, and where it is changed. */
const answersOf = (of: Parameters<typeof useAnswered>[1]): readonly string[] => {
  let paths: readonly (string | null)[] = [];
  function Rows() {
    const rows = useAnswered(draft, of);
    paths = rows.map(({ path }) => path);
    return rows.map(({ what, answer }) => (
      <p key={what}>
        {what}: {answer}
      </p>
    ));
  }
  const html = renderToStaticMarkup(
    <LanguageProvider first={{ t: en, language: 'en', date: (date) => dateText(date, 'en') }}>
      <Rows />
    </LanguageProvider>,
  );
  return html
    .split('</p>')
    .slice(0, -1)
    .map((row, index) => `${row.replaceAll(/<br\/?>/g, ' | ').replaceAll(/<[^>]+>/g, '')} @ ${paths[index]}`);
};

describe('a change of contact information before it is sent', () => {
  it('is read once more in the order it is sent in, each beside whom it replaces, with the way back to its field', () => {
    expect(answersOf({ contacts })).toEqual([
      `${en.cicr.changed.PRIMARY}: 𠮷田 健 | ken@example.ac.jp | ${formEn.today('髙﨑 花 · hana@example.ac.jp')} @ /form/changes/0/contact/name`,
      `${en.cicr.changed.BILL_TO}: ${formEn.removed} | ${formEn.todayUnknown} @ /form/changes/1/role`,
      `${en.cicr.changed.SUPPORT_PROVIDER}: Aoi Sato | aoi@example.com | 03-0000 | ${formEn.todayUnknown} @ /form/changes/2/contact/name`,
      `${en.cicr.changed.ADDRESS}: 京都市左京区 | ${formEn.todayUnknown} @ /form/changes/3/address`,
    ]);
  });

  it('of several enrollments it says nothing of whom one of them has', () => {
    expect(answersOf(null)[0]).toBe(`${en.cicr.changed.PRIMARY}: 𠮷田 健 | ken@example.ac.jp @ /form/changes/0/contact/name`);
  });

  it('begins with whom the address names, and with whoever is on record where they are filed once more', () => {
    const held = { contacts: { PRIMARY: { ...contacts.PRIMARY, phone: '075-000-0000' } } };
    expect(beginningWith('PRIMARY', null)).toEqual({ ...emptyDraft, chosen: ['PRIMARY'] });
    expect(beginningWith('PRIMARY', held)).toEqual({
      ...emptyDraft,
      chosen: ['PRIMARY'],
      contacts: { PRIMARY: { name: '髙﨑 花', email: 'hana@example.ac.jp', phone: '075-000-0000', isRemoved: false } },
    });
    expect(beginningWith('NOTICES', held)).toEqual({ ...emptyDraft, chosen: ['NOTICES'] });
    expect(beginningWith('NOBODY', held)).toEqual(emptyDraft);
  });

  it('says at its field what would be sent back', () => {
    const words = { t: en, issues: fieldIssues };
    const wrong = {
      ...draft,
      contacts: { PRIMARY: { name: '', email: 'ken', phone: '0'.repeat(41), isRemoved: false } },
      chosen: ['PRIMARY'],
    } as const;
    expect(readDraft(wrong, words)).toEqual({
      errors: [
        { path: '/form/changes/0/contact/name', message: en.faults.required },
        { path: '/form/changes/0/contact/email', message: fieldIssues.email },
        { path: '/form/changes/0/contact/phone', message: fieldIssues.tooLong({ max: 40 }) },
      ],
    });
    expect(readDraft({ ...draft, chosen: ['PRIMARY'] }, words)).toEqual({
      form: { changes: [{ what: 'CONTACT', role: 'PRIMARY', contact: { name: '𠮷田 健', email: 'ken@example.ac.jp' } }] },
    });
    expect(readDraft(emptyDraft, words)).toEqual({ errors: [{ path: '/form/changes', message: en.faults.chooseOne }] });
  });
});
