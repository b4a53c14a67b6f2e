/** How an enrollment that was cut short ends, beside the catalogue. */
export const endsOn = {
  /** A termination that operations have approved. */
  terminatesOn: (date: string) => `Terminates on ${date}`,
  terminatedOn: (date: string) => `Terminated on ${date}`,
};
