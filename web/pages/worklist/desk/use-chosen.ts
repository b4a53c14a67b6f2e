import { useCallback, useEffect, useState } from 'react';
import { kept } from '../../../api/kept.ts';

const key = 'kigen.chosen-rows';

/** The rows that are chosen, by their keys: as long as the tab is open, so that they still are when one comes back from a case. */
export const useChosen = () => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(kept.read<readonly string[]>(key) ?? []));
  useEffect(() => kept.write(key, [...chosen]), [chosen]);
  const choose = useCallback(
    (row: string, isChosen: boolean) =>
      setChosen((before) => new Set(isChosen ? [...before, row] : [...before].filter((each) => each !== row))),
    [],
  );
  const chooseOnly = useCallback((rows: readonly string[]) => setChosen(new Set(rows)), []);
  return { chosen, choose, chooseOnly };
};
