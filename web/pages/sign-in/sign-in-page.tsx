import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { UserPool } from '../../../shared/api/sign-in-with.ts';
import { Answer } from '../../design/answer.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { problemErrors } from '../../form/problem-errors.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { useSignInTexts } from '../../sign-in/use-sign-in-texts.ts';
import { useSignInWith } from '../../sign-in/sign-in-with.ts';
import { goSignIn } from '../../sign-in/signing-in.ts';
import { ChoosePerson } from './choose-person.tsx';
import { PressButton } from '../../design/press-button.tsx';

/** Leads to the sign-in pages of the user pool, and by them back to where the person wanted to go. */
function GoSignIn({ pool }: { readonly pool: UserPool }) {
  const { t } = useTexts();
  const words = useSignInTexts();
  const { to = '/' } = useSearch({ from: '/sign-in' });
  const go = useMutation({ mutationFn: () => goSignIn(pool, to) });
  const [failed] = problemErrors(go.error, t.faults);
  return (
    <div className="page">
      <PageHead title={words.poolSignIn.title} above={<p className="quiet">{t.shell.tagline}</p>} />
      <p>{words.poolSignIn.intro}</p>
      {failed === undefined ? null : (
        <p className="notice" data-tone="late" role="alert">
          {failed.message}
        </p>
      )}
      <p>
        <PressButton kind="main" isPending={go.isPending} onPress={() => go.mutate()}>
          {words.poolSignIn.begin}
        </PressButton>
      </p>
    </div>
  );
}

/** Who are you? Asked by the user pool; on one machine, whom would you like to be. */
export function SignInPage() {
  const signInWith = useSignInWith();
  return <Answer of={signInWith}>{(found) => (found.kind === 'USER_POOL' ? <GoSignIn pool={found} /> : <ChoosePerson />)}</Answer>;
}
