import { useEffect } from 'react';
import type { CivilDate } from '../../../../shared/calendar/index.ts';
import type { CocpAdviceShown } from '../../../../shared/api/index.ts';
import { DateField } from '../../../form/date-field.tsx';
import { Choices } from '../../../form/fields.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import type { StepProps } from './steps.tsx';

type DateStepProps = StepProps & {
  /** The advice without a date asked for: what the regular date would be. */
  readonly regular: CocpAdviceShown | undefined;
  readonly today: CivilDate | undefined;
};

/** From when. Where there is no regular date one has to be asked for. */
export function DateStep({ draft, change, subject, regular, today }: DateStepProps) {
  const { t, date } = useTexts();
  const on = regular?.effectiveOn ?? null;
  const hasRegular = subject.region === 'AMERICAS' || regular === undefined || on !== null || regular.leadTime !== null;
  const title =
    subject.region === 'AMERICAS'
      ? t.cocp.dateRegularAmericas
      : on === null
        ? t.cocp.dateRegularUnknown
        : t.cocp.dateRegular({ date: date(on) });
  // With nothing to choose from there is only the date to be entered.
  const isOnlyAsked = !hasRegular && draft.dateKind !== 'ASKED';
  useEffect(() => {
    if (isOnlyAsked) change({ dateKind: 'ASKED' });
  }, [change, isOnlyAsked]);
  const asks = (
    <DateField
      label={t.cocp.dateLabel}
      path="/form/requestedEffectiveOn"
      value={draft.date}
      onChange={(typed) => change({ date: typed })}
      today={today}
      isAhead
      near={{ startsOn: subject.startsOn }}
    />
  );
  return (
    <>
      {hasRegular ? (
        <Choices
          legend={t.cocp.dateQuestion}
          path="/form/requestedEffectiveOn"
          value={draft.dateKind}
          onChange={(dateKind) => change({ dateKind })}
          options={[
            { value: 'REGULAR', title, ...(subject.region === 'AMERICAS' ? { help: t.cocp.dateRegularAmericasHelp } : {}) },
            { value: 'ASKED', title: t.cocp.dateAsked, asks },
          ]}
        />
      ) : (
        <>
          <h2>{t.cocp.dateQuestion}</h2>
          {draft.dateKind === 'ASKED' ? asks : null}
        </>
      )}
    </>
  );
}
