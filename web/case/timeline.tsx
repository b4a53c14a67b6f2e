import type { CivilDate } from '../../shared/calendar/index.ts';
import { daysBetween } from '../../shared/calendar/index.ts';
import type { CaseShown } from '../../shared/api/index.ts';
import { useToday } from '../api/local.ts';
import { dateAt } from '../dates/now.ts';
import { Pill, type Tone } from '../design/pill.tsx';
import { useTexts } from '../language/use-texts.tsx';
import type { CaseNames } from './use-case-names.ts';
import { Rule } from './why.tsx';
import './timeline.css';

type Moment = {
  readonly on: CivilDate;
  readonly text: string;
  readonly state: 'DONE' | 'MISSED' | 'AHEAD' | 'TODAY';
  readonly rule: string | null;
  readonly arithmetic: string | null;
};

const tones = { DONE: 'done', MISSED: 'late', AHEAD: 'plain', TODAY: 'mine' } as const satisfies Record<Moment['state'], Tone>;

function useMoments(of: CaseShown, names: CaseNames, today: CivilDate | undefined): readonly Moment[] {
  const { t, date } = useTexts();
  const zone = names.enrollment?.timeZone ?? 'UTC';
  const lead = of.enrollments.map(({ leadTime }) => leadTime).find((each) => each !== null);
  const nameOf = (rule: string): string => {
    const known: Readonly<Record<string, string>> = t.case.dateNames;
    return rule.startsWith('COCP-LEAD-') ? t.case.dateNames.lead : (known[rule] ?? t.case.dateNames.other);
  };
  const states = { MET: 'DONE', MISSED: 'MISSED', PENDING: 'AHEAD' } as const;
  const rule = lead?.rule;
  return [
    { on: dateAt(of.openedAt, zone), text: t.case.filedOn, state: 'DONE' as const, rule: null, arithmetic: null },
    ...of.signers.flatMap(({ role, signedOn }) =>
      signedOn === null
        ? []
        : [
            {
              on: signedOn,
              text: `${t.words.signerTitle[role]}: ${t.acts.sign.name}`,
              state: 'DONE' as const,
              rule: null,
              arithmetic: null,
            },
          ],
    ),
    ...(of.receivedOn === null
      ? []
      : [{ on: of.receivedOn, text: t.case.receivedOn, state: 'DONE' as const, rule: 'COCP-RECEIVED', arithmetic: null }]),
    ...of.deadlines.map((deadline) => ({
      on: deadline.on,
      text: nameOf(deadline.rule),
      state: states[deadline.state],
      rule: deadline.rule,
      arithmetic:
        deadline.rule === rule && lead !== undefined && lead !== null
          ? t.cocp.leadTime({ days: lead.days, anchor: date(lead.anchor) })
          : null,
    })),
    ...(of.effectiveOn === null
      ? []
      : [
          {
            on: of.effectiveOn,
            text: t.case.dateNames.effective,
            state: of.outcome === 'EFFECTIVE' ? ('DONE' as const) : ('AHEAD' as const),
            rule: effectiveRule(of, names),
            arithmetic: null,
          },
        ]),
    ...(today === undefined || of.status === 'CLOSED'
      ? []
      : [{ on: today, text: t.enrollment.today, state: 'TODAY' as const, rule: null, arithmetic: null }]),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The rule an effective date follows from. */
const effectiveRule = (of: CaseShown, { enrollment }: CaseNames): string => {
  const decided = of.history.findLast(({ act }) => act === 'roll' || act === 'decide-override' || act === 'effect');
  if (decided?.rule !== null && decided?.rule !== undefined && decided.rule !== 'COCP-OVERRIDE') return decided.rule;
  if (enrollment?.region === 'INTERNATIONAL') return 'COCP-EFFECTIVE-ASKED';
  return of.form.change === 'DISTRIBUTOR' ? 'COCP-EFFECTIVE-10' : 'COCP-EFFECTIVE-30';
};

/** The dates of a case in order: done, now, next; each with its reason. */
export function Timeline({ of, names }: { readonly of: CaseShown; readonly names: CaseNames }) {
  const { t, date } = useTexts();
  const today = useToday(names.enrollment?.timeZone);
  const moments = useMoments(of, names, today);
  return (
    <ol className="timeline">
      {moments.map(({ on, text, state, rule, arithmetic }) => (
        <li key={`${on} ${text} ${rule ?? ''}`} data-state={state}>
          <time className="number" dateTime={on}>
            {date(on)}
          </time>{' '}
          {state === 'AHEAD' && today !== undefined ? (
            <span className="quiet small">{t.dates.distance(daysBetween(today, on))}</span>
          ) : null}
          <div>
            {text} {state === 'MISSED' ? <Pill tone={tones[state]}>{t.case.dateState.MISSED}</Pill> : null}
            {arithmetic === null ? null : <span className="quiet small"> ({arithmetic})</span>}
          </div>
          {rule === null ? null : (
            <details className="more small">
              <summary>{t.case.why}</summary>
              <Rule id={rule} />
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
