import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { Unreachable } from '../api/problem.ts';
import { Failed } from './answer.tsx';

const arrivals = new WeakMap<object, () => Promise<void>>();

/** Has the code of a part fetched before it is shown, where something else must not be shown without it. Throws where it does not arrive. */
export const codeOf = async (part: object): Promise<void> => arrivals.get(part)?.();

/**
 * A part of a page whose code comes when the part is first shown; until then its place is empty. Where the code does not arrive, its
 * place says so and it can be asked for again: React.lazy would keep the failure for ever, and take the page around it down.
 */
export const lazyPart = <Props extends object>(load: () => Promise<(props: Props) => ReactNode>): ((props: Props) => ReactNode) => {
  let arrived: ((props: Props) => ReactNode) | undefined;
  const fetchCode = async (): Promise<(props: Props) => ReactNode> => (arrived ??= await load());
  function LazyPart(props: Props) {
    const [Part, setPart] = useState(() => arrived);
    const [failure, setFailure] = useState<Error>();
    const arrive = useCallback(
      () =>
        fetchCode().then(
          (loaded) => setPart(() => loaded),
          (cause: unknown) => setFailure(new Unreachable('a part of the page did not arrive', { cause })),
        ),
      [],
    );
    const isHere = Part !== undefined;
    useEffect(() => (isHere ? undefined : void arrive()), [isHere, arrive]);
    if (Part !== undefined) return <Part {...props} />;
    if (failure === undefined) return null;
    return (
      <Failed
        error={failure}
        again={() => {
          setFailure(undefined);
          void arrive();
        }}
      />
    );
  }
  arrivals.set(LazyPart, async () => {
    await fetchCode();
  });
  return LazyPart;
};
