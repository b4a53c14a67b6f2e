import * as z from 'zod';
import { civilDate, instant, keptDate, timeZone, type CivilDate, type Instant } from '../calendar/index.ts';
import {
  caseId,
  caseKind,
  enrollmentId,
  packageId,
  partyId,
  region,
  ruleId,
  task,
  userId,
  type CaseChangedField,
  type CaseKind,
  type DocumentId,
  type Enrollment,
  type EnrollmentId,
  type May,
  type Party,
  type PartyId,
  type PartyRole,
  type ScanMediaType,
  type Unfit,
  type UserId,
} from '../records/index.ts';
import { editions, type EditionId, type RuleId } from '../rules/index.ts';
import type { Happening } from './happenings.ts';
import type { Message } from './messages.ts';
import type { Refused } from './refusal.ts';

export const outcome = z.enum(['EFFECTIVE', 'COMPLETED', 'REJECTED', 'DECLINED', 'WITHDRAWN', 'LAPSED', 'VOID']);
export type Outcome = z.infer<typeof outcome>;

const editionId = z.custom<EditionId>((id) => editions.some((edition) => edition.id === id));

/** A deadline that was met or missed. */
export const resolvedDeadline = z.strictObject({ rule: ruleId, on: keptDate, state: z.enum(['MET', 'MISSED']) });

export const person = z.strictObject({ userId, partyId });
export type Person = z.infer<typeof person>;

/** What every kind of case keeps alike. A kind extends it with `kind`, its form and its state. */
export const caseBase = z.strictObject({
  schema: z.literal(1),
  caseId,
  /** LOG-NUMBER: what people quote on paper; never changes. */
  logNumber: z.string(),
  kind: caseKind,
  /** The enrollment the case was opened on. */
  enrollmentId,
  /** Every enrollment the case is still about; one that dropped out or is done has left. Empty when closed. */
  openOn: z.array(enrollmentId),
  region,
  /** The zone all its days are in (DATE-1). */
  timeZone,
  /** The edition of the rules it was opened under: numbers do not change under an open case. */
  edition: editionId,
  openedAt: instant,
  openedBy: person.nullable(),
  /** Everybody who takes part in it, operations included: they see it (SEE-PARTY, SEE-REGION). Only grows. */
  partyIds: z.array(partyId),
  /** The package it was asked for in, with others; null: by itself. */
  packageId: packageId.nullable(),
  status: z.enum(['OPEN', 'CLOSED']),
  outcome: outcome.nullable(),
  tasks: z.array(task),
  /** Who was reminded by hand on the last day on which anybody was, a day in `timeZone` (REMIND-BY-HAND). */
  remindedByHand: z.array(z.strictObject({ partyId, on: civilDate })).optional(),
  version: z.int().positive(),
});
export type CaseBase = z.infer<typeof caseBase>;

/** Who decides: read from our own rows again for every write, never from the token. */
export type Caller = {
  readonly userId: UserId;
  readonly partyId: PartyId;
  readonly role: PartyRole;
  /** The region operations work for; null for every other role. */
  readonly region: z.infer<typeof region> | null;
  readonly may: readonly May[];
};

/** What a decision may know of the outside. Maps hold at least every enrollment and party the case names. */
export type World = {
  readonly now: Instant;
  readonly enrollments: ReadonlyMap<EnrollmentId, Enrollment>;
  readonly parties: ReadonlyMap<PartyId, Party>;
  /** A new random id of 26 Crockford base32 characters. */
  readonly newId: () => string;
};

/** Facts of an entry or a message: plain data, no personal data. */
export type Facts = { readonly [name: string]: FactValue };
export type FactValue = string | number | boolean | null | readonly FactValue[] | { readonly [name: string]: FactValue };

/** What a signature shows of a person. Kept in a row of its own; history holds only its salted digest. */
export type PersonalData = { readonly name?: string; readonly image?: string };

/** One thing that happened: becomes one entry of the history. */
export type Event<K extends CaseKind = CaseKind> = {
  /** The act's name, or what the calendar did (`lapse`, `effect`, `remind` …). */
  readonly act: Happening<K>;
  /** The instant it counts for: a deadline's own instant, whenever it was noticed. */
  readonly at: Instant;
  /** null: the calendar. */
  readonly by: Person | null;
  readonly rule: RuleId | null;
  readonly detail: Facts;
  readonly personal?: PersonalData;
};

/** Tell these parties: one message per event and party, in each one's language. */
export type Tell = {
  readonly message: Message;
  readonly to: readonly PartyId[];
  /** null: no rule asks for it, somebody decided so. */
  readonly rule: RuleId | null;
  readonly facts: Facts;
  readonly at: Instant;
  /** The last reminder of a ladder: who is named for it is told, too (REMIND-ESCALATE). */
  readonly isLastOfLadder?: true | undefined;
  /** Tell a contact, too, who is no party: named by its place in the case's form, so that no address stands here. */
  readonly contact?: ToldContact | undefined;
};

/** The contact a change of the form brings (`NEW`), or the one it replaces (`OLD`). */
export const toldContact = z.strictObject({ change: z.int().nonnegative(), side: z.enum(['OLD', 'NEW']) });
export type ToldContact = z.infer<typeof toldContact>;

/** What a decision changes on an enrollment beside `openCases`, which follows from the case. */
export type EnrollmentChange = {
  readonly enrollmentId: EnrollmentId;
  readonly set: Partial<
    Pick<Enrollment, CaseChangedField | 'contacts' | 'status' | 'qualified' | 'terms' | 'extension' | 'expiryOpenedFor' | 'following'>
  >;
  readonly name?: readonly PartyId[];
};

export type Effect = ({ readonly type: 'TELL' } & Tell) | ({ readonly type: 'CHANGE_ENROLLMENT' } & EnrollmentChange);

/** `case` is what the case is now; its `version` is the one it was decided on (0 before it is first kept). */
export type Decision<C extends CaseBase = CaseBase> = {
  readonly case: C;
  readonly events: readonly [Event<C['kind']>, ...Event<C['kind']>[]];
  readonly effects: readonly Effect[];
};

/** A pending deadline or notice of a case or an enrollment. */
export type Deadline = {
  readonly rule: RuleId;
  /** Tells two of the same rule apart: `remind:30`, `removal:2027-06-01`, `lapse`, `effect`. */
  readonly step: string;
  /** When it passes. */
  readonly at: Instant;
  /** ORDER-1: what falls on one instant happens in this order. */
  readonly rank: Rank;
  /** A reminder after which none follows. */
  readonly isLastOfLadder?: true;
};

/**
 * Something the calendar does at an enrollment by itself: its term ends, a case opens. `due` is null while there is nothing to come;
 * what `pass` decides counts for the deadline's own instant.
 */
export type EnrollmentClock<C extends CaseBase = CaseBase> = {
  readonly due: (of: Enrollment) => Deadline | null;
  readonly pass: (
    of: Enrollment,
    deadline: Deadline,
    world: World,
  ) => { readonly decisions: readonly Decision<C>[]; readonly changes: readonly EnrollmentChange[] };
};

/** ORDER-1 (policy). `END` is an enrollment that expires. */
export const ranks = { TERMINATION: 0, END: 1, NEW_TERM: 2, EFFECT: 3, LAPSE: 4, OPENING: 5, NOTICE: 6 } as const;
type Rank = (typeof ranks)[keyof typeof ranks];

/** A deadline as shown: `on` is the last day that counts, in the case's zone. */
export type ShownDeadline = { readonly rule: RuleId; readonly on: CivilDate; readonly state: 'PENDING' | 'MET' | 'MISSED' };

/** How a form travels: signed on screen, or printed, signed and sent in. */
export const route = z.enum(['ELECTRONIC', 'MANUAL']);
export type Route = z.infer<typeof route>;

/** The calendar days, in the enrollment's zone, a form must be received before a date. */
export const leadTime = z.strictObject({
  days: z.int(),
  /** The day the days are measured to. */
  anchor: keptDate,
  /** The last day on which the complete form may be received. */
  receiveBy: keptDate,
  rule: ruleId,
  onTime: z.boolean(),
});
export type LeadTime = Readonly<z.infer<typeof leadTime>>;

/** One enrollment of a case. */
export type ShownRow = {
  readonly enrollmentId: EnrollmentId;
  readonly leadTime: LeadTime | null;
  readonly effectiveOn: CivilDate | null;
  readonly outcome: Outcome | null;
};

/** `signedBy` null: on paper, or not yet. */
export type ShownSigner<Role extends string = string> = {
  readonly role: Role;
  readonly partyId: PartyId;
  readonly signedOn: CivilDate | null;
  readonly signedBy: UserId | null;
};

/** What a reader is shown of a case beside what is kept, computed from the records as they are now. What a kind does not know is null or empty. */
export type CaseView = {
  readonly phase: string | null;
  readonly route: Route | null;
  readonly effectiveOn: CivilDate | null;
  readonly receivedOn: CivilDate | null;
  readonly enrollments: readonly ShownRow[];
  readonly signers: readonly ShownSigner[];
  readonly waitingOn: readonly PartyId[];
  readonly deadlines: readonly ShownDeadline[];
  /** What only this kind has to say, in the shape shared/api gives it; null: nothing. */
  readonly details: object | null;
};

export type ActName = string;

/** A scan as the history knows it: no name. `unfit`: why it was not taken. */
export type ScanTold = {
  readonly documentId: DocumentId;
  readonly sha256: string;
  readonly mediaType: ScanMediaType;
  /** Bytes. */
  readonly size: number;
  readonly unfit: Unfit | null;
  /** The form it was announced for. */
  readonly formNumber: number;
};

/** How a kind of case takes scans of what is signed on paper. */
type PaperOf<C extends CaseBase> = {
  /** null: one is awaited now. */
  awaits(of: C): Refused | null;
  /** Counts the forms of a case, from 1: one more with each correction of what is signed. */
  formNumber(of: C): number;
  /** A scan that has come in and was looked at. */
  takeScan(of: C, scan: ScanTold, caller: Caller, world: World): Decision<C> | Refused;
};

/** What becomes of an enrollment: it ends, or goes on to its next term. */
export type Fate = {
  readonly enrollmentId: EnrollmentId;
  readonly end: 'EXPIRED' | 'TERMINATED' | 'EXTENDED';
};

/** What one case of a package is opened with; `form` is the package's own, with the further enrollments in it. */
export type Part<Form> = { readonly enrollmentId: EnrollmentId; readonly form: Form };

/**
 * A kind of case. `open`, `act`, `pass`, `follow` and `paper.takeScan` are what changes one as its kind has it. Beside them, of every kind
 * alike, `remindByHand` keeps who was reminded and `decideBounced` adds tasks. Links, mails sent again and `verifyContact` add
 * to the history alone.
 * Written as methods so that every kind can stand in one table: whoever takes a case's kind from there gives it its own cases back, and
 * its own deadlines.
 */
export type Kind<C extends CaseBase, Form, View extends CaseView> = {
  readonly kind: CaseKind;
  /** Roles that may open one at all; none: the calendar alone opens it. */
  readonly openedBy: readonly PartyRole[];
  readonly formSchema: z.ZodType<Form>;
  readonly caseSchema: z.ZodType<C>;
  /** Acts by name with the schema of their fields (without `act`). */
  readonly acts: Readonly<Record<ActName, { readonly input: z.ZodType }>>;
  /** The enrollments a form names, the first included. */
  enrollmentsOf(enrollmentId: EnrollmentId, form: Form): readonly EnrollmentId[];
  /** The parties a form names. */
  partiesOf(form: Form): readonly PartyId[];
  /** May this caller, who is on none of the enrollments, still name them in this form? */
  admits(caller: Caller, form: Form): boolean;
  /** How a form over several enrollments is taken apart, each part opened as a case of its own; left out: not asked for in packages. */
  split?(enrollmentIds: readonly EnrollmentId[], form: Form, world: World): readonly Part<Form>[];
  open(enrollmentId: EnrollmentId, form: Form, caller: Caller, world: World): Decision<C> | Refused;
  act(of: C, act: ActName, input: unknown, caller: Caller, world: World): Decision<C> | Refused;
  /** The acts possible for the caller now. */
  actsFor(of: C, caller: Caller): readonly ActName[];
  /** Left out: nothing of this kind is scanned. */
  readonly paper?: PaperOf<C>;
  due(of: C): readonly Deadline[];
  pass(of: C, deadline: Deadline, world: World): Decision<C>;
  /** What becomes of it with an enrollment it is open on (CLOSE-VOID); null: it goes on as it is. */
  follow(of: C, fate: Fate, world: World): Decision<C> | null;
  view(of: C, world: World): View;
};
