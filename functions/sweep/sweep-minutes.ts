/** The sweep comes this often, and so does what issues documents that were left over: what failed is tried again by the next. */
export const sweepMinutes = 15;
export const sweepMilliseconds = sweepMinutes * 60_000;
