import * as z from 'zod';
import { note, operationsOf, reason } from '../../records/index.ts';
import type { Caller } from '../case.ts';
import { submitterId } from '../of-a-case.ts';
import { transitionsOf, type ActRow } from '../transitions.ts';
import { cicrPhases, type CicrCase, type CicrPhase } from './model.ts';

/** Whose act it is. */
type Who = 'INSTITUTION' | 'SUBMITTER' | 'OPERATIONS';

/**
 * The transition table of a change of contact information: which act, in which phase, by whom, with what, leading where.
 * Source: docs/contract.md, CICR.
 */
export const cicrActs = {
  confirm: { in: ['CONFIRMATION'], by: 'INSTITUTION', may: 'SIGN', input: z.strictObject({}), leadsTo: ['EFFECTIVE', 'MANUAL'] },
  decline: { in: ['CONFIRMATION'], by: 'INSTITUTION', may: 'SIGN', input: z.strictObject({ reason }), leadsTo: ['DECLINED'] },
  withdraw: { in: cicrPhases, by: 'SUBMITTER', may: 'SUBMIT', input: z.strictObject({ reason }), leadsTo: ['WITHDRAWN'] },
  process: { in: ['MANUAL'], by: 'OPERATIONS', may: 'SIGN', input: z.strictObject({ note: note.optional() }), leadsTo: ['EFFECTIVE'] },
  reject: { in: ['MANUAL'], by: 'OPERATIONS', may: 'SIGN', input: z.strictObject({ reason }), leadsTo: ['REJECTED'] },
} as const satisfies Record<string, ActRow<CicrPhase, Who>>;

export type CicrAct = keyof typeof cicrActs;

const whose = {
  INSTITUTION: (of, { partyId }) => partyId === of.institutionId,
  SUBMITTER: (of, { partyId }) => partyId === submitterId(of),
  OPERATIONS: (of, { partyId }) => partyId === operationsOf(of.region),
} as const satisfies Record<Who, (of: CicrCase, caller: Caller) => boolean>;

export const transitions = transitionsOf<CicrCase, CicrAct, CicrPhase, Who, never>({
  acts: cicrActs,
  phaseOf: (of) => of.state.phase,
  whose,
  conditions: {},
});

export const cicrActNames = transitions.names;
