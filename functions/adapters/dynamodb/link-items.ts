import * as z from 'zod';
import { link, linkId, type Link, type LinkId } from '../../../shared/records/index.ts';
import type { Item } from './attributes.ts';
import { linkKey, linkOfCaseKey, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';

const linkItem = z.object({ schema: z.literal(1), record: link });
const pointer = z.object({ schema: z.literal(1), linkId });

export const itemOfLink = (of: Link): Key & Item => ({ ...linkKey(of.linkId), schema: 1, version: of.version, record: of });
export const linkFrom = (item: RawItem): Link => linkItem.parse(item).record;

/** Names no person: it is read with the case. */
export const itemOfLinkPointer = (of: Pick<Link, 'caseId' | 'linkId'>): Key & Item => ({
  ...linkOfCaseKey(of.caseId, of.linkId),
  schema: 1,
  linkId: of.linkId,
});
export const linkIdFrom = (item: RawItem): LinkId => pointer.parse(item).linkId;
