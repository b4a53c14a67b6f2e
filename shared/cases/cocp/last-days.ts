import { plusDays, type CivilDate } from '../../calendar/index.ts';
import type { Region } from '../../records/index.ts';
import type { Edition } from '../../rules/index.ts';
import { editionOfCase } from '../of-a-case.ts';
import { firstSignature, type CocpCase, type CocpIn } from './model.ts';
import type { CocpChange } from './roles.ts';
import { institutionSigns } from './signers.ts';

/** The last day for a form to be completely signed (COCP-SIGN-90). */
export const signCompletelyBy = (of: CocpIn<'SIGNING'>): CivilDate =>
  plusDays(of.state.countedFrom, editionOfCase(of).numbers['COCP-SIGN-90'].days);

type Signed = { readonly region: Region; readonly change: CocpChange; readonly signedOn: CivilDate | null };

/**
 * How long operations may wait for the form (COCP-RECEIPT-10): Americas, in days from the institution's signature. null: there is no
 * such window. `ends` is its last day, null before the signature.
 */
export const receiptWindowOf = (
  { region, change, signedOn }: Signed,
  edition: Edition,
): { readonly days: number; readonly ends: CivilDate | null } | null => {
  if (region !== 'AMERICAS' || !institutionSigns(change)) return null;
  const { days } = edition.numbers['COCP-RECEIPT-10'];
  return { days, ends: signedOn === null ? null : plusDays(signedOn, days) };
};

/** The last day on which operations may have the form of a case (COCP-RECEIPT-10). null: no such day, or they have it. */
export const receiptWindowEnds = (of: CocpCase): CivilDate | null => {
  const { signedOn, received } = firstSignature(of);
  if (received) return null;
  return receiptWindowOf({ region: of.region, change: of.form.change, signedOn }, editionOfCase(of))?.ends ?? null;
};

/** The last day to choose what becomes of a form that has been late since that day (COCP-LATE-30). */
export const chooseBy = (of: CocpCase, lateSince: CivilDate): CivilDate =>
  plusDays(lateSince, editionOfCase(of).numbers['COCP-LATE-30'].days);
