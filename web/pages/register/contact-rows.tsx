import { useState } from 'react';
import type { ContactRole } from '../../../shared/records/index.ts';
import { TextField } from '../../form/fields.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { contactRoles } from '../../../shared/records/contact-roles.ts';
import type { EnrollmentDraft, TypedContact } from './enrollment-draft.ts';

type Props = { readonly contacts: EnrollmentDraft['contacts']; readonly onChange: (contacts: EnrollmentDraft['contacts']) => void };

/** The contacts, by what they are for; those nobody is registered for are a press away. */
export function ContactRows({ contacts, onChange }: Props) {
  const { t } = useTexts();
  const words = useRegistryTexts().enrollment;
  // Open from the start or not at all: it does not close around the field whose last letter is taken away.
  const [begun] = useState(() =>
    contactRoles.filter((role) => role === 'PRIMARY' || Object.values(contacts[role]).some((typed) => typed !== '')),
  );
  const set = (role: ContactRole, changed: Partial<TypedContact>) => onChange({ ...contacts, [role]: { ...contacts[role], ...changed } });
  return (
    <section className="stack-tight">
      <h2>{words.contacts}</h2>
      <p className="field-help">{words.contactsHelp}</p>
      {contactRoles.map((role) => {
        const { name, email, phone } = contacts[role];
        return (
          <details key={role} className="more" open={begun.includes(role)}>
            <summary>{t.words.contactRole[role]}</summary>
            <fieldset className="card stack">
              <legend className="hidden-but-read">{t.words.contactRole[role]}</legend>
              <TextField
                label={words.contactName}
                called={words.contactOf({ role: t.words.contactRole[role], what: words.contactName })}
                path={`/contacts/${role}/name`}
                value={name}
                onChange={(typed) => set(role, { name: typed })}
              />
              <TextField
                label={words.contactEmail}
                called={words.contactOf({ role: t.words.contactRole[role], what: words.contactEmail })}
                path={`/contacts/${role}/email`}
                inputMode="email"
                value={email}
                onChange={(typed) => set(role, { email: typed })}
              />
              <TextField
                label={words.contactPhone}
                called={words.contactOf({ role: t.words.contactRole[role], what: words.contactPhone })}
                path={`/contacts/${role}/phone`}
                isOptional
                inputMode="tel"
                width="short"
                value={phone}
                onChange={(typed) => set(role, { phone: typed })}
              />
            </fieldset>
          </details>
        );
      })}
    </section>
  );
}
