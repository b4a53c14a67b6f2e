import * as z from 'zod';
import { scan, type Scan } from '../../../shared/records/index.ts';
import type { Item } from './attributes.ts';
import { scanKey, type Key } from './keys.ts';
import type { RawItem } from './reads.ts';

const scanItem = z.object({ schema: z.literal(1), record: scan });

export const itemOfScan = (of: Scan): Key & Item => ({ ...scanKey(of.caseId, of.documentId), schema: 1, version: of.version, record: of });
export const scanFrom = (item: RawItem): Scan => scanItem.parse(item).record;
