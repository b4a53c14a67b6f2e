import { Link, useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useMe } from '../api/queries.ts';
import { session } from '../api/session.ts';
import { language } from '../language/current.ts';
import { useTexts } from '../language/use-texts.tsx';

function LanguageSwitch() {
  const { t, language: current } = useTexts();
  return (
    <div className="languages" role="group" aria-label={t.shell.language}>
      {(['ja', 'en'] as const).map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === current} onClick={() => language.choose(each)}>
          {each === 'ja' ? '日本語' : 'English'}
        </button>
      ))}
    </div>
  );
}

function SignedIn() {
  const { t } = useTexts();
  const { data: me } = useMe();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const switchPerson = () => {
    session.end();
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'local' && queryKey[0] !== 'rules' });
    void navigate({ to: '/sign-in' });
  };
  return (
    <>
      <span className="person">{me === undefined ? null : t.shell.signedInAs({ name: me.name, party: me.party.name })}</span>
      <button className="button switch" data-kind="quiet" type="button" aria-label={t.shell.switchPerson} onClick={switchPerson}>
        {t.shell.switchShort}
      </button>
    </>
  );
}

/** Brand, ways, language, person. */
export function Header({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const { t } = useTexts();
  return (
    <header className="header only-on-screen">
      <div className="header-row">
        <Link className="brand" to="/" aria-label={`${t.shell.product}, ${t.shell.worklist}`}>
          <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
            <path d="M3 20h26" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
            <path d="M8 15v10M15 15v10" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
            <circle className="brand-day" cx="23" cy="20" r="5" />
          </svg>
          <span>{t.shell.product}</span>
        </Link>
        {isSignedIn ? <SignedIn /> : null}
        <LanguageSwitch />
        {isSignedIn ? (
          <nav aria-label={t.shell.mainNavigation}>
            <Link to="/" activeOptions={{ exact: true }}>
              {t.shell.worklist}
            </Link>
            <Link to="/enrollments">{t.shell.enrollments}</Link>
            <Link to="/deadlines">{t.shell.deadlines}</Link>
          </nav>
        ) : null}
      </div>
    </header>
  );
}
