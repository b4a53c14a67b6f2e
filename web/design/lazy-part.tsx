import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/** A part of a page whose code comes when the part is first shown; until then its place is empty. */
export const lazyPart = <Props extends object>(load: () => Promise<(props: Props) => ReactNode>): ((props: Props) => ReactNode) => {
  const Part = lazy(async (): Promise<{ default: ComponentType<Props> }> => ({ default: await load() }));
  return function LazyPart(props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    );
  };
};
