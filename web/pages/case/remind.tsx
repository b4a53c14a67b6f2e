import type { CaseShown, Me } from '../../../shared/api/index.ts';
import type { CaseNames } from '../../case/use-case-names.ts';
import { PressButton } from '../../design/press-button.tsx';
import { Reminding, useReminding } from '../../desk/reminding.tsx';
import { useDeskTexts } from '../../desk/use-desk-texts.ts';

type Props = { readonly of: CaseShown; readonly me: Me; readonly names: CaseNames };

/** May this person remind whom the case waits for? Operations, and who filed it; nobody reminds themselves. The API decides. */
const mayRemind = ({ status, waitingOn, openedBy }: CaseShown, { party: { partyId, role } }: Me): boolean =>
  status === 'OPEN' && waitingOn.some((id) => id !== partyId) && (role === 'OPERATIONS' || openedBy?.partyId === partyId);

/** A reminder for whom this case waits for (REMIND-BY-HAND). */
export function Remind({ of, me, names }: Props) {
  const said = useDeskTexts();
  const reminding = useReminding([of.caseId]);
  if (!mayRemind(of, me) && reminding.shown === undefined) return null;
  return (
    <div className="only-on-screen" data-remind={reminding.shown === undefined ? '' : undefined}>
      {reminding.shown === undefined ? (
        <PressButton isPending={reminding.isBeginning} onPress={reminding.begin}>
          {said.remind.start}
        </PressButton>
      ) : null}
      <Reminding of={reminding} nameOf={names.nameOf} />
    </div>
  );
}
