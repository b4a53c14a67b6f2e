import type { CaseShown } from '../../../shared/api/index.ts';
import { actWords, undoneOf, weightOf } from '../../case/acts-order.ts';
import { useTexts } from '../../language/use-texts.tsx';

type Props = { readonly of: CaseShown; readonly act: string };

/** What an act brings about, where it is said in a sentence. */
export function Means({ of, act }: Props) {
  const { t } = useTexts();
  const { means } = actWords(of, act, t);
  // What can no longer be done brings nothing about.
  return means === undefined || !of.acts.includes(act) ? null : (
    <p className="notice" data-tone={weightOf(of, act) === 'ENDING' ? 'late' : 'plain'}>
      {means}
    </p>
  );
}

/** That it stands, read last before the button. */
export function Undone({ of, act }: Props) {
  const { t } = useTexts();
  const undone = undoneOf(of, act);
  return undone === undefined || !of.acts.includes(act) ? null : (
    <p className="notice" data-tone="soon">
      {t.case.undone[undone]}
    </p>
  );
}
