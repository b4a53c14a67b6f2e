import { clockQuery } from './api/local.ts';
import { queryClient } from './api/query-client.ts';
import { codeOf } from './design/lazy-part.tsx';
import { kindOnPage } from './kinds/index.ts';
import { language } from './language/current.ts';
import { linkQuery } from './pages/sign/link-query.ts';
import { SignAlonePage } from './pages/sign/sign-alone-page.tsx';
import { show } from './show.tsx';

// Who got a link to sign, on a phone and once a year, needs this one page, and with a slow network sees every round trip that waits
// for another: what the link leads to and the form it is most often for are asked for before either is known to be needed.
const [secret = ''] = globalThis.location.pathname.split('/').slice(2);
void queryClient.prefetchQuery(linkQuery(secret, language.current()));
void queryClient.prefetchQuery(clockQuery);
const expected = kindOnPage({ kind: 'COCP' });
// Where they do not arrive, the place they belong to asks again and says so.
Promise.all([expected.forms(), expected.Reading && codeOf(expected.Reading), import('./pages/sign/code-field.tsx')]).catch(() => undefined);

await show(() => <SignAlonePage secret={secret} />);
