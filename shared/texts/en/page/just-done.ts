/** After a case was filed that took effect with it: nobody has anything left to do. */
export const justDone = {
  atOnce: (logNumber: string) => `Done, and in effect: ${logNumber}`,
};
