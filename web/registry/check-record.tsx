import { useEffect, useRef } from 'react';
import type { CorrectionShown } from '../../shared/api/index.ts';
import { placesOf } from '../../shared/records/differences.ts';
import { useTexts } from '../language/use-texts.tsx';
import { placeName, valueText } from './correction-words.ts';
import { useRegistryTexts } from './use-registry-texts.ts';

type Props = {
  readonly of: Exclude<CorrectionShown['of'], 'MEMBER'>;
  /** What will be saved. */
  readonly record: object;
  /** What stands now; null: nothing does yet. */
  readonly before: object | null;
  readonly nameOf: (partyId: string) => string;
  /** Back to the field that stands there. */
  readonly change: (path: string) => void;
};

/** Every answer once more before it is saved, with what it replaces and the way back to it. */
export function CheckRecord({ of, record, before, nameOf, change }: Props) {
  const texts = useTexts();
  const said = useRegistryTexts();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { cocp } = texts.t;
  const words = { said, texts };
  return (
    <section className="stack">
      <div>
        <h2 ref={title} tabIndex={-1}>
          {cocp.check}
        </h2>
        <p className="quiet">{said.checkIntro}</p>
      </div>
      <dl className="answers">
        {placesOf(record, before ?? record).map(({ path, from: now, to: was }) => {
          const place = { path, from: was, to: now };
          const what = placeName(of, place, words);
          return (
            <div key={path}>
              <dt>{what}</dt>
              <dd>
                {now === was ? (
                  valueText(place, now, nameOf, words)
                ) : (
                  <>
                    <strong>{valueText(place, now, nameOf, words)}</strong>{' '}
                    <span className="quiet small">{said.before(valueText(place, was, nameOf, words))}</span>
                  </>
                )}
              </dd>
              <dd>
                <button className="text-button" type="button" aria-label={cocp.changeAnswerOf(what)} onClick={() => change(path)}>
                  {cocp.changeAnswer}
                </button>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
