/** What one message says, made from what it is about and what it tells. */
export type Words<Facts> = {
  /** Who asks, what, for whom, until which date. */
  readonly subject: (f: Facts) => string;
  /** The same as the first sentence. */
  readonly lead: (f: Facts) => string;
  /** What happens else, and what to know. */
  readonly more: (f: Facts) => readonly string[];
};
