import { RouterProvider } from '@tanstack/react-router';
import { router } from './router.tsx';
import { GoContext, type Go } from './design/going.tsx';

const go: Go = (href, how = {}) => void router.navigate({ href, ...how });

/** Everything there is, by its address. */
export function Page() {
  return (
    <GoContext value={go}>
      <RouterProvider router={router} />
    </GoContext>
  );
}
