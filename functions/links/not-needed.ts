import { dateIn, type CivilDate } from '../../shared/calendar/index.ts';
import { viewOf } from '../../shared/cases/view-of.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import type { Link } from '../../shared/records/index.ts';
import type { LoadedCase } from '../cases/index.ts';

/** Why nothing is left to be decided with a link that nobody ended: the signature is there, by whatever door, or the case is over. */
type NotNeeded =
  /** `name`: as it was signed on screen; null: on paper. */
  | { readonly how: 'SIGNED'; readonly on: CivilDate; readonly name: string | null }
  | { readonly how: 'CONFIRMED'; readonly on: CivilDate; readonly name: null }
  | { readonly how: 'CLOSED'; readonly on: null; readonly name: null };

export const notNeededOf = ({ role, partyId, ended }: Link, loaded: LoadedCase, now: Instant): NotNeeded | null => {
  if (ended !== null) return null;
  const { case: of, history, signatures } = loaded;
  const { signers } = viewOf(of, loaded, now);
  const signer = signers.find((each) => each.role === role);
  if (signer !== undefined && signer.signedOn !== null) {
    const name = signer.signedBy === null ? undefined : signatures.findLast((each) => each.role === role)?.name;
    return { how: 'SIGNED', on: signer.signedOn, name: name ?? null };
  }
  const confirmed = signer === undefined ? history.findLast(({ act, by }) => act === 'confirm' && by?.partyId === partyId) : undefined;
  if (confirmed !== undefined) return { how: 'CONFIRMED', on: dateIn(of.timeZone, confirmed.at), name: null };
  return of.status === 'CLOSED' ? { how: 'CLOSED', on: null, name: null } : null;
};
