import type { ShownOf } from '../../../../shared/api/index.ts';
import { rolesOf } from '../roles-of.ts';

type Formed = Pick<ShownOf<'COCP'>, 'form'>;

/** The partners who are replaced, whom the institution has to tell: the form names everybody who holds a role that changes. */
export const previousOn = ({ form }: Formed) => form.current.filter(({ role }) => rolesOf(form.change).includes(role));

export const hasPrevious = (of: Formed): boolean => previousOn(of).length > 0;
