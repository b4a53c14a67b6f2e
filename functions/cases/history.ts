import { createHash } from 'node:crypto';
import type { CaseHead, HistoryEntry, RecordedCase, Signature } from '../store/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { Event } from '../../shared/cases/case.ts';
import type { CaseChange } from '../../shared/cases/changes.ts';
import { timeAfter } from '../../shared/cases/time-spent.ts';
import { documentsAsked } from './documents-asked.ts';

/** JSON with its names in order: the same facts always give the same text. What is undefined is left out. */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join()}}`;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Before the first entry there is nothing to chain to. */
const nothing = '';

const chained = (previous: string, entry: Omit<HistoryEntry, 'hash'>): string => sha256(previous + canonicalJson(entry));

/** What the history holds of a signature: nobody learns the name from it, and the row can not be exchanged. */
const signatureDigest = ({ salt, name, image }: Pick<Signature, 'salt' | 'name' | 'image'>): string =>
  sha256(canonicalJson({ salt, name, image }));

const signatureOf = ({ personal, detail }: Event, seq: number, newSalt: () => string): Signature | null => {
  if (personal === undefined) return null;
  const role = typeof detail.role === 'string' ? detail.role : '';
  return { seq, role, name: personal.name ?? null, image: personal.image ?? null, salt: newSalt(), erasedOn: null };
};

/** What a change adds to a case's rows: its entries chained to those before, and the personal data they name by a salted digest. */
export const record = (
  before: CaseHead | null,
  { after, events }: Pick<CaseChange, 'after' | 'events'>,
  recordedAt: Instant,
  newSalt: () => string,
): RecordedCase => {
  const entries: HistoryEntry[] = [];
  const signatures: Signature[] = [];
  let lastSeq = before?.lastSeq ?? 0;
  let lastHash = before?.lastHash ?? nothing;
  for (const event of events) {
    lastSeq += 1;
    const signature = signatureOf(event, lastSeq, newSalt);
    if (signature !== null) signatures.push(signature);
    const { at, by, act, rule, detail } = event;
    const entry = {
      seq: lastSeq,
      at,
      recordedAt,
      by,
      act,
      rule,
      detail: signature === null ? detail : { ...detail, signature: { row: lastSeq, sha256: signatureDigest(signature) } },
    };
    lastHash = chained(lastHash, entry);
    entries.push({ ...entry, hash: lastHash });
  }
  // What follows from a decision counts for the instant of its last event.
  const at = events.at(-1)?.at ?? recordedAt;
  const known = before === null ? null : { phase: before.case.state.phase, time: before.time };
  return {
    before,
    after: { case: after, lastSeq, lastHash, time: timeAfter(known, after.state.phase, at) },
    entries,
    signatures,
    render: documentsAsked(before?.case ?? null, after, entries, recordedAt),
  };
};

const isAsSigned = (signature: Signature, entries: readonly HistoryEntry[]): boolean => {
  if (signature.erasedOn !== null) return true;
  const named = { row: signature.seq, sha256: signatureDigest(signature) };
  return canonicalJson(entries[signature.seq - 1]?.detail.signature) === canonicalJson(named);
};

/**
 * Recomputes the chain from its first entry, and the digest of every signature that was not erased.
 * `lastHash`: what the case itself says its history ends with; without it a history cut short at its end goes unnoticed.
 * `entries`: how many there are. An erased signature leaves the chain whole.
 */
export const verifyHistory = (
  entries: readonly HistoryEntry[],
  signatures: readonly Signature[] = [],
  lastHash: string | null = null,
): { readonly intact: boolean; readonly entries: number } => {
  let previous = nothing;
  const isChained = entries.every(({ hash, ...entry }, index) => {
    const isNext = entry.seq === index + 1 && hash === chained(previous, entry);
    previous = hash;
    return isNext;
  });
  const isWhole = isChained && (lastHash === null || previous === lastHash);
  return { intact: isWhole && signatures.every((signature) => isAsSigned(signature, entries)), entries: entries.length };
};
