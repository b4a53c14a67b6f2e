import type { CivilDate } from '../../calendar/index.ts';
import type { World } from '../case.ts';
import { enrollmentIn } from '../of-a-case.ts';
import type { Refusal } from '../refusal.ts';
import { heldField } from './form.ts';
import { changing, pendingRows, type CocpCase } from './model.ts';

/** Is a role that changes held today, so that there is a previous partner to tell? */
const hasPrevious = (of: CocpCase, world: World): boolean =>
  pendingRows(of).some((row) => changing(of).some((role) => enrollmentIn(world, row.enrollmentId)[heldField[role]] !== null));

/**
 * With its signature the institution states when it told its previous partner in writing: required where there is one,
 * refused where there is none, not after the day of the signature (COCP-NOTICE-PREVIOUS). `signedOn` null: no signature of the institution.
 */
export const noticeRefusals = (of: CocpCase, told: CivilDate | undefined, signedOn: CivilDate | null, world: World): readonly Refusal[] => {
  const at = { rule: 'COCP-NOTICE-PREVIOUS', path: '/noticeToPreviousOn', facts: {} } as const;
  const isAsked = signedOn !== null && hasPrevious(of, world);
  if (told === undefined) return isAsked ? [{ code: 'NOTICE_DATE_REQUIRED', ...at }] : [];
  if (!isAsked) return [{ code: 'NOTICE_NOT_APPLICABLE', ...at }];
  return told > signedOn ? [{ code: 'NOTICE_AFTER_SIGNATURE', ...at, facts: { signedOn } }] : [];
};
