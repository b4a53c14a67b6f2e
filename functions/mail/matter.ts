import type { AnyCase } from '../../shared/cases/kinds.ts';
import type { Enrollment, Language, Party, PartyId } from '../../shared/records/index.ts';

/** What a case says of itself to whoever is written to about it. */
export type Matter = {
  readonly case: AnyCase;
  /** The enrollment it was opened on. */
  readonly enrollment: Enrollment;
  readonly institution: Party;
  /** Who filed it; null: the calendar opened it. */
  readonly asker: Party | null;
  /** Who did what the message tells of; null: nobody, or nobody it names. */
  readonly actor: Party | null;
  /** A party the case names; throws where there is none. */
  readonly partyOf: (partyId: PartyId) => Party;
};

/** A party's name as a reader of that language reads it. */
export const partyName = ({ name, nameLocal }: Pick<Party, 'name' | 'nameLocal'>, language: Language): string =>
  language === 'ja' ? (nameLocal ?? name) : name;
