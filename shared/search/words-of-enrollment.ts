import type { Enrollment, Party } from '../records/index.ts';

/** A party as far as the reader knows of it. */
type NamedParty = Pick<Party, 'name' | 'nameLocal' | 'pcn'> & { readonly nameKana?: string | null | undefined };

/** What a party is found by. */
export const wordsOfParty = ({ name, nameLocal, nameKana, pcn }: NamedParty): readonly string[] =>
  [name, nameLocal, nameKana, pcn].filter((word) => typeof word === 'string');

type Named = Pick<Enrollment, 'enrollmentId' | 'number'> & {
  readonly masterAgreement?: string;
  readonly contacts?: Readonly<Record<string, { readonly name: string; readonly email: string }>> | undefined;
};

/** What an enrollment is found by, wherever it is looked for: its numbers, the parties and the contacts its reader sees on it. */
export const wordsOfEnrollment = (
  { enrollmentId, number, masterAgreement, contacts = {} }: Named,
  parties: readonly (NamedParty | null | undefined)[],
): readonly string[] => [
  number,
  ...(masterAgreement === undefined ? [] : [masterAgreement]),
  enrollmentId,
  ...parties.flatMap((party) => (party === null || party === undefined ? [] : wordsOfParty(party))),
  ...Object.values(contacts).flatMap(({ name, email }) => [name, email]),
];
