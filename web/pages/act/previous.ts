import type { CaseShown } from '../../../shared/api/index.ts';
import { rolesOf } from '../../change/draft.ts';

/** Is a partner replaced, whom the institution has to tell? The form names everybody who holds a role that changes. */
export const hasPrevious = ({ form }: Pick<CaseShown, 'form'>): boolean =>
  rolesOf(form.change).some((role) => form.current.some((partner) => partner.role === role));
