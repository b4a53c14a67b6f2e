import { useCallback, useEffect, useState, type ComponentType } from 'react';
import { codeOf, lazyPart } from '../../../design/lazy-part.tsx';
import { Choices } from '../../../form/fields.tsx';
import type { SignatureDraft, Way } from './draft.ts';
import type { DrawingPad } from './drawing-pad.tsx';
import { loadSeals } from './seals-here.ts';
import './signing.css';
import { useSignatureTexts } from './use-signature-texts.ts';
import { useTexts } from '../../../language/use-texts.tsx';

export type SignatureProps = {
  /** The typed name. */
  readonly name: string;
  readonly signed: SignatureDraft;
  readonly change: (changed: Partial<SignatureDraft>) => void;
};

const ways: readonly Way[] = ['TYPED', 'DRAWN', 'SEAL'];

// Whoever signs by the typed name needs neither.
const loadPad = () => import('./drawing-pad.tsx');
const PictureField = lazyPart(async () => (await import('./picture-field.tsx')).PictureField);
const BySeal = lazyPart(async () => {
  await loadSeals();
  return (await import('./by-seal.tsx')).BySeal;
});

type Pad = ComponentType<Parameters<typeof DrawingPad>[0]>;

/** The pad comes when it is wanted; without a network the other ways remain, and nothing on the page is torn down. */
function ByHand({ signed, change }: Omit<SignatureProps, 'name'>) {
  const words = useSignatureTexts();
  const { t } = useTexts();
  const [Pad, setPad] = useState<Pad>();
  const [hasFailed, setFailed] = useState(false);
  const load = useCallback(
    () =>
      loadPad().then(
        (loaded) => setPad(() => loaded.DrawingPad),
        () => setFailed(true),
      ),
    [],
  );
  useEffect(() => void load(), [load]);
  const again = () => {
    setFailed(false);
    void load();
  };
  return (
    <>
      {hasFailed ? (
        <div className="notice stack-tight" data-tone="soon" role="alert">
          <p>{words.padFailed}</p>
          <p>
            <button className="button" type="button" onClick={again}>
              {t.shell.tryAgain}
            </button>
          </p>
        </div>
      ) : null}
      {signed.picture !== null ? null : Pad === undefined ? (
        <div className="signature-pad" />
      ) : (
        <Pad lines={signed.lines} onChange={(lines, drawn) => change({ lines, drawn })} />
      )}
      <PictureField label={words.pictureOfSignature} picture={signed.picture} onChange={(picture) => change({ picture })} />
    </>
  );
}

/** How somebody signs beside the typed name: by nothing more, by hand, or with a seal. None of them needs dragging. */
export function SignatureField(props: SignatureProps) {
  const { signed, change } = props;
  const words = useSignatureTexts();
  useEffect(() => {
    // Comes along when there is time, so that it is there should the network go; if not now, then when it is chosen.
    const idle = setTimeout(() => void Promise.all([loadPad(), codeOf(PictureField), codeOf(BySeal)]).catch(() => undefined), 2_000);
    return () => clearTimeout(idle);
  }, []);
  return (
    <div className="stack">
      <Choices
        legend={words.legend}
        path="/signature/kind"
        value={signed.way}
        onChange={(way) => change({ way })}
        options={ways.map((value) => ({ value, ...words.ways[value] }))}
      />
      {signed.way === 'TYPED' ? null : (
        <div className="stack">
          {signed.way === 'DRAWN' ? <ByHand signed={signed} change={change} /> : <BySeal {...props} />}
          <p className="quiet small">{words.beside}</p>
        </div>
      )}
    </div>
  );
}
