/** What the addresses say that only one machine has. */
export const local = {
  notADuration: 'This has to be a duration such as P10D or PT1H, and not lead past the year 2999.',
  backInTime: (f: { now: string }) => `Time only moves forward. It is ${f.now} now.`,
  stopping: 'The portal is being stopped; the clock has not arrived.',
  noRequest: 'This could not be read as an HTTP request.',
  fileTooLarge: 'A file may have 20 MiB at most.',
  otherFile: 'This is not the file that was announced.',
  partyUnknown: 'No party is registered under this id.',
};

export type LocalTexts = typeof local;
