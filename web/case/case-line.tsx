import { Link } from '@tanstack/react-router';
import type { CaseListed } from '../../shared/api/index.ts';
import type { Region } from '../../shared/records/index.ts';
import { useToday } from '../api/local.ts';
import { useParties } from '../api/queries.ts';
import { Pill } from '../design/pill.tsx';
import { useTexts } from '../language/use-texts.tsx';
import { ClockPill } from './clock-pill.tsx';
import { changeOf, clockOf, stepOf } from './standing.ts';

/** A case in one line: what it is, whom it waits for, its clock. */
export function CaseLine({ of, region, timeZone }: { readonly of: CaseListed; readonly region: Region; readonly timeZone: string }) {
  const { t, language } = useTexts();
  const today = useToday(timeZone);
  const partyOf = useParties(of.waitingOn);
  const who = of.waitingOn.map((id) => partyOf(id)?.name ?? '…').join(language === 'ja' ? '、' : ', ');
  return (
    <li className="stack-tight">
      <span>
        <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
          {t.words.change[changeOf(of.signers)]}
        </Link>{' '}
        <span className="quiet small number log-number">{of.logNumber}</span>
      </span>
      {of.outcome === null ? (
        <span className="small">{t.worklist.waits[stepOf(of, region)](who)}</span>
      ) : (
        <span>
          <Pill tone={of.outcome === 'EFFECTIVE' ? 'done' : 'plain'}>{t.words.outcome[of.outcome]}</Pill>
        </span>
      )}
      {today === undefined ? null : <ClockPill clock={clockOf(of, today)} />}
    </li>
  );
}
