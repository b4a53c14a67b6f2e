import { useRef } from 'react';

/**
 * The idempotency key of what is sent: the same for the same body, however often the network swallowed the answer, until it was
 * answered and `next` is called.
 */
export const useKeyOf = () => {
  const held = useRef({ key: '', text: '' });
  return {
    keyOf: (body: unknown): string => {
      const text = JSON.stringify(body);
      if (held.current.text !== text) held.current = { key: crypto.randomUUID(), text };
      return held.current.key;
    },
    next: (): void => {
      held.current = { key: '', text: '' };
    },
  };
};
