import * as z from 'zod';
import { civilDate } from '../../calendar/index.ts';
import { name, operationsOf, printedNumber, termYears } from '../../records/index.ts';
import type { Caller } from '../case.ts';
import { refuse } from '../refusal.ts';
import { transitionsOf, type ActRow } from '../transitions.ts';
import { boughtProduct, removalPhases, type ExpiryCase, type ExpiryPhase } from './model.ts';
import { expiryOptions } from './options.ts';

/** Whose act it is. */
type Who = 'INSTITUTION' | 'OPERATIONS';

/** What beside the phase must be so of the case. */
type Condition = 'NEW_ENROLLMENT_TO_RECORD' | 'BUYOUT_TO_CONFIRM';

/**
 * The transition table of an expiry: which act, in which phase, by whom, with what, leading where.
 * Source: docs/contract.md, EXPIRY.
 */
export const expiryActs = {
  choose: {
    in: ['CHOICE'],
    by: 'INSTITUTION',
    may: 'SIGN',
    input: z.strictObject({
      option: z.enum(expiryOptions),
      /** Of an extension; it is as long as the term. */
      years: termYears.optional(),
      /** Of a buy-out. */
      products: z.array(boughtProduct).max(50).optional(),
    }),
    leadsTo: ['CHOICE'],
  },
  'confirm-new': {
    in: ['CHOICE', 'NEW_ENROLLMENT'],
    by: 'OPERATIONS',
    where: 'NEW_ENROLLMENT_TO_RECORD',
    may: 'SIGN',
    input: z.strictObject({ number: printedNumber, startsOn: civilDate }),
    leadsTo: { CHOICE: ['CHOICE'], NEW_ENROLLMENT: ['COMPLETED'] },
  },
  'confirm-buyout': {
    in: ['CHOICE', 'BUYOUT'],
    by: 'OPERATIONS',
    where: 'BUYOUT_TO_CONFIRM',
    may: 'SIGN',
    input: z.strictObject({}),
    leadsTo: { CHOICE: ['CHOICE'], BUYOUT: ['BUYOUT'] },
  },
  'attest-removal': {
    in: removalPhases,
    by: 'INSTITUTION',
    may: 'SIGN',
    /** On how many computers the products were removed, and the name of whoever attests it. */
    input: z.strictObject({ computers: z.int().min(0).max(10_000_000), attestedBy: name }),
    leadsTo: ['COMPLETED'],
  },
} as const satisfies Record<string, ActRow<ExpiryPhase, Who, Condition>>;

export type ExpiryAct = keyof typeof expiryActs;
export type ExpiryInput<Act extends ExpiryAct> = z.infer<(typeof expiryActs)[Act]['input']>;

const conditions = {
  NEW_ENROLLMENT_TO_RECORD: ({ choice, confirmed }) => choice?.option === 'NEW_ENROLLMENT' && confirmed === null,
  BUYOUT_TO_CONFIRM: ({ choice, confirmed }) => choice?.option === 'BUYOUT' && confirmed === null,
} as const satisfies Record<Condition, (of: ExpiryCase) => boolean>;

const whose = {
  INSTITUTION: (of, { partyId }) => partyId === of.institutionId,
  OPERATIONS: (of, { partyId }) => partyId === operationsOf(of.region),
} as const satisfies Record<Who, (of: ExpiryCase, caller: Caller) => boolean>;

export const transitions = transitionsOf<ExpiryCase, ExpiryAct, ExpiryPhase, Who, Condition>({
  acts: expiryActs,
  phaseOf: (of) => of.state.phase,
  whose,
  conditions,
  actsLater: (_, act) => (act === 'choose' ? refuse('NOT_YOUR_ACT', 'EXPIRY-WHO', '', { act }) : null),
  // What operations have acted on stands: choosing anew is refused (EXPIRY-CHANGE).
  isUseless: (of, act) => act === 'choose' && of.confirmed !== null,
});

export const expiryActNames = transitions.names;
