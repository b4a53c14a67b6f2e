/** What follows from an act, said to whoever has just done it. */
export const whatNext = {
  next: (who: string) => `Next it is the turn of ${who}, who is told by mail.`,
  by: (date: string) => `The next date is ${date}.`,
  closed: 'Everybody concerned is told by mail.',
};
