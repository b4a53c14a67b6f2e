import { use, type ReactNode } from 'react';
import { Unreachable } from '../api/problem.ts';

type Page = () => ReactNode;

/**
 * A page whose code comes with its address, or before, when somebody is about to go there. Code that did not arrive is asked for
 * again the next time: without a network the page says so and stays, it is not loaded anew.
 */
export const lazyPage = <Name extends string>(
  load: () => Promise<Readonly<Record<Name, Page>>>,
  name: Name,
): Page & { preload: () => Promise<void> } => {
  let arrived: Page | undefined;
  let arriving: Promise<void> | undefined;
  const fetchOnce = async (): Promise<void> => {
    try {
      arrived = (await load())[name];
    } catch (cause) {
      arriving = undefined;
      throw new Unreachable('a part of the page did not arrive', { cause });
    }
  };
  const arrive = (): Promise<void> => (arriving ??= fetchOnce());
  function LazyPage() {
    if (arrived === undefined) use(arrive());
    return arrived === undefined ? null : <ArrivedPage page={arrived} />;
  }
  LazyPage.preload = arrive;
  return LazyPage;
};

const ArrivedPage = ({ page: Shown }: { readonly page: Page }) => <Shown />;
