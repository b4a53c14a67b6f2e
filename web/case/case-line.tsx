import { Link } from '@tanstack/react-router';
import type { CaseListed } from '../../shared/api/index.ts';
import { useToday } from '../api/local.ts';
import { useParties } from '../api/queries.ts';
import { Pill } from '../design/pill.tsx';
import { outcomeTone } from './outcome-tone.ts';
import { commaIn } from '../language/comma.ts';
import { useTexts } from '../language/use-texts.tsx';
import { ClockPill } from './clock-pill.tsx';
import { kindOnPage } from '../kinds/index.ts';
import { clockOf, stepWords } from './standing.ts';

/** A case in one line: what it is, whom it waits for, its clock. */
export function CaseLine({
  of,
  timeZone,
  institution,
}: {
  readonly of: CaseListed;
  readonly timeZone: string;
  /** Whose it is, where the page is not about it. */
  readonly institution?: string;
}) {
  const texts = useTexts();
  const { t, language } = texts;
  const today = useToday(timeZone);
  const { title } = kindOnPage(of).title(of, texts);
  const partyOf = useParties(of.waitingOn);
  const who = of.waitingOn.map((id) => partyOf(id)?.name ?? '…').join(commaIn(language));
  return (
    <li className="stack-tight">
      <span>
        <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
          {institution === undefined ? title : t.case.title({ change: title, institution })}
        </Link>{' '}
        <span className="quiet small number log-number">{of.logNumber}</span>
      </span>
      {of.outcome === null ? (
        <span className="small">{stepWords(of, t).waits(who)}</span>
      ) : (
        <span>
          <Pill tone={outcomeTone(of.outcome)}>{t.words.outcome[of.outcome]}</Pill>
        </span>
      )}
      {today === undefined ? null : <ClockPill clock={clockOf(of, today)} />}
    </li>
  );
}
