import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { PartyOf } from '../../api/queries.ts';
import { ClockPill } from '../../case/clock-pill.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import type { Matter } from './matters.ts';

/** What it is, whose it is, why it is here, and its clock. */
export const MatterRow = memo(function MatterRow({
  matter,
  partyOf,
  names,
}: {
  readonly matter: Matter;
  readonly partyOf: PartyOf;
  readonly names: (ids: readonly string[]) => string;
}) {
  const { t } = useTexts();
  const { of, change, step, task, isMine, clock, enrollment } = matter;
  const inSentence = t.words.changeInSentence[change];
  const institution = partyOf(enrollment?.institutionId)?.name;
  const others = of.enrollments.length - 1;
  const title = task ?? (isMine ? t.worklist.toDo[step](inSentence) : t.words.change[change]);
  const why = task === null ? (isMine ? t.worklist.whyMine[step] : t.worklist.waits[step](names(of.waitingOn))) : t.worklist.task;
  return (
    <li className="matter" data-mine={isMine}>
      <div className="matter-what">
        <Link to="/cases/$caseId" params={{ caseId: of.logNumber }}>
          {title}
        </Link>
        <span className="small">{why}</span>
      </div>
      <div className="matter-whose">
        <span>{institution ?? '…'}</span>
        <span className="quiet small number">
          {[
            ...(enrollment === undefined ? [] : [t.worklist.enrollment(enrollment.number)]),
            ...(others > 0 ? [t.worklist.andMore(others)] : []),
            of.logNumber,
          ].join(' · ')}
        </span>
      </div>
      <div className="matter-clock">
        <ClockPill clock={clock} />
      </div>
    </li>
  );
});
