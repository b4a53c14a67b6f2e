import { useParties } from '../api/queries.ts';
import { useTexts } from '../language/use-texts.tsx';
import type { Meanwhile } from './use-record-form.ts';
import { useRegistryTexts } from './use-registry-texts.ts';

type Props = {
  readonly of: Meanwhile | null;
  readonly labelOf: (field: string) => string;
  /** What the record holds now in a field, in words; empty: nothing. */
  readonly valueOf: (field: string) => string;
};

/** That somebody else has corrected the record while the form was open: what was taken over, and what both changed. */
export function MeanwhileNotice({ of, labelOf, valueOf }: Props) {
  const said = useRegistryTexts();
  const { t } = useTexts();
  const partyOf = useParties([of?.by?.partyId]);
  const who = (by: NonNullable<Meanwhile['by']>): string => {
    const party = partyOf(by.partyId)?.name ?? '…';
    return by.name === undefined ? party : t.shell.signedInAs({ name: by.name, party });
  };
  const list = (fields: readonly string[]) => (
    <ul>
      {fields.map((field) => (
        <li key={field}>{said.itIsNow({ field: labelOf(field), value: valueOf(field) || said.nothing })}</li>
      ))}
    </ul>
  );
  return (
    <div role="alert">
      {of === null ? null : (
        <div className="notice" data-tone="soon">
          <p>
            <strong>{said.meanwhile({ version: of.version, who: of.by === undefined ? null : who(of.by) })}</strong>
          </p>
          {of.taken.length === 0 ? null : (
            <>
              <p>{said.meanwhileTaken}</p>
              {list(of.taken)}
            </>
          )}
          {of.clashes.length === 0 ? null : (
            <>
              <p>{said.meanwhileClash}</p>
              {list(of.clashes)}
            </>
          )}
        </div>
      )}
    </div>
  );
}
