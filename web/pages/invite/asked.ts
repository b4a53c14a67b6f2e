import type { CaseShown } from '../../../shared/api/index.ts';

/** For which roles a decision is still asked: of its signers, or of the institution where it confirms. Only to spare people what would be refused. */
export const rolesAsked = ({ status, phase, signers }: Pick<CaseShown, 'status' | 'phase' | 'signers'>): readonly string[] => {
  if (status === 'CLOSED') return [];
  if (phase === 'CONFIRMATION') return ['INSTITUTION'];
  return signers.filter(({ signedOn }) => signedOn === null).map(({ role }) => role);
};
