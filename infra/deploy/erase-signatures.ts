import type { Store } from '../../functions/store/index.ts';
import type { Instant } from '../../shared/calendar/index.ts';
import { comparableName } from '../../shared/records/comparable-name.ts';
import { UnfitSettings } from '../settings/index.ts';

type Erasing = {
  readonly store: Pick<Store, 'caseIdOf' | 'getCase' | 'eraseSignature'>;
  readonly now: Instant;
  readonly tell: (step: string) => void;
};

/**
 * Erases the name and the image of everything somebody signed on a case; the history stays whole. Throws UnfitSettings where the case is
 * not there, or holds no signature under that name: what is to be erased for good is not guessed. Doing it again changes nothing.
 */
export const eraseSignatures = async (
  { store, now, tell }: Erasing,
  { logNumber, name }: { readonly logNumber: string; readonly name: string },
): Promise<void> => {
  const caseId = await store.caseIdOf(logNumber);
  const found = caseId === null ? null : await store.getCase(caseId);
  if (caseId === null || found === null) throw new UnfitSettings(`There is no case ${logNumber}.`);
  const theirs = found.signatures.filter((signature) => signature.name !== null && comparableName(signature.name) === comparableName(name));
  if (name.trim() === '' || theirs.length === 0) {
    throw new UnfitSettings(`Nobody signed ${logNumber} as “${name}”, or it is erased already. The name is needed as it was signed.`);
  }
  for (const { seq, role } of theirs) {
    await store.eraseSignature(caseId, seq, now);
    tell(`Entry ${seq} (${role}): name and image are erased.`);
  }
};
