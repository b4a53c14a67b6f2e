import { useCallback, useState } from 'react';
import { useParties } from '../../api/queries.ts';
import { useTexts } from '../../language/use-texts.tsx';
import { MatterRow } from './matter-row.tsx';
import type { Matter } from './matters.ts';

/** As many rows as are drawn at once; hundreds more are a press away. */
const atOnce = 60;

/** A list of matters under its heading. */
export function MatterList({
  title,
  matters,
  empty,
}: {
  readonly title: string;
  readonly matters: readonly Matter[];
  readonly empty?: string;
}) {
  const { t, language } = useTexts();
  const [count, setCount] = useState(atOnce);
  const shown = matters.slice(0, count);
  const partyOf = useParties(shown.flatMap(({ of, enrollment }) => [enrollment?.institutionId, ...of.waitingOn]));
  const names = useCallback(
    (ids: readonly string[]) => ids.map((id) => partyOf(id)?.name ?? '…').join(language === 'ja' ? '、' : ', '),
    [partyOf, language],
  );
  const left = matters.length - shown.length;
  if (matters.length === 0 && empty === undefined) return null;
  return (
    <section className="stack-tight">
      <h2>
        {title} <span className="quiet number">{matters.length}</span>
      </h2>
      {matters.length === 0 ? <p className="card">{empty}</p> : null}
      {matters.length === 0 ? null : (
        <ul className="matters">
          {shown.map((matter) => (
            <MatterRow key={matter.key} matter={matter} partyOf={partyOf} names={names} />
          ))}
        </ul>
      )}
      {left > 0 ? (
        <p>
          <button className="button" type="button" onClick={() => setCount(count + 200)}>
            {t.shell.showMore(left)}
          </button>
        </p>
      ) : null}
    </section>
  );
}
