import type { CaseChange } from '../../shared/cases/changes.ts';
import { cicrActs, cicrClock } from '../../shared/cases/cicr/index.ts';
import { cocpActs, cocpClock } from '../../shared/cases/cocp/index.ts';
import { expiryActs, expiryClock } from '../../shared/cases/expiry/index.ts';
import { happeningsOfAll } from '../../shared/cases/happenings.ts';
import type { AnyCase } from '../../shared/cases/kinds.ts';
import { terminationActs, terminationClock } from '../../shared/cases/termination/index.ts';
import { transferActs, transferClock } from '../../shared/cases/transfer/index.ts';
import { targetsFrom, type ClockRow, type LeadsTo } from '../../shared/cases/leads-to.ts';
import type { CaseKind } from '../../shared/records/index.ts';

type Row = { readonly in: readonly string[]; readonly leadsTo: LeadsTo<string> };
type Tables = { readonly acts: Readonly<Record<string, Row>>; readonly clock: readonly ClockRow<string>[] };

const tables: Readonly<Record<CaseKind, Tables>> = {
  COCP: { acts: cocpActs, clock: cocpClock },
  CICR: { acts: cicrActs, clock: cicrClock },
  EXPIRY: { acts: expiryActs, clock: expiryClock },
  TERMINATION: { acts: terminationActs, clock: terminationClock },
  TRANSFER: { acts: transferActs, clock: transferClock },
};

/** What is written into the history and leads nowhere, in no table. */
const leadsNowhere: ReadonlySet<string> = new Set([
  ...happeningsOfAll,
  'remind',
  'notice',
  'receive-scan',
  'refuse-scan',
  'verify-contact',
]);

const placeOf = (of: AnyCase): string => of.outcome ?? of.state.phase;

/** A step of a case that its transition tables do not know, in words; null: they know it. Openings are in no table. */
export const offTheTable = ({ before, after, events: [first] }: CaseChange): string | null => {
  if (before === null) return null;
  const [from, to] = [placeOf(before), placeOf(after)];
  const { acts, clock } = tables[after.kind];
  const rows: readonly (Row | undefined)[] = first.by === null ? clock.filter(({ rule }) => rule === first.rule) : [acts[first.act]];
  const isKnown = leadsNowhere.has(first.act)
    ? from === to
    : rows.some((row) => row !== undefined && row.in.includes(from) && targetsFrom(from, row.leadsTo).includes(to));
  return isKnown ? null : `${after.kind}: ${from} --> ${to} by ${first.rule ?? first.act} is in no transition table`;
};
