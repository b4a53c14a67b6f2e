import type { HistoryEntry } from '../store/index.ts';
import { documentSteps, type DocumentStep } from '../documents/steps.ts';
import { happeningsOfAll, type Happening } from '../../shared/cases/happenings.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { IssuedDocument } from '../../shared/records/index.ts';

/** A document there is to be: which entry of the history asks for it, and which of that entry's documents it is. */
export type PlannedDocument = {
  readonly entry: HistoryEntry;
  readonly part: number;
  readonly step: 'BLANK' | DocumentStep | 'RECORD';
};

/** What is written of a case that is closed, too: it closes none. */
const closesNothing: ReadonlySet<string> = new Set<Happening>([...happeningsOfAll, 'verify-contact']);

const parts = { BLANK: 0, FORM: 1, SIGNATURE: 1, RECEIPT: 1, AMENDMENT: 1, RECORD: 2 } as const satisfies Record<
  PlannedDocument['step'],
  number
>;

const planned = (entry: HistoryEntry, step: PlannedDocument['step']): PlannedDocument => ({ entry, part: parts[step], step });

/**
 * Every document a case asks for by its history, in order. It depends on the history alone, which only grows, so the same document
 * has the same place whenever it is asked for. Whether there is a blank form with a first one, a signature on paper with a receipt, or
 * another form with an override, the case says.
 */
export const planOf = (of: Pick<AnyCase, 'kind' | 'status'>, history: readonly HistoryEntry[]): readonly PlannedDocument[] => {
  const steps = documentSteps[of.kind];
  const closing = of.status === 'CLOSED' ? history.findLast(({ act }) => !closesNothing.has(act)) : undefined;
  return history.flatMap((entry): readonly PlannedDocument[] => {
    const step = steps.byAct[entry.act];
    return [
      ...(step === 'FORM' ? [planned(entry, 'BLANK')] : []),
      ...(step === undefined ? [] : [planned(entry, step)]),
      ...(entry === closing ? [planned(entry, 'RECORD')] : []),
    ];
  });
};

/** Is this document later than that one? */
export const isAfter = ({ entry, part }: PlannedDocument, issued: Pick<IssuedDocument, 'seq' | 'part'> | undefined): boolean =>
  issued === undefined || entry.seq > issued.seq || (entry.seq === issued.seq && part > issued.part);
