import { useId } from 'react';
import type { CivilDate } from '../../shared/calendar/index.ts';
import { DateField } from '../form/date-field.tsx';
import { useTexts } from '../language/use-texts.tsx';
import { wantsDate, type ForeseenRow } from './foreseen-rows.ts';
import { RowName, type RowNamed } from './row-name.tsx';
import { usePackageFormTexts } from './use-package-form-texts.ts';

const common = 'common';
const other = 'other';

type Props = {
  readonly row: ForeseenRow;
  readonly name: RowNamed;
  /** All ask for one date, unless a row has its own. */
  readonly isOneForAll: boolean;
  /** As typed; undefined: what holds for all. */
  readonly typed: string | undefined;
  readonly onType: (typed: string | undefined) => void;
  readonly today: CivilDate | undefined;
};

/** The effective date of one enrollment: what holds for all, another of its own regular dates, or any other. */
export function DateOfRow({ row: { regularDates, ...row }, name, isOneForAll, typed, onType, today }: Props) {
  const { date } = useTexts();
  const said = usePackageFormTexts();
  const id = useId();
  const [next, ...later] = regularDates;
  const hasNone = wantsDate({ regularDates, ...row }) && !isOneForAll;
  const further = isOneForAll ? regularDates : later;
  const isRegular = typed !== undefined && further.some((each) => each === typed);
  const value = typed === undefined ? common : isRegular ? typed : other;
  const choose = (chosen: string) => onType(chosen === common ? undefined : chosen === other ? '' : chosen);
  return (
    <li>
      <RowName of={name} />
      <div className="stack-tight">
        {hasNone ? (
          <p className="small">{said.noRegular}</p>
        ) : (
          <select
            id={id}
            className="input"
            aria-label={said.dateOf(name.number)}
            value={value}
            onChange={(event) => choose(event.target.value)}
          >
            <option value={common}>
              {isOneForAll ? said.asAll : next === undefined ? said.bySignature : said.nextRegular(date(next))}
            </option>
            {further.map((each) => (
              <option key={each} value={each}>
                {said.regular(date(each))}
              </option>
            ))}
            <option value={other}>{said.other}</option>
          </select>
        )}
        {hasNone || value === other ? (
          <DateField
            label={said.dateOf(name.number)}
            path={`/dates/${row.enrollmentId}`}
            value={typed ?? ''}
            // Without a regular date an empty field is none typed, and no date that was begun.
            onChange={(text) => onType(hasNone && text === '' ? undefined : text)}
            today={today}
            isAhead
          />
        ) : null}
      </div>
    </li>
  );
}
