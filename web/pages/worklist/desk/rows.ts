import type { CaseListed, EnrollmentNamed, PartyShown } from '../../../../shared/api/index.ts';
import { daysBetween, type CivilDate, type Instant } from '../../../../shared/calendar/index.ts';
import type { CaseKind } from '../../../../shared/records/index.ts';
import { wordsOfParty } from '../../../../shared/search/words-of-enrollment.ts';
import { calledIn } from '../../../api/queries.ts';
import { completeTask } from '../../../case/acts-order.ts';
import { clockOf, stepWords, type Clock } from '../../../case/standing.ts';
import { dateAt } from '../../../dates/now.ts';
import { kindOnPage } from '../../../kinds/index.ts';
import { commaIn } from '../../../language/comma.ts';
import { sortedAs } from '../../../language/by-name.ts';
import type { Texts } from '../../../language/use-texts.tsx';
import { taskClock } from '../matters.ts';
import type { DeskTexts } from '../../../desk/use-desk-texts.ts';

/** The lead time of a form: days left until it must be received, or how it came out. */
export type Lead =
  | { readonly kind: 'LEFT' | 'MISSED'; readonly days: number; readonly receiveBy: CivilDate }
  | { readonly kind: 'KEPT' | 'NOT_KEPT'; readonly receiveBy: CivilDate }
  | { readonly kind: 'NONE' };

export type DeskPhase = keyof DeskTexts['phases'];

/** One line of the desk, with all that is shown, found and sorted by. */
export type Row = {
  readonly key: string;
  readonly caseId: string;
  readonly logNumber: string;
  readonly kind: CaseKind;
  /** `TASK`: what is left of a case after its end. `FAILED`: a mail did not reach its receiver. */
  readonly phase: DeskPhase;
  readonly title: string;
  readonly why: string;
  readonly isMine: boolean;
  readonly isTask: boolean;
  /** A task, and the reader may say that it is done. */
  readonly mayFinish: boolean;
  /** Of the case: with each of them its mails may be others. */
  readonly version: number;
  readonly institution: string;
  readonly number: string;
  readonly others: number;
  readonly country: string;
  readonly waitingOn: readonly string[];
  readonly waiting: readonly string[];
  /** What `institution` and each of `waiting` stand by in an order of names. */
  readonly institutionSortedAs: string;
  readonly waitingSortedAs: readonly string[];
  readonly clock: Clock;
  readonly lead: Lead;
  readonly openedAt: Instant;
  readonly sought: string;
};

export type Names = {
  readonly enrollments: ReadonlyMap<string, EnrollmentNamed>;
  readonly parties: ReadonlyMap<string, PartyShown>;
};

const leadOf = (of: CaseListed, today: CivilDate): Lead => {
  const [first] = of.enrollments
    .flatMap(({ leadTime }) => leadTime ?? [])
    .toSorted((a, b) => (a.receiveBy < b.receiveBy ? -1 : a.receiveBy > b.receiveBy ? 1 : 0));
  if (first === undefined) return { kind: 'NONE' };
  const { receiveBy } = first;
  if (of.receivedOn !== null) return { kind: of.receivedOn <= receiveBy ? 'KEPT' : 'NOT_KEPT', receiveBy };
  const days = daysBetween(today, receiveBy);
  return days < 0 ? { kind: 'MISSED', days: -days, receiveBy } : { kind: 'LEFT', days, receiveBy };
};

type Reading = { readonly now: Instant; readonly partyId: string; readonly names: Names; readonly texts: Texts; readonly said: DeskTexts };

const rowsOfCase = (of: CaseListed, today: CivilDate, { partyId, names, texts, said }: Reading): readonly Row[] => {
  const { t } = texts;
  const enrollment = names.enrollments.get(of.enrollmentId);
  const partyOf = (id: string | undefined): PartyShown | undefined => {
    const party = id === undefined ? undefined : names.parties.get(id);
    return party === undefined ? undefined : calledIn(party, texts);
  };
  const nameOf = (id: string | undefined): string => partyOf(id)?.name ?? '…';
  const placeOf = (id: string | undefined): string => {
    const party = partyOf(id);
    return party === undefined ? '' : sortedAs(party, texts.language);
  };
  const words = stepWords(of, t);
  const called = kindOnPage(of).title(of, texts);
  const isMine = of.waitingOn.includes(partyId);
  const waiting = of.waitingOn.map((id) => (id === partyId ? said.us : nameOf(id)));
  const shared = {
    caseId: of.caseId,
    logNumber: of.logNumber,
    version: of.version,
    kind: of.kind,
    institution: nameOf(enrollment?.institutionId),
    institutionSortedAs: placeOf(enrollment?.institutionId),
    number: enrollment?.number ?? '',
    others: of.enrollments.length - 1,
    country: enrollment?.country ?? '',
    openedAt: of.openedAt,
    sought: [
      of.logNumber,
      enrollment?.number,
      // Whoever is on the case: it is often the partner that calls, whoever it waits for.
      ...[
        ...new Set([enrollment?.institutionId, of.openedBy?.partyId, ...of.waitingOn, ...of.signers.map((signer) => signer.partyId)]),
      ].flatMap((id) => {
        const party = id === undefined ? undefined : names.parties.get(id);
        return party === undefined ? [] : [...wordsOfParty(party), party.email ?? '', nameOf(id)];
      }),
    ].join(' | '),
  };
  const tasks = of.tasks
    .filter((task) => task.partyId === partyId && task.state === 'OPEN')
    .map((task): Row => ({
      ...shared,
      key: task.taskId,
      ...(task.rule === 'MAIL-BOUNCE'
        ? { phase: 'FAILED', title: said.failedToDo, why: task.text }
        : { phase: 'TASK', title: task.text, why: t.worklist.task }),
      isMine: true,
      isTask: true,
      mayFinish: of.acts.includes(completeTask),
      waitingOn: [partyId],
      waiting: [said.us],
      waitingSortedAs: [said.us],
      clock: taskClock(task.dueOn, today),
      lead: { kind: 'NONE' },
    }));
  if (of.status === 'CLOSED' || of.phase === null) return tasks;
  return [
    {
      ...shared,
      key: of.caseId,
      phase: of.phase,
      title: isMine ? words.toDo(called.inSentence) : called.title,
      why: isMine && words.whyMine !== '' ? words.whyMine : words.waits(waiting.join(commaIn(texts.language))),
      isMine,
      isTask: false,
      mayFinish: false,
      waitingOn: of.waitingOn,
      waiting,
      waitingSortedAs: of.waitingOn.map((id) => (id === partyId ? said.us : placeOf(id))),
      clock: clockOf(of, today),
      lead: leadOf(of, today),
    },
    ...tasks,
  ];
};

type Kept = { readonly of: CaseListed; readonly seen: string; readonly as: string; readonly rows: readonly Row[] };

/** Makes the lines of cases. What has not changed since the last time is the same object again, so that nothing of it is drawn anew. */
export const rowMaker = () => {
  let before = new Map<string, Kept>();
  return (cases: readonly CaseListed[], reading: Reading): readonly Row[] => {
    const after = new Map<string, Kept>();
    const days = new Map<string, CivilDate>();
    const todayIn = (zone: string): CivilDate => {
      const today = days.get(zone) ?? dateAt(reading.now, zone);
      days.set(zone, today);
      return today;
    };
    for (const of of cases) {
      const today = todayIn(reading.names.enrollments.get(of.enrollmentId)?.timeZone ?? 'UTC');
      const seen = `${today} ${reading.texts.language}`;
      const kept = before.get(of.caseId);
      if (kept !== undefined && kept.of === of && kept.seen === seen) {
        after.set(of.caseId, kept);
        continue;
      }
      // Read anew it is another object, and mostly says the same.
      const as = JSON.stringify([of, seen]);
      after.set(of.caseId, { of, seen, as, rows: kept?.as === as ? kept.rows : rowsOfCase(of, today, reading) });
    }
    before = after;
    return [...after.values()].flatMap(({ rows }) => rows);
  };
};
