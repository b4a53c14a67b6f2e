import type { CaseShown } from '../../../shared/api/index.ts';
import { contactRolesOfInstitution } from '../../../shared/records/contact-roles.ts';
import { isSameAddress } from '../../../shared/records/same-address.ts';
import type { CaseNames } from '../../case/use-case-names.ts';
import { useInviteTexts } from './use-invite-texts.ts';

type Known = { readonly name: string; readonly email: string };

/** The addresses on record for the party of a role, as far as the reader may see them: contacts of the enrollment, and the party's own. */
const knownFor = (role: string, of: CaseShown, { enrollment, partyOf }: CaseNames): readonly Known[] => {
  const partyId = of.signers.find((each) => each.role === role)?.partyId ?? enrollment?.institutionId;
  const contacts =
    partyId === enrollment?.institutionId ? contactRolesOfInstitution.flatMap((each) => enrollment?.contacts?.[each] ?? []) : [];
  const { email, escalationEmail } = partyOf(partyId) ?? {};
  const all = [
    ...contacts,
    ...[email, escalationEmail].filter((each) => typeof each === 'string').map((each) => ({ name: '', email: each })),
  ];
  return all.filter((known, index) => all.findIndex((other) => isSameAddress(other, known)) === index);
};

/** Whoever is on record, to be named in one press. */
export function KnownAddresses({
  role,
  of,
  names,
  onChosen,
}: {
  readonly role: string;
  readonly of: CaseShown;
  readonly names: CaseNames;
  readonly onChosen: (known: Known) => void;
}) {
  const said = useInviteTexts();
  const known = knownFor(role, of, names);
  if (known.length === 0) return null;
  return (
    <div className="stack-tight" role="group" aria-label={said.onRecord}>
      <p className="quiet small">{said.onRecord}</p>
      <p className="row">
        {known.map(({ name, email }) => (
          <button key={email} className="button" type="button" onClick={() => onChosen({ name, email })}>
            {name === '' ? email : `${name} · ${email}`}
          </button>
        ))}
      </p>
    </div>
  );
}
