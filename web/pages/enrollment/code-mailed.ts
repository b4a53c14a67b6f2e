import type { CaseListed } from '../../../shared/api/index.ts';
import { plusDays, type CivilDate } from '../../../shared/calendar/index.ts';
import { edition } from '../../../shared/rules/index.ts';

/** When a contact's address was last mailed a code, and the last day on which that is good (CICR-TOLD). */
type CodeMailed = { readonly on: CivilDate; readonly goodTo: CivilDate };

const isSame = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The code an address that is not verified waits for, as the changes of contact information tell; null: it was registered with the
 * records, or put there in a form that only changed a name, and was never mailed one. `cases`: all of the enrollment.
 */
export const codeMailedTo = (address: string, cases: readonly CaseListed[]): CodeMailed | null => {
  const filed = cases
    .flatMap((each) =>
      each.kind === 'CICR' && each.outcome === 'EFFECTIVE' && each.effectiveOn !== null && each.details !== null
        ? [{ on: each.effectiveOn, openedAt: each.openedAt, id: each.edition, changes: each.details.changes }]
        : [],
    )
    .toSorted((a, b) => (a.on === b.on ? a.openedAt.localeCompare(b.openedAt) : a.on < b.on ? -1 : 1));
  let mailed: CodeMailed | null = null;
  for (const { on, id, changes } of filed) {
    for (const { before, after, online } of changes) {
      if (!online || after === null || typeof after === 'string' || !isSame(after.email, address)) continue;
      // The address that was there before stays as it was: it waits for a code only if it did already.
      const isNew = before === null || !isSame(before.email, address);
      if (isNew || mailed !== null) mailed = { on, goodTo: plusDays(on, edition(id).numbers['CICR-TOLD'].codeDays) };
    }
  }
  return mailed;
};
