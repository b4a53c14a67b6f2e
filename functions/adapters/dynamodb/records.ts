import { headFrom, type CaseHead } from './case-items.ts';
import { enrollmentFrom } from './enrollment-items.ts';
import { caseKey, enrollmentKey, partyKey, type Key } from './keys.ts';
import { partyFrom } from './party-items.ts';
import { getItems } from './reads.ts';
import type { GetRecords } from './store.ts';
import type { Enrollment, Party } from '../../../shared/records/index.ts';
import type { Table } from './table.ts';

const keysOf = (keyOf: (id: string) => Key, ids: Iterable<string> = []): readonly Key[] => [...new Set(ids)].map(keyOf);

export const getRecords =
  (table: Table): GetRecords =>
  async ({ enrollmentIds, partyIds, caseIds }) => {
    const enrollments = new Map<string, Enrollment>();
    const parties = new Map<string, Party>();
    const cases = new Map<string, CaseHead>();
    const keys = [...keysOf(enrollmentKey, enrollmentIds), ...keysOf(partyKey, partyIds), ...keysOf(caseKey, caseIds)];
    for (const item of keys.length === 0 ? [] : await getItems(table, keys)) {
      switch (item.SK) {
        case 'ENROLLMENT': {
          const found = enrollmentFrom(item);
          enrollments.set(found.enrollmentId, found);
          break;
        }
        case 'PARTY': {
          const found = partyFrom(item);
          parties.set(found.partyId, found);
          break;
        }
        case 'CASE': {
          const found = headFrom(item);
          cases.set(found.case.caseId, found);
          break;
        }
        default:
          throw new Error(`an item nobody asked for: ${String(item.PK)} ${String(item.SK)}`);
      }
    }
    return { enrollments, parties, cases };
  };
