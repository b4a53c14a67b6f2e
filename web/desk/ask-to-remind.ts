import type { RemindersShown } from '../../shared/api/index.ts';

/** One request, of some cases. */
export type AskedToRemind = { readonly caseIds: readonly string[]; readonly dryRun: boolean };

/** So many cases in one request: they are looked at fast; what goes out is told as it does. */
const atOnce = { looking: 25, sending: 5 } as const;

/** What comes, or came, of reminding for each of these cases, some in each request. `onCome`: so many of them have been answered. */
export const askToRemind = async (
  caseIds: readonly string[],
  dryRun: boolean,
  ask: (body: AskedToRemind) => Promise<RemindersShown>,
  onCome?: (cases: number) => void,
): Promise<RemindersShown['items']> => {
  const items: RemindersShown['items'] = [];
  const size = dryRun ? atOnce.looking : atOnce.sending;
  for (let at = 0; at < caseIds.length; at += size) {
    items.push(...(await ask({ caseIds: caseIds.slice(at, at + size), dryRun })).items);
    onCome?.(items.length);
  }
  return items;
};
