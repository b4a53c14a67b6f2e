import { cicrForm, type CicrChange, type CicrForm } from '../../shared/cases/cicr/index.ts';
import type { Contact } from '../../shared/records/index.ts';

/** A contact; the address follows from the family name. */
export const aContact = (name = 'Ito Ken', of: Partial<Contact> = {}): Contact => ({
  name,
  email: `${(name.split(' ')[0] ?? name).toLowerCase()}@example.com`,
  ...of,
});

type Named = Extract<CicrChange, { what: 'CONTACT' }>;

export const aContactChange = (role: Named['role'] = 'PRIMARY', contact: Named['contact'] = aContact()): CicrChange => ({
  what: 'CONTACT',
  role,
  contact,
});

/** A form as sent; a new primary contact where nothing is said. */
export const aCicrForm = (...changes: readonly CicrChange[]): CicrForm =>
  cicrForm.parse({ changes: changes.length === 0 ? [aContactChange()] : changes });
