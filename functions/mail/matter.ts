import type { CaseId, Language, Party, Region } from '../../shared/records/index.ts';

/** What a case says of itself to whoever is written to about it. */
export type Matter = {
  readonly caseId: CaseId;
  readonly logNumber: string;
  readonly timeZone: string;
  readonly region: Region;
  /** Signed on paper (COCP-INK). */
  readonly ink: boolean;
  readonly institution: Party;
  /** Who filed it. */
  readonly asker: Party | null;
  readonly newPartners: readonly Party[];
  /** Who did what the message tells of; null: nobody, or nobody it names. */
  readonly actor: Party | null;
};

/** A party's name as a reader of that language reads it. */
export const partyName = ({ name, nameLocal }: Pick<Party, 'name' | 'nameLocal'>, language: Language): string =>
  language === 'ja' ? (nameLocal ?? name) : name;
