import { useEffect, useId, useRef, useState } from 'react';
import { copyAddress as en } from '../../shared/texts/en/page/copy-address.ts';
import { copyAddress as ja } from '../../shared/texts/ja/page/copy-address.ts';
import { textsBeside } from '../language/texts-beside.ts';

const useCopyTexts = textsBeside({ en, ja });

type Props = {
  /** Asked for when it is copied. */
  readonly address: () => string;
  readonly button: string;
  readonly copied: string;
  /** What the address is called where it stands in sight from the beginning; without one it is shown only where it has to be copied by hand. */
  readonly label?: string;
  readonly kind?: 'quiet';
};

/** Copies an address. Where the browser does not, because it may not or cannot, the address is there, selected, and this is said. */
export function CopyAddress({ address, button, copied, label, kind }: Props) {
  const said = useCopyTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'COPIED' | { readonly byHand: string } | null>(null);
  const byHand = typeof outcome === 'object' ? outcome?.byHand : undefined;
  useEffect(() => {
    if (byHand === undefined) return;
    field.current?.focus();
    field.current?.select();
  }, [byHand]);
  const copy = async () => {
    const wanted = address();
    setOutcome(null);
    try {
      await navigator.clipboard.writeText(wanted);
      setOutcome('COPIED');
    } catch {
      // Not allowed, or, without a secure connection, not there at all: the way on is the same.
      setOutcome({ byHand: wanted });
    }
  };
  const shown = byHand ?? (label === undefined ? undefined : address());
  return (
    <div className="field">
      {shown === undefined ? null : (
        <>
          <label htmlFor={id}>{label ?? said.address}</label>
          <input
            ref={field}
            id={id}
            className="input code"
            readOnly
            value={shown}
            aria-describedby={byHand === undefined ? undefined : `${id}-help`}
            onFocus={(event) => event.target.select()}
          />
        </>
      )}
      <button className="button" data-kind={kind} type="button" onClick={() => void copy()}>
        {button}
      </button>
      <span role="status" id={`${id}-help`}>
        {outcome === 'COPIED' ? copied : byHand === undefined ? '' : said.byHand}
      </span>
    </div>
  );
}
