import { useRef } from 'react';

/**
 * The idempotency key of what is sent: the same for the same body, however often the network swallowed the answer, until it was
 * answered and `next` is called.
 */
export const useKeyOf = () => {
  const held = useRef(new Map<string, string>());
  return {
    keyOf: (body: unknown): string => {
      const text = JSON.stringify(body);
      const key = held.current.get(text) ?? crypto.randomUUID();
      held.current.set(text, key);
      return key;
    },
    next: (): void => held.current.clear(),
  };
};
