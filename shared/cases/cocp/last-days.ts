import { plusDays, type CivilDate } from '../../calendar/index.ts';
import { editionOfCase } from '../of-a-case.ts';
import { firstSignature, type CocpCase, type CocpIn } from './model.ts';

/** The last day for a form to be completely signed (COCP-SIGN-90). */
export const signCompletelyBy = (of: CocpIn<'SIGNING'>): CivilDate =>
  plusDays(of.state.countedFrom, editionOfCase(of).numbers['COCP-SIGN-90'].days);

/** The last day on which operations may have the form (COCP-RECEIPT-10): Americas, from the institution's signature. null: no such day. */
export const receiptWindowEnds = (of: CocpCase): CivilDate | null => {
  const { role, signedOn, received } = firstSignature(of);
  if (of.region !== 'AMERICAS' || role !== 'INSTITUTION' || signedOn === null || received) return null;
  return plusDays(signedOn, editionOfCase(of).numbers['COCP-RECEIPT-10'].days);
};

/** The last day to choose what becomes of a form that has been late since that day (COCP-LATE-30). */
export const chooseBy = (of: CocpCase, lateSince: CivilDate): CivilDate =>
  plusDays(lateSince, editionOfCase(of).numbers['COCP-LATE-30'].days);
