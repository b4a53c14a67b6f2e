import type { ShownOf } from '../../../../shared/api/index.ts';
import { rolesOf } from '../roles-of.ts';

/** Is a partner replaced, whom the institution has to tell? The form names everybody who holds a role that changes. */
export const hasPrevious = ({ form }: Pick<ShownOf<'COCP'>, 'form'>): boolean =>
  rolesOf(form.change).some((role) => form.current.some((partner) => partner.role === role));
