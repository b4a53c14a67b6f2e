import type { CaseShown } from '../../../shared/api/index.ts';
import { actWords } from '../../case/acts-order.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useSignTexts } from './use-sign-texts.ts';

/** The step that is no act: the link leaves whoever is not the right person. */
export const notMe = 'not-me';

/** Where a way was chosen: whoever comes back from it is there again. */
export const wayId = (place: 'top' | 'end', step: string): string => `${place}-to-${step}`;

type Props = {
  readonly of: CaseShown;
  readonly place: 'top' | 'end';
  /** A signature is asked for, else a confirmation. */
  readonly isSigned: boolean;
  readonly acts: readonly string[];
  readonly onChoose: (step: string) => void;
};

/** The ways to answer beside the one whose form is open. They stand twice: in sight at once, and where reading ends. */
export function OtherWays({ of, place, isSigned, acts, onChoose }: Props) {
  const words = useSignTexts();
  const { t } = useTexts();
  const instead = words.instead(isSigned);
  const way = (step: string, name: string) => (
    <button key={step} id={wayId(place, step)} className="button" data-kind="quiet" type="button" onClick={() => onChoose(step)}>
      {name}
    </button>
  );
  return (
    <div className="row other-ways" role="group" aria-label={place === 'top' ? instead : words.otherwise}>
      {place === 'top' ? <span className="quiet small">{instead}</span> : null}
      {acts.map((act) => way(act, actWords(of, act, t).name))}
      {way(notMe, words.notMe)}
    </div>
  );
}
