/** What a single field has to look like: said by the API, and by the page before anything is sent. */
export const fieldIssues = {
  tooLong: (f: { max: number }) => `This may have at most ${f.max} characters.`,
  characters: 'This contains characters that cannot be used, such as line breaks.',
  timeZone: 'This has to be the name of a time zone such as Asia/Tokyo.',
  email: 'This has to be an e-mail address such as name@example.com.',
  id: 'An id has 1 to 64 letters, digits, hyphens or underscores.',
  pcn: 'A customer number (PCN) has 8 digits from 0 to 9 and A to F.',
  kana: 'A reading is written in kana (hiragana or katakana) and letters.',
  country: 'A country is given by two capital letters such as JP.',
  agreementVersion: 'A version consists of numbers with dots such as 3.2.',
  distributorRequired: 'A two-tier enrollment has a distributor.',
};

export type FieldIssueTexts = typeof fieldIssues;
