import * as z from 'zod';
import { civilDate } from '../../calendar/index.ts';
import { note, operationsOf, reason } from '../../records/index.ts';
import type { Caller } from '../case.ts';
import { transitionsOf, type ActRow } from '../transitions.ts';
import { terminationPhases, type TerminationCase, type TerminationPhase } from './model.ts';

/** Whose act it is. */
type Who = 'SUBMITTER' | 'OPERATIONS';

/**
 * The transition table of a termination: which act, in which phase, by whom, with what, leading where.
 * Source: docs/contract.md, TERMINATION. `complete-task` is not here: it is possible whatever the phase.
 */
export const terminationActs = {
  'record-cure': { in: ['CURE'], by: 'SUBMITTER', may: 'SUBMIT', input: z.strictObject({ note }), leadsTo: ['COMPLETED'] },
  approve: {
    in: ['AMENDMENT'],
    by: 'OPERATIONS',
    may: 'SIGN',
    input: z.strictObject({ effectiveOn: civilDate, note }),
    leadsTo: ['SCHEDULED'],
  },
  reject: { in: ['AMENDMENT'], by: 'OPERATIONS', may: 'SIGN', input: z.strictObject({ reason }), leadsTo: ['REJECTED'] },
  withdraw: { in: terminationPhases, by: 'SUBMITTER', may: 'SUBMIT', input: z.strictObject({ reason }), leadsTo: ['WITHDRAWN'] },
} as const satisfies Record<string, ActRow<TerminationPhase, Who>>;

export type TerminationAct = keyof typeof terminationActs;
export type TerminationInput<Act extends TerminationAct> = z.infer<(typeof terminationActs)[Act]['input']>;

const whose = {
  SUBMITTER: (of, { partyId }) => partyId === of.openedBy?.partyId,
  OPERATIONS: (of, { partyId }) => partyId === operationsOf(of.region),
} as const satisfies Record<Who, (of: TerminationCase, caller: Caller) => boolean>;

export const transitions = transitionsOf<TerminationCase, TerminationAct, TerminationPhase, Who, never>({
  acts: terminationActs,
  phaseOf: (of) => of.state.phase,
  whose,
  conditions: {},
});

export const terminationActNames = transitions.names;
