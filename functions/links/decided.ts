import type { Link } from '../../shared/records/index.ts';
import { holderIdOf, type LoadedCase } from '../cases/index.ts';

/** What was decided with a link, and by whom as they signed it; null: nothing was. */
export const decidedWith = (
  { linkId, role, name, ended }: Link,
  { history, signatures }: Pick<LoadedCase, 'history' | 'signatures'>,
): { readonly act: string; readonly name: string } | null => {
  if (ended?.how !== 'USED') return null;
  // One sent anew after a correction decides again: the last is the one that ended it.
  const entry = history.findLast(({ by, at }) => by?.userId === holderIdOf(linkId) && at === ended.at);
  if (entry === undefined) return null;
  const signed = entry.act === 'sign' ? signatures.findLast((each) => each.role === role)?.name : undefined;
  return { act: entry.act, name: signed ?? name };
};
