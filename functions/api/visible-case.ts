import type { Caller } from '../../shared/cases/case.ts';
import type { LoadedCase } from '../cases/index.ts';
import { maySeeCase } from './access.ts';
import type { Dependencies } from './context.ts';

/** A case by its id or log number; null where there is none or the caller may not see it, which is told as one. */
export const visibleCase = async ({ cases }: Pick<Dependencies, 'cases'>, caller: Caller, id: string): Promise<LoadedCase | null> => {
  const loaded = await cases.read(id);
  return loaded !== null && maySeeCase(caller, loaded.case) ? loaded : null;
};
