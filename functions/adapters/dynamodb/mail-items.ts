import * as z from 'zod';
import { instant } from '../../../shared/calendar/index.ts';
import { mailStates, partsOfMailId, type MailRow } from '../../store/index.ts';
import type { Item } from './attributes.ts';
import { mailKey, type Key } from './keys.ts';
import { tell } from './outbox-items.ts';
import type { RawItem } from './reads.ts';

const mailItem = z.object({
  schema: z.literal(1),
  version: z.int().positive(),
  mailId: z.string(),
  rule: z.string().nullable(),
  at: instant,
  state: z.enum(mailStates),
  since: instant,
  acceptedAt: instant.optional(),
  sends: z.int().nonnegative(),
  tell: tell.nullable().default(null),
  providerId: z.string().nullable(),
  reason: z.string().nullable(),
});
export const keyOfMail = (mailId: string): Key => {
  const { caseId, version, message, to } = partsOfMailId(mailId);
  return mailKey(caseId, version, message, to);
};

export const itemOfMail = (row: MailRow): Key & Item => ({ ...keyOfMail(row.mailId), schema: 1, ...row });

export const mailFrom = (item: RawItem): MailRow => {
  const { schema: _, ...row } = mailItem.parse(item);
  return row;
};
