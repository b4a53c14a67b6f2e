import type { Instant } from '../../../shared/calendar/index.ts';
import type { Enrollment } from '../../../shared/records/index.ts';
import type {
  CaseHead,
  CaseWrite,
  EnrollmentWrite,
  Kept,
  LinkWrite,
  OnBehalfOf,
  OutboxRow,
  ReadRecords,
  RecordedCase,
  Saved,
  ScanWrite,
  WriteResult,
} from '../../store/index.ts';
import { itemOfAnswer } from './answer-items.ts';
import { itemOfCase, itemOfHistory, itemOfLogNumber, itemOfPointer, itemOfSignature, listsOfCase, pointerKey } from './case-items.ts';
import { actionsOfCorrection } from './correction-items.ts';
import { dueAtOf, dueKeyOf, itemOfDue, type DueOwner } from './due-items.ts';
import { itemOfEnrollment, itemOfEnrollmentPointer, itemOfNumber, enrollmentListsOf } from './enrollment-items.ts';
import { enrollmentKey, memberKey, numberKey, partyKey, type Key } from './keys.ts';
import { itemOfLink, itemOfLinkPointer } from './link-items.ts';
import { itemOfScan } from './scan-items.ts';
import { itemOfOutbox, outboxIdOf } from './outbox-items.ts';
import { itemOfRender } from './render-items.ts';
import type { Table } from './table.ts';
import { guardAt, transact, type Action } from './transaction.ts';

const checksOf = (keyOf: (id: string) => Key, versions: ReadonlyMap<string, number | null>): readonly Action[] =>
  [...versions].map(([id, version]) => ({ type: 'CHECK', key: keyOf(id), guard: guardAt(version) }));

/** Everything the decision only read still stands. */
const checksOfRead = ({ enrollments, parties }: ReadRecords): readonly Action[] => [
  ...checksOf(enrollmentKey, enrollments),
  ...checksOf(partyKey, parties),
];

/** Who decided may still do so. */
export const checksOfCaller = (by: OnBehalfOf): readonly Action[] =>
  by === null
    ? []
    : [
        ...(by.memberVersion === null
          ? []
          : [
              {
                type: 'CHECK',
                key: memberKey(by.partyId, by.userId),
                guard: guardAt(by.memberVersion),
              } as const,
            ]),
        { type: 'CHECK', key: partyKey(by.partyId), guard: guardAt(by.partyVersion) },
      ];

/** The due row follows its record; where nothing changed it is left alone. */
const dueAction = (before: DueOwner | null, after: DueOwner, shards: number): readonly Action[] => {
  const was = before === null ? null : dueAtOf(before);
  const is = dueAtOf(after);
  if (was === is) return [];
  return is === null ? [{ type: 'DELETE', key: dueKeyOf(after) }] : [{ type: 'PUT', item: itemOfDue(after, is, shards) }];
};

const isAmong = (list: string, lists: readonly string[]): boolean => lists.includes(list);

/** Rows of lists only where the case opens, closes, or somebody joins it. */
const pointerActions = ({ before, after }: RecordedCase): readonly Action[] => {
  const was = before === null ? [] : listsOfCase(before.case, before.case.status);
  const is = listsOfCase(after.case, after.case.status);
  return [
    ...was.filter((list) => !isAmong(list, is)).map((list): Action => ({ type: 'DELETE', key: pointerKey(after.case, list) })),
    ...is.filter((list) => !isAmong(list, was)).map((list): Action => ({ type: 'PUT', item: itemOfPointer(after.case, list) })),
  ];
};

const actionsOfCase = (recorded: RecordedCase, shards: number): readonly Action[] => {
  const { before, after, entries, signatures, render } = recorded;
  const { caseId } = after.case;
  const owner = (head: CaseHead): DueOwner => ({ of: 'CASE', case: head.case });
  const taken = { condition: { is: 'ABSENT' }, loss: 'NUMBER_TAKEN' } as const;
  return [
    {
      type: 'PUT',
      item: itemOfCase(after),
      guard: before === null ? taken : guardAt(before.case.version),
    },
    // Never written again, so it proves for good which attempt committed.
    { type: 'PUT', item: itemOfHistory(caseId, entries), guard: guardAt(null), isProof: true },
    ...(before === null ? [{ type: 'PUT', item: itemOfLogNumber(after.case), guard: taken } as const] : []),
    ...signatures.map((signature): Action => ({ type: 'PUT', item: itemOfSignature(caseId, signature) })),
    ...(render === null ? [] : [{ type: 'PUT', item: itemOfRender(caseId, render, null, shards) } as const]),
    ...dueAction(before === null ? null : owner(before), owner(after), shards),
    ...pointerActions(recorded),
  ];
};

const actionsOfEnrollment = (
  { before, after }: Pick<EnrollmentWrite, 'before' | 'after'>,
  shards: number,
  isProof: boolean,
): readonly Action[] => {
  const lists = before === null ? [] : enrollmentListsOf(before);
  const owner = (enrollment: Enrollment): DueOwner => ({ of: 'ENROLLMENT', enrollment });
  const { number, masterAgreement, enrollmentId } = after;
  const isNumberSame = before?.number === number && before.masterAgreement === masterAgreement;
  return [
    {
      type: 'PUT',
      item: itemOfEnrollment(after),
      guard: guardAt(before?.version ?? null),
      ...(isProof && { isProof: true as const }),
    },
    ...dueAction(before === null ? null : owner(before), owner(after), shards),
    // A partner that goes keeps its row: the record says who may see it, and a list reads the record.
    ...enrollmentListsOf(after)
      .filter((list) => !isAmong(list, lists))
      .map((list): Action => ({ type: 'PUT', item: itemOfEnrollmentPointer(enrollmentId, list) })),
    ...(isNumberSame || before === null
      ? []
      : [{ type: 'DELETE', key: numberKey(before.number, before.masterAgreement, enrollmentId) } as const]),
    ...(isNumberSame ? [] : [{ type: 'PUT', item: itemOfNumber(after) } as const]),
  ];
};

/** A link that is used or ended meanwhile loses the race: it is worth one decision. */
const actionsOfLink = ({ before, after }: LinkWrite): readonly Action[] => [
  { type: 'PUT', item: itemOfLink(after), guard: guardAt(before?.version ?? null) },
  ...(before === null ? [{ type: 'PUT', item: itemOfLinkPointer(after) } as const] : []),
];

/** A scan is received once. */
const actionOfScan = ({ before, after }: ScanWrite): Action => ({
  type: 'PUT',
  item: itemOfScan(after),
  guard: guardAt(before?.version ?? null),
});

/** Open until now, or from now on: on a closed one no clock runs. */
const hasClock = ({ before }: RecordedCase): boolean => before === null || before.case.status === 'OPEN';

type ToCarryOut = Pick<CaseWrite, 'cases' | 'tells' | 'letters' | 'recordedAt'>;

/** What is left to be carried out, a row for each case: its mails are found with it. Letters are of the case that was decided on, the first. */
const outboxOf = ({ cases, tells, letters, recordedAt }: ToCarryOut): readonly OutboxRow[] =>
  cases
    .map((recorded, index): OutboxRow => {
      const { caseId, version } = recorded.after.case;
      return {
        outboxId: outboxIdOf(caseId, version),
        writtenAt: recordedAt,
        tells: tells.filter((tell) => tell.caseId === caseId),
        clocks: hasClock(recorded) ? [caseId] : [],
        letters: index === 0 ? letters : [],
      };
    })
    .filter((row) => row.tells.length + row.clocks.length + row.letters.length > 0);

export const actionsOfAnswer = (kept: Kept | null, now: Instant): readonly Action[] =>
  kept === null
    ? []
    : [
        {
          type: 'PUT',
          item: itemOfAnswer(kept.claim, kept.answer, now),
          guard: { condition: { is: 'ABSENT_OR_OVER', now }, loss: 'ANSWERED' },
        },
      ];

/** Saves a decision: one transaction, all conditions, one token. */
export const saveCases = async (table: Table, write: CaseWrite): Promise<WriteResult> => {
  const { cases, enrollments, read, by, recordedAt, kept, links, scans } = write;
  const outbox = outboxOf(write);
  const outcome = await transact(table, [
    ...cases.flatMap((recorded) => actionsOfCase(recorded, table.dueShards)),
    ...enrollments.flatMap((rewrite) => actionsOfEnrollment(rewrite, table.dueShards, cases.length === 0)),
    ...links.flatMap(actionsOfLink),
    ...scans.map(actionOfScan),
    ...outbox.map((row): Action => ({ type: 'PUT', item: itemOfOutbox(row, table.dueShards) })),
    ...actionsOfAnswer(kept, recordedAt),
    ...checksOfRead(read),
    ...checksOfCaller(by),
  ]);
  if (outcome !== 'COMMITTED') return { outcome };
  return {
    outcome: 'SAVED',
    outboxIds: outbox.map(({ outboxId }) => outboxId),
    documentsOf: cases.filter(({ render }) => render !== null).map(({ after }) => after.case.caseId),
  };
};

export const saveEnrollment = async (
  table: Table,
  { before, after, read, by, correction = null, kept = null }: EnrollmentWrite,
): Promise<Saved> => {
  const outcome = await transact(table, [
    ...actionsOfEnrollment({ before, after }, table.dueShards, true),
    ...actionsOfCorrection(after, correction),
    ...(kept === null ? [] : actionsOfAnswer(kept, kept.at)),
    ...checksOfRead(read),
    ...checksOfCaller(by),
  ]);
  return outcome === 'COMMITTED' ? 'SAVED' : 'LOST_RACE';
};
