import { Link } from '@tanstack/react-router';
import type { DeskReport } from '../../../shared/api/index.ts';
import type { Texts } from '../../language/use-texts.tsx';
import type { DeskTexts } from '../../desk/use-desk-texts.ts';
import type { DueOn, LateIn } from './present.ts';
import type { Line } from './figure-table.tsx';
import type { FiguresTexts } from './use-figures-texts.ts';

export const weekLines = (days: readonly DueOn[], said: FiguresTexts, { date }: Pick<Texts, 'date'>): readonly Line[] =>
  days.map(({ on, ours, others }) => ({
    key: on ?? 'late',
    of: on ?? said.week.late,
    shown:
      on === null ? (
        <Link to="/" search={{ late: true }}>
          {said.week.late}
        </Link>
      ) : (
        <time dateTime={on}>{date(on)}</time>
      ),
    cells: [ours, others, ours + others],
    parts: [
      { value: ours, tone: 'mine' },
      { value: others, tone: 'plain' },
    ],
  }));

export const lateLines = (late: readonly LateIn[], desk: DeskTexts): readonly Line[] =>
  late.map(({ phase, count, longestDays }) => ({
    key: phase,
    of: desk.phases[phase],
    shown: (
      <Link to="/" search={{ late: true, phase }}>
        {desk.phases[phase]}
      </Link>
    ),
    cells: [count, longestDays],
    parts: [{ value: count, tone: 'late' }],
  }));

export const overrideLines = (late: DeskReport['late'], said: FiguresTexts): readonly Line[] =>
  late.map(({ rule, forms, asked, approved, declined, expired, ended, undecided }) => ({
    key: rule,
    of: said.overrides.reasons[rule],
    shown: said.overrides.reasons[rule],
    cells: [forms, asked, said.percent(asked / forms), approved, declined, expired + ended, undecided],
    parts: [
      { value: approved, tone: 'done' },
      { value: declined, tone: 'late' },
      { value: expired + ended, tone: 'soon' },
      { value: undecided, tone: 'mine' },
      { value: forms - asked, tone: 'plain' },
    ],
  }));

export const phaseLines = (phases: DeskReport['phases'], desk: DeskTexts): readonly Line[] =>
  phases.map(({ kind, phase, cases, medianDays, longestDays }) => ({
    key: `${kind} ${phase}`,
    of: `${desk.kinds[kind]}: ${desk.phases[phase]}`,
    shown: (
      <>
        {desk.phases[phase]} <span className="quiet small">{desk.kinds[kind]}</span>
      </>
    ),
    cells: [cases, medianDays, longestDays],
    parts: [{ value: medianDays, tone: 'mine' }],
  }));
