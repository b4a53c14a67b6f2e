import type { LinkShown, PartyShown } from '../../../shared/api/index.ts';
import { calledIn } from '../../api/queries.ts';
import type { CaseNames } from '../../case/use-case-names.ts';
import type { ActingPerson } from '../../kinds/common/acting.ts';
import { commaIn } from '../../language/comma.ts';
import type { Texts } from '../../language/use-texts.tsx';

type Named = LinkShown['parties'][number];

const asParty = ({ partyId, name, nameLocal, role, pcn }: Named, texts: Texts): PartyShown =>
  calledIn({ partyId, name, nameLocal: nameLocal ?? null, role, pcn: pcn ?? null, country: '', version: 0 }, texts);

/** The names a case is told with, all from what the link itself shows: its holder can ask for nothing else. */
export const namesOfLink = (link: LinkShown, texts: Texts): CaseNames => {
  const parties = new Map([...link.parties, link.party, link.invitedBy].map((party) => [party.partyId, asParty(party, texts)]));
  const comma = commaIn(texts.language);
  const nameOf = (partyId: string | null | undefined) => parties.get(partyId ?? '')?.name ?? '…';
  const enrollment = link.enrollments.find(({ enrollmentId }) => enrollmentId === link.case?.enrollmentId);
  return {
    partyOf: (partyId) => parties.get(partyId ?? ''),
    nameOf,
    namesOf: (partyIds) => partyIds.map(nameOf).join(comma),
    enrollment,
    enrollments: link.enrollments,
    timeZone: enrollment?.timeZone ?? 'UTC',
    numbers: link.enrollments.map(({ number }) => number).join(comma),
    institution: nameOf(enrollment?.institutionId),
  };
};

/** Whoever holds the link, as the forms of acts know a person. */
export const holderOf = (link: LinkShown, names: CaseNames): ActingPerson => ({
  userId: `link ${link.name}`,
  name: link.name,
  party: { partyId: link.party.partyId, name: names.nameOf(link.party.partyId), role: link.party.role },
});
