import { useMe } from '../../api/queries.ts';
import { Answer } from '../../design/answer.tsx';
import { lazyPart } from '../../design/lazy-part.tsx';
import { NotFound } from '../../design/not-found.tsx';

/** It counts the worklist of operations, so its code comes for them alone. */
const RegionFigures = lazyPart(async () => (await import('./region-figures.tsx')).RegionFigures);

/** The figures of operations. */
export function FiguresPage() {
  const me = useMe();
  return <Answer of={me}>{(who) => (who.party.role === 'OPERATIONS' ? <RegionFigures me={who} /> : <NotFound />)}</Answer>;
}
