import * as z from 'zod';
import { signerRole } from '../cases/cocp/index.ts';
import { transferRole } from '../cases/transfer/index.ts';
import { codeBy, email, linkId, linkState, name, partyId, partyRole, pcn, reason } from '../records/index.ts';
import { caseShown } from './cases.ts';
import { day, moment } from './common.ts';
import { enrollmentShown } from './enrollments.ts';

/** Whom to invite to sign for a party of the case. `role`: one of its signers, or INSTITUTION where it confirms. */
export const linkInput = z
  .strictObject({ role: z.enum([...signerRole.options, ...transferRole.options]), name, email, codeBy })
  .meta({ id: 'LinkInput' });

export const linkCreated = z
  .strictObject({
    linkId,
    expiresAt: moment,
    /** For the inviter to pass on by another way; only where `codeBy` is INVITER. */
    code: z.string().optional(),
  })
  .meta({ id: 'LinkCreated' });

/** A link of a case as those who may invite see it. */
const linkListed = z
  .strictObject({
    linkId,
    role: z.string(),
    partyId,
    name,
    email,
    codeBy,
    state: linkState,
    expiresAt: moment,
    invitedAt: moment,
    /** When it was used, taken back, handed over or given back; null: it was not. */
    endedAt: moment.nullable(),
    /** What it was for is done without it, by another link or another door, or the case is over; null: it is not, or the link was ended itself. */
    notNeeded: z
      .strictObject({
        how: z.enum(['SIGNED', 'CONFIRMED', 'CLOSED']),
        on: day.nullable(),
        /** As it was signed on screen; null: on paper, or nobody signed. */
        name: name.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Link' });
export const linkList = z.strictObject({ items: z.array(linkListed) }).meta({ id: 'LinkList' });
export type LinkList = z.infer<typeof linkList>;

/** `pcn` stands on the form. */
const namedParty = z.strictObject({ partyId, name, nameLocal: name.optional(), role: partyRole, pcn: pcn.optional() });

/** What the holder of a link is shown: what is asked of whom, by whom, until when. Nothing is decided by looking. */
export const linkShown = z
  .strictObject({
    state: linkState,
    name,
    role: z.string(),
    party: namedParty,
    invitedBy: namedParty,
    /** Whom to ask there: who sent it; null: no longer a member of that party. */
    inviterName: name.nullable(),
    /** Where to ask: of that person, else of the party. */
    inviterEmail: email,
    /** To whom it was handed over; null: it was not. */
    handedTo: name.nullable(),
    codeBy,
    expiresAt: moment,
    timeZone: z.string(),
    acts: z.array(z.string()),
    /** As it stood in the mail: what to quote to whoever is asked about it. */
    logNumber: z.string(),
    /** When it was used, taken back, handed over or given back; null: it was not. */
    endedAt: moment.nullable(),
    /** What was decided with it, and by whom, as signed; null: nothing was. */
    decided: z.strictObject({ act: z.string(), name }).nullable(),
    /** It was sent before: the code that went with that one is worth nothing any more. */
    isSentAnew: z.boolean(),
    /** A newer one was sent in its place, and may still be good. */
    isReplaced: z.boolean(),
    /** It is worth nothing now, and `renew` sends one that is. */
    mayRenew: z.boolean(),
    /** Null once the link is worth nothing any more. */
    case: caseShown.nullable(),
    parties: z.array(namedParty),
    enrollments: z.array(enrollmentShown),
  })
  .meta({ id: 'LinkShown' });
export type LinkShown = z.infer<typeof linkShown>;

/** A decision with the code, and the fields of the act. */
export const linkAct = z.looseObject({ code: z.string().trim().min(1).max(40), act: z.string().max(40) }).meta({ id: 'LinkAct' });

/** What came of it: the case after it, as its holder may know it. */
export const linkActed = z.strictObject({ case: caseShown }).meta({ id: 'LinkActed' });

export const linkForward = z.strictObject({ name, email, reason }).meta({ id: 'LinkForward' });
/** Not the right person, and knows nobody who is. */
export const linkNotMe = z.strictObject({ reason }).meta({ id: 'LinkNotMe' });
export const linkGivenBack = z.strictObject({ told: z.literal(true) }).meta({ id: 'LinkGivenBack' });
export const linkSent = z.strictObject({ sent: z.literal(true), expiresAt: moment }).meta({ id: 'LinkSent' });
export type LinkSent = z.infer<typeof linkSent>;
