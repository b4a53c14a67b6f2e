import * as z from 'zod';
import { outcome, route } from '../cases/case.ts';
import { changedNames, cicrForm, cicrFormNames, cicrPhases, formContactRole } from '../cases/cicr/index.ts';
import { cocpChange, cocpForm, cocpPhases, signerRole } from '../cases/cocp/index.ts';
import { expiryForm, expiryPhases } from '../cases/expiry/index.ts';
import { kinds } from '../cases/kinds.ts';
import { terminationForm, terminationFormKept, terminationPhases, terminationReasons } from '../cases/termination/index.ts';
import { transferForm, transferPhases, transferRole } from '../cases/transfer/index.ts';
import { caseId, contact, email, enrollmentId, name, packageId, partyId, userId, type CaseKind } from '../records/index.ts';
import { leadTime } from './advice-cocp.ts';
import { enrollmentNamed } from './enrollment-named.ts';
import { expiryDetails } from './expiry.ts';
import { completeListOf, day, moment, rule } from './common.ts';
import { task } from './task.ts';

const opens = <K extends CaseKind, Form extends z.ZodType>(kind: K, form: Form) =>
  z.strictObject({ kind: z.literal(kind), enrollmentId, form });

/** Opens a case. Each kind that people open brings its form; what the calendar opens is not here. */
export const caseInput = z
  .discriminatedUnion('kind', [
    opens('COCP', cocpForm),
    opens('CICR', cicrForm),
    opens('TERMINATION', terminationForm),
    opens('TRANSFER', transferForm),
  ])
  .meta({ id: 'CaseInput' });
export type CaseInput = z.infer<typeof caseInput>;

/** The fields of an act with its name beside them, as they are sent. */
const named = (act: string, input: z.ZodType): z.ZodObject => {
  if (!(input instanceof z.ZodObject)) throw new Error(`the fields of ${act} are not an object`);
  return input.extend({ act: z.literal(act) });
};

/** The fields each act is sent with, by its name: several kinds may know it by the same name with fields of their own. */
const inputsByAct = (): ReadonlyMap<string, readonly z.ZodType[]> => {
  const found = new Map<string, readonly z.ZodType[]>();
  for (const { acts } of Object.values(kinds)) {
    for (const [act, { input }] of Object.entries(acts)) {
      const before = found.get(act) ?? [];
      if (!before.includes(input)) found.set(act, [...before, input]);
    }
  }
  return found;
};

/**
 * What one act is sent as. Where several kinds know it with fields of their own, the fields of any of them will do here;
 * where none fits, what is said is what the kind that comes nearest misses.
 */
const sentAs = ([act, inputs]: readonly [string, readonly z.ZodType[]]): z.ZodObject => {
  const [only, ...others] = inputs.map((input) => named(act, input));
  if (only === undefined) throw new Error(`${act} has no fields`);
  if (others.length === 0) return only;
  // Strict with the fields of all of them, so that what none of them knows is refused by its name.
  const fields = new Set([only, ...others].flatMap((schema) => Object.keys(schema.shape)));
  const anyField = Object.fromEntries([...fields].map((field) => [field, z.unknown().optional()]));
  return z.strictObject({ ...anyField, act: z.literal(act) }).superRefine((sent, context) => {
    const missed = [only, ...others].map((schema) => schema.safeParse(sent).error?.issues ?? []);
    const [nearest = []] = missed.toSorted((a, b) => a.length - b.length);
    for (const { message: _, ...issue } of nearest) context.addIssue(issue);
  });
};

const [firstAct, ...otherActs] = [...inputsByAct()].map(sentAs);
if (firstAct === undefined) throw new Error('there are acts');

/** An act and its fields; every act of every kind. What it is for the case at hand is decided once that is known. */
export const actInput = z.discriminatedUnion('act', [firstAct, ...otherActs]).meta({ id: 'ActInput' });

const signer = <Role extends z.ZodType>(role: Role) =>
  z.strictObject({
    role,
    partyId,
    signedOn: day.nullable(),
    /** Null for a signature on paper; absent while there is none. */
    signedBy: userId.nullable().optional(),
    /** The name the signature was given with, where the portal holds it. */
    name: name.optional(),
  });

/** `on` is the last day that counts, in the case's zone. */
export const deadlineState = z.enum(['PENDING', 'MET', 'MISSED']);

const historyEntry = z
  .strictObject({
    seq: z.int(),
    /** The instant it counts for: a deadline's own. */
    at: moment,
    /** When it was written. */
    recordedAt: moment,
    /** Null: the calendar. */
    by: userId.nullable(),
    act: z.string(),
    rule: rule.nullable(),
    detail: z.record(z.string(), z.unknown()),
    /** SHA-256 over the hash before it and this entry. */
    hash: z.string(),
  })
  .meta({ id: 'HistoryEntry' });

type OfKind<K extends CaseKind, Phase extends string, Role extends z.ZodType, Form extends z.ZodType, Details extends z.ZodType> = {
  readonly kind: K;
  readonly phases: readonly [Phase, ...Phase[]];
  readonly role: Role;
  readonly form: Form;
  readonly details: Details;
};

/** A case of one kind: as a list shows it, without form and history, and whole. What a kind does not know is null or empty. */
const shapesOf = <K extends CaseKind, Phase extends string, Role extends z.ZodType, Form extends z.ZodType, Details extends z.ZodType>({
  kind,
  phases,
  role,
  form,
  details,
}: OfKind<K, Phase, Role, Form, Details>) => {
  const listed = {
    caseId,
    logNumber: z.string(),
    kind: z.literal(kind),
    enrollmentId,
    packageId: packageId.optional(),
    status: z.enum(['OPEN', 'CLOSED']),
    phase: z.enum(phases).nullable(),
    outcome: outcome.nullable(),
    version: z.int(),
    /** The edition of the rules it was opened under. */
    edition: z.string(),
    openedAt: moment,
    openedBy: z.strictObject({ userId, partyId }).nullable(),
    route: route.nullable(),
    effectiveOn: day.nullable(),
    receivedOn: day.nullable(),
    enrollments: z.array(
      z.strictObject({ enrollmentId, leadTime: leadTime.nullable(), effectiveOn: day.nullable(), outcome: outcome.nullable() }),
    ),
    signers: z.array(signer(role)),
    waitingOn: z.array(partyId),
    deadlines: z.array(z.strictObject({ rule, on: day, state: deadlineState })),
    /** What the caller may do now. */
    acts: z.array(z.string()),
    tasks: z.array(task),
    /** What only this kind has to say. */
    details,
  };
  return {
    listed: z.strictObject(listed),
    shown: z.strictObject({ ...listed, form, history: z.array(historyEntry), names: z.array(enrollmentNamed).optional() }),
  };
};

const cocpDetails = z
  .strictObject({
    change: cocpChange,
    /** Every party signs on paper. */
    ink: z.boolean(),
    /** How many originals are printed and signed; null: it is signed on screen. */
    originals: z.int().nullable(),
    /** Sent back: the submitter is to correct it. */
    returned: z.boolean(),
    /** A scan of the form signed on paper is taken now. */
    awaitsScan: z.boolean(),
    /** While it is late: the date each enrollment still open would take by `roll`. */
    ifRolled: z.array(z.strictObject({ enrollmentId, effectiveOn: day.nullable() })).nullable(),
  })
  .meta({ id: 'CocpDetails' });

const cocp = shapesOf({ kind: 'COCP', phases: cocpPhases, role: signerRole, form: cocpForm, details: cocpDetails });
const expiry = shapesOf({
  kind: 'EXPIRY',
  phases: expiryPhases,
  role: z.literal('INSTITUTION'),
  form: expiryForm,
  details: expiryDetails,
});

const quantities = z.array(z.strictObject({ product: name, quantity: z.int() }));

const transferDetails = z
  .strictObject({
    transferorId: partyId,
    transfereeId: partyId,
    /** Null: not recorded. */
    recordedOn: day.nullable(),
    /** Until when the transferee may order Software Assurance for what; before the transfer is recorded, were it recorded today. */
    saWindow: z.strictObject({ orderBy: day, products: quantities }).nullable(),
    saAcquired: z.strictObject({ orderedOn: day, products: quantities }).nullable(),
  })
  .meta({ id: 'TransferDetails' });

const transfer = shapesOf({
  kind: 'TRANSFER',
  phases: transferPhases,
  role: transferRole,
  form: transferForm,
  details: transferDetails,
});

/** What was and what is to be, side by side: for those who are on the enrollment, and operations; null for everybody else. */
const cicrDetails = z
  .strictObject({
    form: z.enum(cicrFormNames),
    changes: z.array(
      z.strictObject({
        what: z.enum(['CONTACT', 'USER_EMAIL', 'ADDRESS']),
        changed: z.enum(changedNames),
        /** Changed by the portal; otherwise by operations. */
        online: z.boolean(),
        /** Null: nobody, or what the portal does not hold. */
        before: contact.nullable(),
        /** Null: the contact is removed. */
        after: z.union([contact, z.string()]).nullable(),
      }),
    ),
  })
  .meta({ id: 'CicrDetails' });

/** As it was filed; for whoever `details` are null because it is not on the enrollment, without the new values. */
const cicrFormShown = z
  .strictObject({
    changes: z.array(
      z.discriminatedUnion('what', [
        z.strictObject({ what: z.literal('CONTACT'), role: formContactRole, contact: contact.nullable().optional() }),
        z.strictObject({ what: z.literal('USER_EMAIL'), email: email.optional() }),
        z.strictObject({ what: z.literal('ADDRESS'), address: z.string().optional() }),
      ]),
    ),
  })
  .meta({ id: 'CicrFormShown' });

const cicr = shapesOf({ kind: 'CICR', phases: cicrPhases, role: signerRole, form: cicrFormShown, details: cicrDetails.nullable() });

const terminationDetails = z
  .strictObject({ reason: z.enum(terminationReasons), noticeOn: day.nullable() })
  .meta({ id: 'TerminationDetails' });

const termination = shapesOf({
  kind: 'TERMINATION',
  phases: terminationPhases,
  // Nobody signs one.
  role: z.literal('INSTITUTION'),
  form: terminationFormKept,
  details: terminationDetails,
});

/** A row of a list of cases: without its form and history. */
export const caseListed = z
  .discriminatedUnion('kind', [cocp.listed, cicr.listed, expiry.listed, termination.listed, transfer.listed])
  .meta({ id: 'ListedCase' });
export type CaseListed = z.infer<typeof caseListed>;

export const caseShown = z
  .discriminatedUnion('kind', [cocp.shown, cicr.shown, expiry.shown, termination.shown, transfer.shown])
  .meta({ id: 'Case' });
export type CaseShown = z.infer<typeof caseShown>;

/** By a table and not by a condition, so that what is said of one kind can stand among what is said of any. */
type ByKind<Case> = { readonly [K in CaseKind]: Extract<Case, { kind: K }> };
export type ListedOf<K extends CaseKind> = ByKind<CaseListed>[K];
export type ShownOf<K extends CaseKind> = ByKind<CaseShown>[K];

/** Who acted on a case, as far as the reader may know people: operations all, others those of their own party. */
export const casePeople = completeListOf(z.strictObject({ userId, partyId, name })).meta({ id: 'CasePeople' });
export type CasePeople = z.infer<typeof casePeople>;

/** Whether each entry of the history still follows from the one before. */
export const historyVerified = z.strictObject({ intact: z.boolean(), entries: z.int() }).meta({ id: 'HistoryVerified' });
export type HistoryVerified = z.infer<typeof historyVerified>;
