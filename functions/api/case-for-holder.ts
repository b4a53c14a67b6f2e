import type { Context } from 'hono';
import type { Party } from '../../shared/records/index.ts';
import { holderOf, type LoadedCase } from '../cases/index.ts';
import type { ApiEnv, Dependencies } from './context.ts';
import type { Held } from './held-link.ts';
import { presentCase } from './present-case.ts';

/** The form and where it stands: what else happened on the case, and what others have to do, is not the holder's to know. */
export const caseForHolder = (
  c: Context<ApiEnv>,
  { clock }: Pick<Dependencies, 'clock'>,
  loaded: LoadedCase,
  { link, party }: Pick<Held, 'link' | 'party'>,
): object => ({
  ...presentCase(loaded, { caller: holderOf(link, party), now: clock(), language: c.get('language') }),
  history: [],
  tasks: [],
});

/** What a holder is told of the parties of the case. */
export const partyForHolder = ({ partyId, name, nameLocal, role, pcn }: Party) => ({
  partyId,
  name,
  role,
  ...(nameLocal === null ? {} : { nameLocal }),
  ...(pcn === null ? {} : { pcn }),
});
