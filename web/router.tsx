import { createRouter } from '@tanstack/react-router';
import { parseSearch, stringifySearch } from './routes/address.ts';
import { ofEverybody } from './routes/of-everybody.ts';
import { ofTheCaller } from './routes/of-the-caller.ts';
import { root } from './routes/root.ts';
import { signingIn } from './routes/signing-in.ts';
import { FailedPage } from './shell/failed-page.tsx';

export const router = createRouter({
  routeTree: root.addChildren([...signingIn, ...ofEverybody, ofTheCaller]),
  // Within the frame, so that there is always a way on.
  defaultErrorComponent: FailedPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
});

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be added to
  interface Register {
    router: typeof router;
  }
}
