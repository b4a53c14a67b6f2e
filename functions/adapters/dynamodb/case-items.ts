import * as z from 'zod';
import { instant, type Instant } from '../../../shared/calendar/index.ts';
import { person, ruleId, type FactValue } from '../../../shared/cases/case.ts';
import type { AnyCase } from '../../../shared/cases/kinds.ts';

const factValue: z.ZodType<FactValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(factValue), z.record(z.string(), factValue)]),
);

/** One thing that happened to a case. `hash` is the SHA-256 (hex) of the hash before it and this entry's canonical JSON without `hash`. */
export const historyEntry = z.strictObject({
  seq: z.int().positive(),
  /** The instant it counts for. */
  at: instant,
  /** When it was written. */
  recordedAt: instant,
  /** null: the calendar. */
  by: person.nullable(),
  act: z.string(),
  rule: ruleId.nullable(),
  detail: z.record(z.string(), factValue),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** What a signature shows of a person. `seq` is the history entry that names the row. */
export type Signature = {
  readonly seq: number;
  readonly role: string;
  readonly name: string | null;
  readonly image: string | null;
  /** Part of the digest the history holds; gone once erased, so that a name can not be guessed from the digest. */
  readonly salt: string | null;
  readonly erasedOn: Instant | null;
};

/** A case with what the next write needs to know of its rows. */
export type CaseHead = {
  readonly case: AnyCase;
  /** The last entry of its history. */
  readonly lastSeq: number;
  readonly lastHash: string;
  /** What its due row says. */
  readonly dueAt: Instant | null;
};

export type StoredCase = CaseHead & { readonly history: readonly HistoryEntry[]; readonly signatures: readonly Signature[] };
