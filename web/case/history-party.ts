import type { CaseShown, EnrollmentShown } from '../../shared/api/index.ts';
import { operationsOf } from '../../shared/records/operations-of.ts';
import { kindOnPage } from '../kinds/index.ts';
import { textOf, type Entry } from './entry.ts';

type Place = Pick<EnrollmentShown, 'region' | 'institutionId'>;

/** Of what is written alike for every kind of case: whose the task or the link is, or for whom somebody acted. */
const partyOfCommon = (of: CaseShown, act: string, detail: Entry['detail']): string | null => {
  switch (act) {
    case 'complete-task':
      return of.tasks.find(({ taskId }) => taskId === detail.taskId)?.partyId ?? null;
    case 'renew-link':
    case 'forward-link':
    case 'not-me':
      return textOf(detail.partyId);
    default:
      return textOf(detail.actingFor);
  }
};

/** For which party somebody acted, as far as the case tells; null where it does not. Entries name people, not parties. */
export const partyOfEntry = (of: CaseShown, { act, by, detail }: Entry, place: Place | undefined): string | null => {
  if (by === null) return null;
  if (act === 'open') return of.openedBy?.partyId ?? null;
  const known = kindOnPage(of).acts[act];
  const byPerson = of.openedBy?.userId === by ? of.openedBy.partyId : (of.signers.find(({ signedBy }) => signedBy === by)?.partyId ?? null);
  if (known === undefined) return byPerson ?? partyOfCommon(of, act, detail);
  switch (known.by) {
    case 'OPERATIONS':
      return place === undefined ? null : operationsOf(place.region);
    case 'INSTITUTION':
      return place?.institutionId ?? null;
    case 'SUBMITTER':
      return of.openedBy?.partyId ?? null;
    case 'SIGNER':
      return of.signers.find(({ role, signedOn }) => (act === 'sign' ? role === detail.role : signedOn === null))?.partyId ?? null;
    case 'OTHER':
      return known.partyOf === undefined ? byPerson : known.partyOf(of);
    default:
      throw new Error(`unknown part ${String(known.by satisfies never)}`);
  }
};
