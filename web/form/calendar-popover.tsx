import { parseDate as calendarDate } from '@internationalized/date';
import type { RefObject } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  Heading,
  I18nProvider,
  Popover,
} from 'react-aria-components';
import { isCivilDate, type CivilDate } from '../../shared/calendar/index.ts';
import { useTexts } from '../language/use-texts.tsx';

type Props = {
  readonly label: string;
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly value: CivilDate | null;
  readonly today: CivilDate | undefined;
  /** None after this day can be chosen. */
  readonly latest: CivilDate | undefined;
  readonly onChange: (date: CivilDate) => void;
  readonly onClose: () => void;
};

/** A month to choose a day from. A chunk of its own: only who opens it loads it. */
export function CalendarPopover({ label, trigger, value, today, latest, onChange, onClose }: Props) {
  const { t, language } = useTexts();
  const shown = value ?? today;
  return (
    <I18nProvider locale={language === 'ja' ? 'ja-JP' : 'en-GB'}>
      <Popover
        className="calendar-popover"
        triggerRef={trigger}
        isOpen
        onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
        placement="bottom end"
        containerPadding={0}
      >
        <Dialog aria-label={label}>
          <Calendar
            className="calendar"
            aria-label={label}
            value={value === null ? null : calendarDate(value)}
            {...(shown === undefined ? {} : { defaultFocusedValue: calendarDate(shown) })}
            {...(latest === undefined ? {} : { maxValue: calendarDate(latest) })}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- who opens the calendar wants to be in it
            autoFocus
            onChange={(chosen) => {
              const date = chosen.toString();
              if (isCivilDate(date)) onChange(date);
            }}
          >
            <header>
              <Button className="button" slot="previous" aria-label={t.dates.previousMonth}>
                ‹
              </Button>
              <Heading />
              <Button className="button" slot="next" aria-label={t.dates.nextMonth}>
                ›
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">
              <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>
                {(date) => <CalendarCell className="calendar-day" date={date} data-today={date.toString() === today} />}
              </CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
