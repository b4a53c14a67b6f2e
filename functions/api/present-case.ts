import type { Instant } from '../../shared/calendar/index.ts';
import type { Caller } from '../../shared/cases/case.ts';
import { kindOf } from '../../shared/cases/kinds.ts';
import type { Language } from '../../shared/records/index.ts';
import { viewOf } from '../../shared/cases/view-of.ts';
import { edition } from '../../shared/rules/index.ts';
import type { Signature } from '../store/index.ts';
import type { CaseRow, LoadedCase } from '../cases/index.ts';
import { seesDetails } from './access.ts';
import { presentTask } from './present-task.ts';

export { caseTexts } from './present-task.ts';

/** Who reads, when, in which language. */
export type Reader = { readonly caller: Caller; readonly now: Instant; readonly language: Language };

/** The name the signature that counts now was given with: an earlier one may have been undone by a correction. */
const nameIn = (signatures: readonly Signature[], role: string): string | null =>
  signatures.findLast((signature) => signature.role === role)?.name ?? null;

/** A case without form and history, as a list shows it: `caseListed`. */
export const presentListed = (row: CaseRow, { caller, now, language }: Reader, signatures: readonly Signature[] = []): object => {
  const of = row.case;
  const view = viewOf(of, row, now);
  return {
    caseId: of.caseId,
    logNumber: of.logNumber,
    kind: of.kind,
    enrollmentId: of.enrollmentId,
    ...(of.packageId === null ? {} : { packageId: of.packageId }),
    status: of.status,
    phase: view.phase,
    outcome: of.outcome,
    version: of.version,
    edition: of.edition,
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
      ...presentTask(task, edition(of.edition), language),
      ...(task.rule === 'MAIL-BOUNCE' && task.facts.contact !== undefined ? { contactRole: task.facts.contact } : {}),
    })),
    details: seesDetails(caller, of, row.enrollments.get(of.enrollmentId)) ? view.details : null,
  };
};

/** A form as it was filed; of contacts that are not the reader's to know only whose they are. */
const formFor = ({ case: of, enrollments }: LoadedCase, { caller }: Reader): object =>
  of.kind !== 'CICR' || seesDetails(caller, of, enrollments.get(of.enrollmentId))
    ? of.form
    : {
        changes: of.form.changes.map((change) =>
          change.what === 'CONTACT' ? { what: change.what, role: change.role } : { what: change.what },
        ),
      };

/** A case whole: `caseShown`. */
export const presentCase = (loaded: LoadedCase, reader: Reader): object => ({
  ...presentListed(loaded, reader, loaded.signatures),
  form: formFor(loaded, reader),
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
