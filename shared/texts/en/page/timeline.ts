/** The dates of a case, beside the catalogue. */
export const timeline = {
  /** Of what was done earlier. */
  wasDue: (date: string) => `Done before its last day, ${date}`,
};
