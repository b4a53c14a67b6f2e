import type { Enrollment, Party } from '../../../shared/records/index.ts';
import type { CaseHead, GetRecords } from '../../store/index.ts';
import { headFrom } from './case-items.ts';
import { enrollmentFrom } from './enrollment-items.ts';
import { caseKey, enrollmentKey, partyKey, type Key } from './keys.ts';
import { partyFrom } from './party-items.ts';
import { getTogether, parsedOnce } from './read-together.ts';
import type { Table } from './table.ts';

const keysOf = (keyOf: (id: string) => Key, ids: Iterable<string> = []): readonly Key[] => [...new Set(ids)].map(keyOf);

const enrollmentOnce = parsedOnce(enrollmentFrom);
const partyOnce = parsedOnce(partyFrom);
const headOnce = parsedOnce(headFrom);

export const getRecords =
  (table: Table): GetRecords =>
  async ({ enrollmentIds, partyIds, caseIds }) => {
    const enrollments = new Map<string, Enrollment>();
    const parties = new Map<string, Party>();
    const cases = new Map<string, CaseHead>();
    const keys = [...keysOf(enrollmentKey, enrollmentIds), ...keysOf(partyKey, partyIds), ...keysOf(caseKey, caseIds)];
    for (const item of await getTogether(table, keys)) {
      switch (item.SK) {
        case 'ENROLLMENT': {
          const found = enrollmentOnce(item);
          enrollments.set(found.enrollmentId, found);
          break;
        }
        case 'PARTY': {
          const found = partyOnce(item);
          parties.set(found.partyId, found);
          break;
        }
        case 'CASE': {
          const found = headOnce(item);
          cases.set(found.case.caseId, found);
          break;
        }
        default:
          throw new Error(`an item nobody asked for: ${String(item.PK)} ${String(item.SK)}`);
      }
    }
    return { enrollments, parties, cases };
  };
