import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cocpWords, currentWords, nextWords } from '../../../../functions/documents/cocp-words.ts';
import { formWords } from '../../../../functions/documents/form-facts.ts';
import { asDate } from '../../../../shared/calendar/index.ts';
import { dateText } from '../../../../shared/texts/dates.ts';
import { page as en } from '../../../../shared/texts/en/page.ts';
import { page as ja } from '../../../../shared/texts/ja/page.ts';
import { LanguageProvider } from '../../../../web/language/use-texts.tsx';
import { FormReading, type FormText } from '../../../../web/kinds/cocp/reading/form-reading.tsx';

const text: FormText = {
  change: 'RESELLER',
  institution: '北都大学',
  enrollments: [{ number: '87654321', masterAgreement: 'S1234567', program: 'EES', endsOn: asDate('2028-03-31') }],
  partners: [{ role: 'RESELLER', current: { name: 'Sakura Licensing', pcn: '047D0983' }, next: { name: '髙﨑商会', pcn: '8B24270F' } }],
  askedOn: asDate('2027-08-01'),
  effectiveOn: null,
  signers: [
    { role: 'INSTITUTION', party: '北都大学', signedOn: asDate('2027-01-10'), signedAs: '𠮷田 髙﨑' },
    { role: 'NEW_RESELLER', party: '髙﨑商会', signedOn: null, signedAs: null },
  ],
};

const shown = (language: 'en' | 'ja'): string =>
  renderToStaticMarkup(
    createElement(LanguageProvider, {
      first: { t: { en, ja }[language], language, date: (date) => dateText(date, language) },
      children: createElement(FormReading, { text, level: 3 }),
    }),
  );

describe.each(['en', 'ja'] as const)('the form as it is read on screen (%s)', (language) => {
  it('says what the printed form says, in its words', () => {
    const html = shown(language);
    const { change, asked, effective } = cocpWords;
    const { about, institution, number, agreement, program, ends, pcn, signatures } = formWords;
    for (const words of [
      change,
      about,
      institution,
      number,
      agreement,
      program,
      ends,
      currentWords.RESELLER,
      nextWords.RESELLER,
      pcn,
      asked,
      effective,
      signatures,
    ]) {
      expect(html).toContain(words[language]);
    }
  });

  it('names everybody as they are written, and who has signed', () => {
    const html = shown(language);
    for (const name of ['北都大学', '87654321', 'S1234567', 'Sakura Licensing', '047D0983', '髙﨑商会', '8B24270F', '𠮷田 髙﨑']) {
      expect(html).toContain(name);
    }
    expect(html).toContain(dateText(asDate('2027-01-10'), language));
  });
});
