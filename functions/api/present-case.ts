import type * as z from 'zod';
import type { caseListed, caseShown } from '../../shared/api/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { Caller, Task } from '../../shared/cases/case.ts';
import { kindOf, type AnyCase } from '../../shared/cases/kinds.ts';
import type { Language } from '../../shared/records/index.ts';
import { edition, ruleText } from '../../shared/rules/index.ts';
import { cases as en } from '../../shared/texts/en/cases.ts';
import { cases as ja } from '../../shared/texts/ja/cases.ts';
import type { Signature } from '../adapters/dynamodb/index.ts';
import type { CaseRow, LoadedCase } from '../cases/index.ts';

export const caseTexts = { en, ja } as const satisfies Record<Language, object>;

/** Who reads, when, in which language. */
export type Reader = { readonly caller: Caller; readonly now: Instant; readonly language: Language };

const noNewId = (): never => {
  throw new Error('nothing new is made while a case is shown');
};

export const viewOf = ({ case: of, enrollments, parties }: CaseRow, now: Instant) =>
  kindOf(of).view(of, { now, enrollments, parties, newId: noNewId });

const taskText = ({ rule, facts }: Task, of: AnyCase, language: Language): string =>
  caseTexts[language].task[rule]?.(facts) ?? ruleText(rule, language, edition(of.edition));

/** The name the signature that counts now was given with: an earlier one may have been undone by a correction. */
const nameIn = (signatures: readonly Signature[], role: string): string | null =>
  signatures.findLast((signature) => signature.role === role)?.name ?? null;

/** A case without form and history, as a list shows it. */
export const presentListed = (
  row: CaseRow,
  { caller, now, language }: Reader,
  signatures: readonly Signature[] = [],
): z.input<typeof caseListed> => {
  const of = row.case;
  const view = viewOf(row, now);
  return {
    caseId: of.caseId,
    logNumber: of.logNumber,
    kind: of.kind,
    enrollmentId: of.enrollmentId,
    status: of.status,
    phase: view.phase,
    outcome: of.outcome,
    version: of.version,
    openedAt: of.openedAt,
    openedBy: of.openedBy,
    route: view.route,
    effectiveOn: view.effectiveOn,
    receivedOn: view.receivedOn,
    enrollments: view.enrollments.map(({ enrollmentId, leadTime, effectiveOn, outcome }) => ({
      enrollmentId,
      leadTime,
      effectiveOn,
      outcome,
    })),
    signers: view.signers.map(({ role, partyId, signedOn, signedBy }) => {
      const name = signedBy === null ? null : nameIn(signatures, role);
      return {
        role,
        partyId,
        signedOn,
        ...(signedOn === null ? {} : { signedBy }),
        ...(name === null ? {} : { name }),
      };
    }),
    waitingOn: [...view.waitingOn],
    deadlines: view.deadlines.map(({ rule, on, state }) => ({ rule, on, state })),
    acts: [...kindOf(of).actsFor(of, caller)],
    tasks: of.tasks.map((task) => ({
      taskId: task.taskId,
      rule: task.rule,
      partyId: task.partyId,
      text: taskText(task, of, language),
      dueOn: task.dueOn,
      state: task.state,
      doneAt: task.doneAt,
      doneBy: task.doneBy,
    })),
  };
};

/** A case whole. */
export const presentCase = (loaded: LoadedCase, reader: Reader): z.input<typeof caseShown> => ({
  ...presentListed(loaded, reader, loaded.signatures),
  form: loaded.case.form,
  history: loaded.history.map(({ seq, at, recordedAt, by, act, rule, detail, hash }) => ({
    seq,
    at,
    recordedAt,
    by: by?.userId ?? null,
    act,
    rule,
    detail,
    hash,
  })),
});
