import { lazy, Suspense } from 'react';
import { Waiting } from '../../design/answer.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { BrandMark } from '../../shell/brand-mark.tsx';
import { CatchBroken } from '../../shell/catch-broken.tsx';
import { ConnectionNotice } from '../../shell/connection-notice.tsx';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { useSignInWith } from '../../sign-in/sign-in-with.ts';
import { SignPage } from './sign-page.tsx';

const DemonstrationBar = lazy(async () => ({ default: (await import('../../shell/demonstration-bar.tsx')).DemonstrationBar }));

/** One machine only. */
function Demonstration() {
  const { data } = useSignInWith();
  return data?.kind === 'ONE_MACHINE' ? (
    <Suspense>
      <DemonstrationBar isSignedIn={false} />
    </Suspense>
  ) : null;
}

/** The page of whoever holds a link, with nothing of the portal around it: they have no account to go anywhere else with. */
export function SignAlonePage({ secret }: { readonly secret: string }) {
  const { t } = useTexts();
  return (
    <>
      <a className="skip-link" href="#content">
        {t.shell.skipToContent}
      </a>
      <Demonstration />
      <header className="header only-on-screen">
        <div className="header-row">
          <p className="brand">
            <BrandMark />
            <span>{t.shell.product}</span>
          </p>
          <LanguageSwitch />
          <a className="help-link" href="/help/signing">
            {t.shell.help}
          </a>
        </div>
      </header>
      <ConnectionNotice />
      <main id="content" tabIndex={-1}>
        <CatchBroken>
          <Suspense fallback={<Waiting />}>
            <SignPage secret={secret} />
          </Suspense>
        </CatchBroken>
      </main>
    </>
  );
}
