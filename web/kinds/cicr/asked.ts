import type { EnrollmentShown, ShownOf } from '../../../shared/api/index.ts';
import { contactRoles } from '../../../shared/records/contact-roles.ts';
import type { Change } from './side-by-side.tsx';

/**
 * What a request that came to nothing asked for, beside what is on record now; null where the reader is shown no more than what it was
 * about.
 */
export const askedIn = (
  { form, outcome }: Pick<ShownOf<'CICR'>, 'form' | 'outcome'>,
  contacts: EnrollmentShown['contacts'],
): readonly Change[] | null => {
  if (outcome === null || outcome === 'EFFECTIVE') return null;
  const changes = form.changes.flatMap((change): readonly Change[] => {
    const { what } = change;
    const changed = what === 'CONTACT' ? change.role : what;
    const after =
      'contact' in change ? change.contact : 'email' in change ? change.email : 'address' in change ? change.address : undefined;
    if (after === undefined) return [];
    const role = contactRoles.find((each) => each === changed);
    return [{ what, changed, online: role !== undefined, before: (role === undefined ? undefined : contacts?.[role]) ?? null, after }];
  });
  return changes.length === 0 ? null : changes;
};
