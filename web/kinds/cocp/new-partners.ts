import type { ShownOf } from '../../../shared/api/index.ts';
import { newPartnerField } from '../../../shared/cases/cocp/index.ts';
import type { PartnerRole } from '../../../shared/records/index.ts';
import { rolesOf } from './roles-of.ts';

type Form = ShownOf<'COCP'>['form'];

/** The new partner a form names for a role; null where it names none. */
export const newPartnerIn = (form: Form, role: PartnerRole): string | null => {
  const value: unknown = Object.entries(form).find(([name]) => name === newPartnerField[role])?.[1];
  return typeof value === 'string' ? value : null;
};

/** The new partners a form names, in the order of its roles. */
export const newPartnersIn = (form: Form): readonly (string | null)[] => rolesOf(form.change).map((role) => newPartnerIn(form, role));
