import { createHmac } from 'node:crypto';
import type { Claim } from '../store/index.ts';
import { idFrom } from '../new-id.ts';
import type { Dependencies } from './context.ts';

/** The id of what a request with an idempotency key makes: the same request sent again makes the same, and nobody else can name it. */
export const idFromKey = ({ key }: Claim, what: string, { cursorKey }: Pick<Dependencies, 'cursorKey'>): string =>
  idFrom(createHmac('sha256', cursorKey).update(`${what} ${key}`).digest());
