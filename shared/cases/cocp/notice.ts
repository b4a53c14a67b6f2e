import type { CivilDate } from '../../calendar/index.ts';
import type { World } from '../case.ts';
import { enrollmentIn } from '../of-a-case.ts';
import type { Refusal } from '../refusal.ts';
import { pendingRows, type CocpCase } from './model.ts';
import { hasPrevious } from './roles.ts';

/**
 * With its signature the institution states when it told its previous partner in writing: required where there is one,
 * refused where there is none, not after the day of the signature (COCP-NOTICE-PREVIOUS). `signedOn` null: no signature of the institution.
 */
export const noticeRefusals = (of: CocpCase, told: CivilDate | undefined, signedOn: CivilDate | null, world: World): readonly Refusal[] => {
  const at = { rule: 'COCP-NOTICE-PREVIOUS', path: '/noticeToPreviousOn', facts: {} } as const;
  const today = pendingRows(of).map(({ enrollmentId }) => enrollmentIn(world, enrollmentId));
  const isAsked = signedOn !== null && hasPrevious(today, of.form.change);
  if (told === undefined) return isAsked ? [{ code: 'NOTICE_DATE_REQUIRED', ...at }] : [];
  if (!isAsked) return [{ code: 'NOTICE_NOT_APPLICABLE', ...at }];
  return told > signedOn ? [{ code: 'NOTICE_AFTER_SIGNATURE', ...at, facts: { signedOn } }] : [];
};
