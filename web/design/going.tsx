import { createContext, use, type ComponentProps, type MouseEvent } from 'react';

/** Goes to another address of the page. */
export type Go = (href: string, how?: { readonly replace?: boolean }) => void;

/** Where there is no router, as on the page of whoever holds a link: as any link does. */
const load: Go = (href, { replace = false } = {}) => (replace ? globalThis.location.replace(href) : globalThis.location.assign(href));

export const GoContext = createContext<Go>(load);

export const useGo = (): Go => use(GoContext);

const isPlainPress = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);

/** A link within the page, for what is shown with and without the router. */
export function WayTo({ href, onClick, children, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  const go = useGo();
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (!isPlainPress(event)) return;
        event.preventDefault();
        go(href);
      }}
    >
      {children}
    </a>
  );
}
