import * as z from 'zod';
import { civilDate, instant, timeZone, type CivilDate, type Instant } from '../calendar/index.ts';
import {
  caseId,
  caseKind,
  enrollmentId,
  partyId,
  region,
  taskId,
  userId,
  type CaseChangedField,
  type CaseKind,
  type Enrollment,
  type EnrollmentId,
  type May,
  type Party,
  type PartyId,
  type PartyRole,
  type UserId,
} from '../records/index.ts';
import { editions, isRuleId, type EditionId, type RuleId } from '../rules/index.ts';
import type { Refused } from './refusal.ts';

export const outcome = z.enum(['EFFECTIVE', 'COMPLETED', 'REJECTED', 'DECLINED', 'WITHDRAWN', 'LAPSED', 'VOID']);
export type Outcome = z.infer<typeof outcome>;

/** A rule of the catalogue, by its id. */
export const ruleId = z.custom<RuleId>((id) => typeof id === 'string' && isRuleId(id));

const editionId = z.custom<EditionId>((id) => editions.some((edition) => edition.id === id));

/** Something a party has left to do once a case took effect. Its words are made from `rule` and `facts` in the reader's language. */
export const task = z.strictObject({
  taskId,
  rule: ruleId,
  partyId,
  enrollmentId,
  /** What the sentence names: the enrollment's number, a product, a quantity. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  dueOn: civilDate.nullable(),
  state: z.enum(['OPEN', 'DONE']),
  doneAt: instant.nullable(),
  doneBy: userId.nullable(),
});
export type Task = z.infer<typeof task>;

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
  status: z.enum(['OPEN', 'CLOSED']),
  outcome: outcome.nullable(),
  tasks: z.array(task),
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
export type Event = {
  /** The act's name, or what the calendar did (`lapse`, `effect`, `remind` …). */
  readonly act: string;
  /** The instant it counts for: a deadline's own instant, whenever it was noticed. */
  readonly at: Instant;
  /** null: the calendar. */
  readonly by: Person | null;
  readonly rule: RuleId | null;
  readonly detail: Facts;
  readonly personal?: PersonalData;
};

export const messages = [
  'YOUR_TURN',
  'CORRECTION_ASKED',
  'REMINDER_TO_SIGN',
  'REMINDER_RECEIPT_WINDOW',
  'REMINDER_TO_OPERATIONS',
  'FOR_OPERATIONS_TO_RECEIVE',
  'FOR_OPERATIONS_TO_REVIEW',
  'FORM_IS_LATE',
  'OVERRIDE_ASKED',
  'OVERRIDE_APPROVED',
  'OVERRIDE_DECLINED',
  'OVERRIDE_EXPIRED',
  'COUNTERSIGNED',
  'EFFECTIVE',
  'MATCH_FAILED_AT_EFFECT',
  'DECLINED',
  'WITHDRAWN',
  'REJECTED',
  'LAPSED',
  'VOID',
] as const;
export type Message = (typeof messages)[number];

/** Tell these parties: one message per event and party, in each one's language. */
export type Tell = {
  readonly message: Message;
  readonly to: readonly PartyId[];
  /** null: no rule asks for it, somebody decided so. */
  readonly rule: RuleId | null;
  readonly facts: Facts;
  readonly at: Instant;
};

/** What a decision changes on an enrollment beside `openCases`, which follows from the case. */
export type EnrollmentChange = {
  readonly enrollmentId: EnrollmentId;
  readonly set: Partial<Pick<Enrollment, CaseChangedField | 'status' | 'terms' | 'extension'>>;
  readonly name?: readonly PartyId[];
};

export type Effect = ({ readonly type: 'TELL' } & Tell) | ({ readonly type: 'CHANGE_ENROLLMENT' } & EnrollmentChange);

/** `case` is what the case is now; its `version` is the one it was decided on (0 before it is first kept). */
export type Decision<C extends CaseBase = CaseBase> = {
  readonly case: C;
  readonly events: readonly [Event, ...Event[]];
  readonly effects: readonly Effect[];
};

/** A pending deadline or notice of a case or an enrollment. */
export type Deadline = {
  readonly rule: RuleId;
  /** Tells two of the same rule apart: `remind:30`, `lapse`, `effect`. */
  readonly step: string;
  /** When it passes. */
  readonly at: Instant;
  /** ORDER-1: what falls on one instant happens in this order. */
  readonly rank: Rank;
};

/** ORDER-1 (policy). `END` is an enrollment that ends. */
export const ranks = { END: 0, NEW_TERM: 1, EFFECT: 2, LAPSE: 3, OPENING: 4, NOTICE: 5 } as const;
export type Rank = (typeof ranks)[keyof typeof ranks];

/** A deadline as shown: `on` is the last day that counts, in the case's zone. */
export type ShownDeadline = { readonly rule: RuleId; readonly on: CivilDate; readonly state: 'PENDING' | 'MET' | 'MISSED' };

/** What a reader is shown of a case beside what is kept, computed from the records as they are now. */
export type CaseView = {
  readonly phase: string | null;
  readonly waitingOn: readonly PartyId[];
  readonly deadlines: readonly ShownDeadline[];
};

/** One row of a kind's transition table, as the edge needs it. */
export type ActName = string;

/** A kind of case. `open`, `act` and `pass` are the only functions that ever change one. */
export type Kind<C extends CaseBase, Form, View extends CaseView> = {
  readonly kind: CaseKind;
  /** Roles that may open one at all. */
  readonly openedBy: readonly PartyRole[];
  readonly formSchema: z.ZodType<Form>;
  readonly caseSchema: z.ZodType<C>;
  /** Acts by name with the schema of their fields (without `act`). */
  readonly acts: Readonly<Record<ActName, { readonly input: z.ZodType }>>;
  /** The enrollments a form names, the first included. */
  readonly enrollmentsOf: (enrollmentId: EnrollmentId, form: Form) => readonly EnrollmentId[];
  /** The parties a form names. */
  readonly partiesOf: (form: Form) => readonly PartyId[];
  /** May this caller, who is on none of the enrollments, still name them in this form? */
  readonly admits: (caller: Caller, form: Form) => boolean;
  readonly open: (enrollmentId: EnrollmentId, form: Form, caller: Caller, world: World) => Decision<C> | Refused;
  readonly act: (of: C, act: ActName, input: unknown, caller: Caller, world: World) => Decision<C> | Refused;
  /** The acts possible for the caller now. */
  readonly actsFor: (of: C, caller: Caller) => readonly ActName[];
  readonly due: (of: C) => readonly Deadline[];
  readonly pass: (of: C, deadline: Deadline, world: World) => Decision<C>;
  /** CLOSE-VOID: the enrollment expired or was terminated under the case. */
  readonly drop: (of: C, enrollmentId: EnrollmentId, because: RuleId, world: World) => Decision<C>;
  readonly view: (of: C, world: World) => View;
};
