import type { Tell } from '../../shared/cases/case.ts';
import { changedNames, type Changed } from '../../shared/cases/cicr/index.ts';
import type { Language } from '../../shared/records/index.ts';
import { mail as en } from '../../shared/texts/en/mail/index.ts';
import { mail as ja } from '../../shared/texts/ja/mail/index.ts';

const texts = { en, ja } as const;

const isChanged = (value: unknown): value is Changed => (changedNames as readonly unknown[]).includes(value);

/** What changes, as the reader says it: "primary contact and notices contact". */
export const changesIn = ({ facts }: Pick<Tell, 'facts'>, language: Language): string => {
  const changes = Array.isArray(facts.changes) ? facts.changes.filter(isChanged) : [];
  return texts[language].enumerate(changes.map((changed) => texts[language].CICR.changed[changed]));
};
