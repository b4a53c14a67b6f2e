import type { ReactNode } from 'react';
import { SubmitButton } from '../../form/form.tsx';
import { useTexts } from '../../language/use-texts.tsx';

type Props = {
  readonly isChecking: boolean;
  readonly isPending: boolean;
  readonly kind?: 'main' | 'grave';
  readonly children: ReactNode;
};

/** The button of a form whose answers are read once more before they are sent: first it leads to them, then it sends. */
export function SendBar({ isChecking, isPending, kind = 'main', children }: Props) {
  const { t } = useTexts();
  return isChecking ? (
    <div key="send" className="action-bar" data-arriving="">
      <SubmitButton isPending={isPending} kind={kind}>
        {children}
      </SubmitButton>
    </div>
  ) : (
    <div key="check" className="action-bar">
      <SubmitButton isPending={isPending}>{t.cocp.check}</SubmitButton>
    </div>
  );
}
