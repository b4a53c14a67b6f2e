import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '../../shared/api/index.ts';
import type { UserPool } from '../../shared/api/sign-in-with.ts';
import { useActsForSomebody, useMe } from '../api/queries.ts';
import { isOfPerson } from '../api/query-client.ts';
import { session } from '../api/session.ts';
import { useTexts } from '../language/use-texts.tsx';
import { useSignInWith } from '../sign-in/sign-in-with.ts';
import { BrandMark } from './brand-mark.tsx';
import { LanguageSwitch } from './language-switch.tsx';

/** Who is signed in, for whom; whoever belongs to several organisations changes it here. */
function Person({ me }: { readonly me: Me }) {
  const { t } = useTexts();
  const who = { name: me.name, party: me.party.name };
  if (me.parties.length < 2) return <span className="person">{t.shell.signedInAs(who)}</span>;
  return (
    <Link className="person" to="/acting-for" aria-label={t.shell.changeParty(who)}>
      {t.shell.signedInAs(who)}
    </Link>
  );
}

/** One machine only: be somebody else. */
function SwitchPerson() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const switchPerson = async () => {
    // The page goes first: what it shows would be asked for once more, by nobody.
    await navigate({ to: '/sign-in' });
    session.end();
    queries.removeQueries({ predicate: isOfPerson });
  };
  return (
    <button className="button switch" data-kind="quiet" type="button" aria-label={t.shell.switchPerson} onClick={() => void switchPerson()}>
      {t.shell.switchShort}
    </button>
  );
}

function SignedIn() {
  const { t } = useTexts();
  const { data: me } = useMe();
  const { data: signInWith } = useSignInWith();
  return (
    <>
      {me === undefined ? <span className="person" /> : <Person me={me} />}
      {signInWith?.kind === 'ONE_MACHINE' ? <SwitchPerson /> : null}
      {signInWith?.kind === 'USER_POOL' ? (
        <button className="button switch" data-kind="quiet" type="button" onClick={() => void signOut(signInWith)}>
          {t.shell.signOut}
        </button>
      ) : null}
    </>
  );
}

/** Its part of the page comes when it is wanted; without a network nobody could be signed out with the provider either. */
const signOut = async (pool: UserPool): Promise<void> => (await import('../sign-in/signing-in.ts')).signOut(pool);

/** Help for what is done here: the address says where here is, without what it is about. */
function HelpLink() {
  const { t } = useTexts();
  const from = useRouterState({
    select: ({ matches }) => {
      const last = matches.at(-1);
      const params: Readonly<Record<string, string | undefined>> = { ...last?.params };
      return (last?.fullPath ?? '/').replace('$caseId', params.caseId?.split('-')[0] ?? '').replace('$act', params.act ?? '');
    },
  });
  return (
    <Link className="help-link" to="/help" search={from.startsWith('/help') || from === '/' ? {} : { from }}>
      {t.shell.help}
    </Link>
  );
}

/** Operations alone put anything on record. On a phone the way there is on their worklist, the page the brand leads to. */
function RegisterLink() {
  const { t } = useTexts();
  const { data: me } = useMe();
  return me?.party.role === 'OPERATIONS' ? (
    <Link className="not-on-phones" to="/register">
      {t.shell.register}
    </Link>
  ) : null;
}

/** Brand, ways, language, person. */
export function Header({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const { t } = useTexts();
  const actsForSomebody = useActsForSomebody();
  return (
    <header className="header only-on-screen">
      <div className="header-row">
        <Link className="brand" to="/" aria-label={`${t.shell.product}, ${t.shell.worklist}`}>
          <BrandMark />
          <span>{t.shell.product}</span>
        </Link>
        {isSignedIn ? <SignedIn /> : null}
        <LanguageSwitch />
        {actsForSomebody ? (
          <nav aria-label={t.shell.mainNavigation}>
            <Link to="/" activeOptions={{ exact: true }}>
              {t.shell.worklist}
            </Link>
            <Link to="/enrollments">{t.shell.enrollments}</Link>
            <Link to="/deadlines">{t.shell.deadlines}</Link>
            <Link to="/find">{t.shell.find}</Link>
            <RegisterLink />
            <HelpLink />
          </nav>
        ) : (
          <HelpLink />
        )}
      </div>
    </header>
  );
}
