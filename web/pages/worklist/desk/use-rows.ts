import { useMemo, useState } from 'react';
import type { CaseListed } from '../../../../shared/api/index.ts';
import { useNow } from '../../../api/local.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { rowMaker, type Names, type Row } from './rows.ts';
import { useDeskTexts } from '../../../desk/use-desk-texts.ts';

/** Cases of the region as read, with the names they need. */
export type RegionRead = { readonly cases: readonly CaseListed[]; readonly names: Names };

export const nothingRead: RegionRead = { cases: [], names: { enrollments: new Map(), parties: new Map() } };

/** The lines of open cases, and of closed ones of which a task is left; null until it is known what day it is. */
export const useRows = (open: RegionRead, closed: RegionRead, partyId: string): readonly Row[] | null => {
  const texts = useTexts();
  const said = useDeskTexts();
  const now = useNow();
  const [makeOpen] = useState(rowMaker);
  const [makeClosed] = useState(rowMaker);
  return useMemo(() => {
    if (now === undefined) return null;
    const reading = { now, partyId, texts, said };
    return [...makeOpen(open.cases, { ...reading, names: open.names }), ...makeClosed(closed.cases, { ...reading, names: closed.names })];
  }, [now, partyId, texts, said, makeOpen, makeClosed, open, closed]);
};
