import type { Instant } from '../../shared/calendar/index.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { CaseId } from '../../shared/records/index.ts';

/** Documents that a decision asked for and that are not issued yet. Never a name, an address or an image. */
export type RenderWrite = {
  /** The version the decision made of the case. */
  readonly version: number;
  /** Its last entry in the history. */
  readonly lastSeq: number;
  readonly writtenAt: Instant;
  /** The case as the decision left it, where its form may be corrected later; null: as it is. */
  readonly snapshot: AnyCase | null;
};

/** `again`: asked for anew under that id, null: by a decision. `failed`: how often it could not be carried out. */
export type RenderRow = RenderWrite & { readonly again: string | null; readonly failed: number };

/** The row from its keys, as the index and the stream carry them. */
export type RenderId = { readonly caseId: CaseId; readonly version: number; readonly again: string | null };
