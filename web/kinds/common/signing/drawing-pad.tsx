import SignaturePad from 'signature_pad';
import { useEffect, useId, useRef, useState } from 'react';
import { CheckLine } from '../../../form/fields.tsx';
import type { Line } from './draft.ts';
import { cutOut, groupsOf, joined, linesOf, padSize, penAt } from './lines.ts';
import { useSignatureTexts } from './use-signature-texts.ts';

/** The lines as a PNG in the pad's own units, whatever the screen: a third of what the contract takes, however much is scribbled. */
const imageOf = (drawn: readonly Line[]): string | null => {
  if (drawn.length === 0) return null;
  const { lines, width, height } = cutOut(drawn);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  const pad = new SignaturePad(canvas);
  pad.off();
  pad.fromData(groupsOf(lines, 1));
  return canvas.toDataURL('image/png');
};

type Props = {
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[], image: string | null) => void;
};

/** A field to sign in by hand: by drawing, or point by point. The lines are kept in its own units, so that turning the phone redraws them. */
export function DrawingPad({ lines, onChange }: Props) {
  const words = useSignatureTexts();
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(undefined);
  const [isByPoints, setByPoints] = useState(false);
  const now = useRef({ lines, onChange, isByPoints, beginsAnew: true });
  useEffect(() => {
    now.current = { ...now.current, lines, onChange, isByPoints };
  }, [lines, onChange, isByPoints]);

  const change = (next: readonly Line[]) => {
    now.current.lines = next;
    onChange(next, imageOf(next));
  };

  useEffect(() => {
    const surface = canvas.current;
    if (surface === null) return undefined;
    const scale = () => surface.clientWidth / padSize.width;
    const drawn = new SignaturePad(surface, penAt(scale()));
    pad.current = drawn;
    const fit = () => {
      if (surface.clientWidth === 0) return;
      const ratio = Math.max(globalThis.devicePixelRatio, 1);
      [surface.width, surface.height] = [surface.clientWidth * ratio, surface.clientHeight * ratio];
      surface.getContext('2d')?.scale(ratio, ratio);
      Object.assign(drawn, penAt(scale()));
      drawn.fromData(groupsOf(now.current.lines, scale()));
    };
    const ended = () => {
      const all = linesOf(drawn.toData(), scale());
      const next = now.current.isByPoints && !now.current.beginsAnew ? joined(all) : all;
      now.current.beginsAnew = false;
      now.current.lines = next;
      now.current.onChange(next, imageOf(next));
    };
    drawn.addEventListener('endStroke', ended);
    const sizes = new ResizeObserver(fit);
    sizes.observe(surface);
    return () => {
      sizes.disconnect();
      drawn.removeEventListener('endStroke', ended);
      drawn.off();
    };
  }, []);

  // What is undone, cleared or joined is drawn anew.
  useEffect(() => {
    const surface = canvas.current;
    if (surface !== null && surface.clientWidth > 0) pad.current?.fromData(groupsOf(lines, surface.clientWidth / padSize.width));
  }, [lines]);

  return (
    <div className="stack-tight">
      <canvas ref={canvas} className="signature-pad" role="img" aria-label={words.pad} aria-describedby={`${id}-state ${id}-help`} />
      <div className="row">
        <button className="button" type="button" aria-disabled={lines.length === 0} onClick={() => change(lines.slice(0, -1))}>
          {words.undo}
        </button>
        <button className="button" type="button" aria-disabled={lines.length === 0} onClick={() => change([])}>
          {words.clear}
        </button>
        {isByPoints ? (
          <button className="button" type="button" onClick={() => (now.current.beginsAnew = true)}>
            {words.newLine}
          </button>
        ) : null}
      </div>
      <p className="field-help" id={`${id}-help`}>
        {words.padHelp}
      </p>
      <p className="field-help" id={`${id}-state`} role="status">
        {words.padState(lines.length)}
      </p>
      <CheckLine
        title={words.byPoints}
        help={words.byPointsHelp}
        isChecked={isByPoints}
        onChange={(next) => {
          now.current.beginsAnew = true;
          setByPoints(next);
        }}
      />
    </div>
  );
}
