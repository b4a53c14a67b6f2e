/** The mails an act would send, read before it is done, beside the catalogue. */
export const mailsAhead = {
  show: 'Read the mails first',
  reading: 'Writing the mails…',
  title: 'Mails this sends',
  intro: 'Each as its receiver will read it. Nothing has been sent yet.',
  none: 'This sends no mail.',
  ownWords: 'What you write yourself is not translated: it goes out as it stands.',
  to: (who: string) => `To ${who}`,
  language: { ja: 'in Japanese', en: 'in English' },
  when: { AT_ONCE: 'at once', WITH_THE_DAY: 'with the mails of the day' },
};
