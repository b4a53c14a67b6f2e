import { useState } from 'react';
import type { FieldError } from '../../../shared/api/index.ts';
import type { CaseKind } from '../../../shared/records/index.ts';
import { problemErrors } from '../../form/problem-errors.ts';
import { useDraft } from '../../form/use-draft.ts';
import { errorsIn, useMissing } from '../../form/use-missing.ts';
import type { PageTexts } from '../../../shared/texts/en/page.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useBackToField } from './use-back-to-field.ts';
import { useFiling } from './use-filing.ts';

/** What a draft comes to: the form to be filed, or what is missing in it. */
export type ReadForm = { readonly form: object } | { readonly errors: readonly FieldError[] };

type Opens<Draft> = {
  readonly kind: CaseKind;
  readonly enrollmentIds: readonly [string, ...string[]];
  readonly draftKey: string;
  /** What stands in it before anybody types. */
  readonly start: Draft;
  readonly read: (draft: Draft, t: PageTexts) => ReadForm;
  /** Its answers are read once more before they are sent. */
  readonly hasCheck?: boolean;
};

/**
 * The form on one page that opens a case: its draft, kept as it is typed; what is missing in it, or was refused; its answers once more
 * before they are sent; and filing it.
 */
export const useOpeningForm = <Draft extends object>({ kind, enrollmentIds, draftKey, start, read, hasCheck = false }: Opens<Draft>) => {
  const { t } = useTexts();
  const [draft, keep] = useDraft<Draft>(draftKey, start);
  const { missing, check } = useMissing(() => errorsIn(read(draft, t)));
  const filing = useFiling(kind, enrollmentIds, draftKey);
  const [wasChecked, setChecked] = useState(false);
  // What was refused is put right at its field.
  const isChecking = wasChecked && filing.error === null;
  const backTo = useBackToField(isChecking);
  return {
    draft,
    /** All is answered, and stands to be read once more: sent again, it is filed. */
    isChecking,
    /** From there back to the field that stands at this path. */
    changeAgain: (path: string) => {
      backTo(path);
      setChecked(false);
    },
    change: (changed: Partial<Draft>) => {
      // What is on its way stays known as on its way: it is not to be filed twice.
      if (!filing.isPending) filing.reset();
      setChecked(false);
      keep(changed);
    },
    errors: missing.length > 0 ? missing : problemErrors(filing.error, t.faults),
    isPending: filing.isPending,
    submit: () => {
      const found = read(draft, t);
      if (!check() || !('form' in found) || filing.isPending) return;
      if (isChecking || !hasCheck) {
        filing.mutate(found.form);
        return;
      }
      filing.reset();
      setChecked(true);
    },
  };
};
