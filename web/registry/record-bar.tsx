import type { ReactNode } from 'react';
import { SubmitButton } from '../form/form.tsx';
import { useTexts } from '../language/use-texts.tsx';
import type { useRecordForm } from './use-record-form.ts';
import { useRegistryTexts } from './use-registry-texts.ts';

type Props = {
  readonly form: Pick<ReturnType<typeof useRecordForm>, 'checked' | 'isPending' | 'changeAgain'>;
  readonly isNew: boolean;
  /** The way out while nothing is checked. */
  readonly children: ReactNode;
};

/** What goes on with a record: to its answers once more, and from them to saving it, or back. */
export function RecordBar({ form: { checked, isPending, changeAgain }, isNew, children }: Props) {
  const { t } = useTexts();
  const said = useRegistryTexts();
  return (
    <div className="action-bar">
      <SubmitButton isPending={isPending}>{checked === null ? t.cocp.continue : isNew ? said.save : said.correct}</SubmitButton>
      {checked === null ? (
        children
      ) : (
        <button className="button" data-kind="quiet" type="button" onClick={() => changeAgain(null)}>
          {t.shell.back}
        </button>
      )}
    </div>
  );
}
