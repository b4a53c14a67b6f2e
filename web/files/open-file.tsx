import { useMutation } from '@tanstack/react-query';
import { problemErrors } from '../form/problem-errors.ts';
import { useTexts } from '../language/use-texts.tsx';
import { showFile } from './show-file.ts';
import { PressButton } from '../design/press-button.tsx';

type Props = {
  /** Brings the file, with the token of whoever is signed in. */
  readonly fetchIt: () => Promise<Blob>;
  /** What it is called when it is kept. */
  readonly name: string;
  /** What the button says, to the eye; `called` says which file, to whoever hears it. */
  readonly words: { readonly open: string; readonly opening: string };
  readonly called: string;
  readonly kind?: 'main' | 'plain';
};

/** A file in a tab of its own, in one press; where it does not come, why. */
export function OpenFile({ fetchIt, name, words, called, kind = 'plain' }: Props) {
  const { t } = useTexts();
  const opening = useMutation({ mutationFn: fetchIt, onSuccess: (file) => showFile(file, name) });
  const [refused] = problemErrors(opening.error, t.faults);
  return (
    <>
      <PressButton kind={kind} label={called} isPending={opening.isPending} onPress={() => opening.mutate()}>
        {opening.isPending ? words.opening : words.open}
      </PressButton>
      {refused === undefined ? null : (
        <span className="field-error" role="alert">
          {refused.message}
        </span>
      )}
    </>
  );
}
