import { createHash } from 'node:crypto';
import { idFrom } from '../../functions/new-id.ts';

/** Ids that look as random as those of `newId` and are the same in every run. */
export const seededIds = (seed: string): (() => string) => {
  let count = 0;
  return () => {
    count += 1;
    return idFrom(createHash('sha256').update(`${seed} ${count}`).digest());
  };
};
