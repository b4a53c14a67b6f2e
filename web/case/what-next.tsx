import type { CaseShown } from '../../shared/api/index.ts';
import { nextOf } from '../../shared/cases/next-of.ts';
import { whatNext as en } from '../../shared/texts/en/page/what-next.ts';
import { whatNext as ja } from '../../shared/texts/ja/page/what-next.ts';
import { textsBeside } from '../language/texts-beside.ts';
import { useTexts } from '../language/use-texts.tsx';
import type { CaseNames } from './use-case-names.ts';
import { useStanding } from './use-standing.ts';

const useWords = textsBeside({ en, ja });

/**
 * After an act: what became of the case, whose turn is next and which date comes next. `isShort`: where it stands is said beside it.
 */
export function WhatNext({
  of,
  names,
  isShort = false,
}: {
  readonly of: CaseShown;
  readonly names: CaseNames;
  readonly isShort?: boolean;
}) {
  const words = useWords();
  const { date, language } = useTexts();
  const standing = useStanding(of, names);
  const next = nextOf(of.deadlines);
  const sentences = [
    of.outcome !== null && !isShort ? standing : null,
    of.outcome === null ? null : words.closed,
    of.outcome === null && of.waitingOn.length === 0 && !isShort ? standing : null,
    of.waitingOn.length === 0 ? null : words.next(names.namesOf(of.waitingOn)),
    of.outcome !== null || next === undefined ? null : words.by(date(next.on)),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : <p>{sentences.join(language === 'ja' ? '' : ' ')}</p>;
}
