import { previousOn } from '../../shared/cases/cocp/index.ts';
import type { Matter } from './matter.ts';

/**
 * The partners whom an institution that signs on screen has to have told, as the form names them: it is asked on which day it did
 * (COCP-NOTICE-PREVIOUS). None: that is not asked of whoever signs in this role, or there is no such partner.
 */
export const noticeAskedOf = ({ case: of }: Matter, role: string): readonly string[] => {
  if (of.kind !== 'COCP' || role !== 'INSTITUTION' || of.ink) return [];
  return previousOn(of.form).map(({ name }) => name);
};
