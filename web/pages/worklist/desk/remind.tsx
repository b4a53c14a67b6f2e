import { PressButton } from '../../../design/press-button.tsx';
import { calledIn } from '../../../api/queries.ts';
import { Reminding, useReminding } from '../../../desk/reminding.tsx';
import { useDeskTexts } from '../../../desk/use-desk-texts.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { useKeys } from '../../../desk/use-keys.ts';
import { rowInFocus } from './move.ts';
import type { Names, Row } from './rows.ts';

type Props = {
  readonly cases: readonly string[];
  /** All there are: those chosen may have left the list when it is told what came of them. */
  readonly rows: readonly Row[];
  readonly names: Names;
  readonly clear: () => void;
  readonly choose: (key: string, isChosen: boolean) => void;
  readonly keysAreOn: boolean;
};

/** Reminders for the cases chosen; by its key also for the row in focus, which is chosen by that. */
export function Remind({ cases, rows, names, clear, choose, keysAreOn }: Props) {
  const said = useDeskTexts();
  const texts = useTexts();
  const reminding = useReminding(cases, clear);
  const begin = (): boolean => {
    if (reminding.shown !== undefined || reminding.isBeginning) return false;
    if (cases.length > 0) {
      reminding.begin();
      return true;
    }
    const at = rowInFocus()?.dataset.key;
    const row = rows.find(({ key, isTask }) => key === at && !isTask);
    if (row === undefined) return false;
    choose(row.key, true);
    reminding.beginFor(row.caseId);
    return true;
  };
  useKeys({ m: begin }, keysAreOn);
  if (cases.length === 0 && reminding.shown === undefined) return null;
  const nameOf = (id: string): string => {
    const party = names.parties.get(id);
    return party === undefined ? id : calledIn(party, texts).name;
  };
  return (
    <section className="desk-remind action-bar only-on-screen">
      {reminding.shown === undefined ? (
        <>
          <span role="status">{said.remind.chosen(cases.length)}</span>
          <PressButton kind="main" isPending={reminding.isBeginning} onPress={reminding.begin}>
            {said.remind.start}
          </PressButton>
          <button className="button" data-kind="quiet" type="button" onClick={clear}>
            {said.remind.none}
          </button>
        </>
      ) : null}
      <Reminding of={reminding} nameOf={nameOf} aboutOf={(id) => rows.find(({ key }) => key === id)?.institution} />
    </section>
  );
}
