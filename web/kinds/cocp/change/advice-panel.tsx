import { daysBetween, earliest, plusDays, type CivilDate } from '../../../../shared/calendar/index.ts';
import type { CocpAdviceShown } from '../../../../shared/api/index.ts';
import { editionOn } from '../../../../shared/rules/index.ts';
import { useToday } from '../../../api/local.ts';
import { Pill } from '../../../design/pill.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { cocpSubject } from '../../../case/why/what-if-subjects.ts';
import { lazyPart } from '../../../design/lazy-part.tsx';
import { AdviceFrame, WhyAll } from '../../common/advice-frame.tsx';
import type { Question, useAdvice } from './use-advice.ts';

const WhatIf = lazyPart(async () => (await import('../../../case/why/what-if.tsx')).WhatIf);

type DatedProps = {
  readonly advice: CocpAdviceShown;
  readonly today: CivilDate | undefined;
  /** The day on which the form lapses unless it is completely signed (COCP-SIGN-90). */
  readonly lapsesOn: CivilDate | undefined;
};

const comesBefore = (lapsesOn: CivilDate | undefined, target: CivilDate | undefined): boolean =>
  lapsesOn !== undefined && target !== undefined && lapsesOn < target;

/** The last day that can be met: a form that lapses before is not there any more. */
const reached = (target: CivilDate, lapsesOn: CivilDate | undefined): CivilDate =>
  lapsesOn === undefined ? target : earliest(target, lapsesOn);

/** Dates of the advice with the days left, and whether they can be met. */
function Dates({ advice, today, lapsesOn }: DatedProps) {
  const { t, date } = useTexts();
  const { leadTime, effectiveOn, receiptWindowDays } = advice;
  const distance = (on: CivilDate) => (today === undefined ? '' : t.dates.distance(daysBetween(today, on)));
  const lapsesFirst = comesBefore(lapsesOn, leadTime?.receiveBy);
  return (
    <dl className="facts advice-dates">
      {leadTime === null ? null : (
        <div className="facts-row">
          <dt>{lapsesFirst ? t.cocp.signedBy : t.cocp.receiveBy}</dt>
          <dd>
            <strong className="number">{date(reached(leadTime.receiveBy, lapsesOn))}</strong>{' '}
            {distance(reached(leadTime.receiveBy, lapsesOn))}
            <br />
            <Pill tone={leadTime.onTime ? 'done' : 'late'}>{leadTime.onTime ? t.cocp.onTime : t.cocp.late}</Pill>
            <br />
            <span className="quiet small">
              {lapsesFirst ? t.cocp.elseLapses : t.cocp.leadTime({ days: leadTime.days, anchor: date(leadTime.anchor) })}
            </span>
          </dd>
        </div>
      )}
      <div className="facts-row">
        <dt>{t.cocp.effectiveOn}</dt>
        <dd>
          {effectiveOn === null ? (
            <EffectiveHangs advice={advice} />
          ) : (
            <>
              <strong className="number">{date(effectiveOn)}</strong> {distance(effectiveOn)}
            </>
          )}
        </dd>
      </div>
      {receiptWindowDays === null ? null : (
        <div className="facts-row">
          <dt />
          <dd className="small">{t.cocp.window(receiptWindowDays)}</dd>
        </div>
      )}
    </dl>
  );
}

/** Why there is no effective date yet. */
function EffectiveHangs({ advice }: { readonly advice: CocpAdviceShown }) {
  const { t } = useTexts();
  const rule = advice.why.find((each) => each.rule.startsWith('COCP-EFFECTIVE-'));
  if (advice.leadTime?.onTime === false || rule === undefined) return <span className="quiet">{t.case.effectiveOpen}</span>;
  return <span className="small">{rule.text}</span>;
}

function Warnings({ advice, today, lapsesOn }: DatedProps) {
  const { t, date } = useTexts();
  const has = (rule: string) => advice.why.some((each) => each.rule === rule);
  const signBy = advice.duties.institution.find(({ rule }) => rule === 'COCP-SIGN-30')?.on;
  // A form that has lapsed by then is not signed on that day.
  const lapsesFirst = comesBefore(lapsesOn, advice.leadTime?.receiveBy);
  const isInTime = signBy !== undefined && (lapsesOn === undefined || signBy <= lapsesOn);
  return (
    <>
      {has('COCP-ROLL') ? (
        <p className="notice small" data-tone="late">
          {t.cocp.lateText}
        </p>
      ) : null}
      {has('CLOSE-VOID') ? (
        <p className="notice small" data-tone="late">
          {t.cocp.voidWarning}
        </p>
      ) : null}
      {has('COCP-ROUTE-SINGLE') ? (
        <p className="notice small" data-tone="soon">
          {t.cocp.oneEach}
        </p>
      ) : null}
      {!isInTime || today === undefined ? null : (
        <p className="notice small" data-tone={signBy < today ? 'soon' : 'plain'}>
          {t.cocp.signBy({ date: date(signBy), isPast: signBy < today })}
        </p>
      )}
      {lapsesOn === undefined || isInTime || lapsesFirst ? null : (
        <p className="notice small">{t.cocp.lapsesOn({ date: date(lapsesOn) })}</p>
      )}
    </>
  );
}

function Duties({ advice, lapsesOn }: Pick<DatedProps, 'advice' | 'lapsesOn'>) {
  const { t, date } = useTexts();
  // Signed on screen, nothing is handed over to be signed.
  const dutiesOf = (who: keyof CocpAdviceShown['duties']) => advice.duties[who].filter(({ rule }) => advice.ink || rule !== 'COCP-COPIES');
  const groups = (['institution', 'newPartner', 'previousPartner'] as const).filter((who) => dutiesOf(who).length > 0);
  return (
    <details className="more">
      <summary>{t.cocp.duties}</summary>
      <div className="stack-tight">
        {groups.map((who) => (
          <div key={who}>
            <h4>{t.cocp.dutiesOf[who]}</h4>
            <ul className="bullets small">
              {dutiesOf(who).map(({ rule, text, on }) => (
                <li key={rule}>
                  {text}
                  {on === undefined ? null : <strong className="number"> ({t.cocp.until(date(reached(on, lapsesOn)))})</strong>}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}

/** The advice in full. `nameOf` tells who signs, where that is known already. */
function AdviceDetails({
  advice,
  timeZone,
  nameOf,
  question,
  endsOn,
  lapsesOn: ofCase,
}: Omit<PanelProps, 'of'> & { readonly advice: CocpAdviceShown }) {
  const { t } = useTexts();
  const today = useToday(timeZone);
  const lapsesOn = ofCase ?? (today === undefined ? undefined : plusDays(today, editionOn(today).numbers['COCP-SIGN-90'].days));
  const dated = { advice, today, lapsesOn };
  return (
    <div className="stack">
      <p>
        <strong>{advice.ink ? t.cocp.routeInk : t.cocp.route[advice.route]}</strong>
        <br />
        <span className="quiet small">{t.words.form[advice.form]}</span>
      </p>
      <Warnings {...dated} />
      <Dates {...dated} />
      <div>
        <h3>{t.cocp.signers}</h3>
        <ol className="signing-order">
          {advice.signers.map((role) => (
            <li key={role}>
              {t.kinds.cocp.signers[role]?.title}
              {nameOf(role) === undefined ? null : <span className="quiet small"> {nameOf(role)}</span>}
            </li>
          ))}
          <li className="quiet">{t.cocp.thenOperations}</li>
        </ol>
        {advice.route === 'MANUAL' && advice.signers.includes('INSTITUTION') ? (
          <p className="small">{t.cocp.copies(advice.copies)}</p>
        ) : null}
        {advice.returnTo === null || advice.route !== 'MANUAL' ? null : <p className="small">{t.cocp.returnTo[advice.returnTo]}</p>}
      </div>
      <div>
        <Duties advice={advice} lapsesOn={lapsesOn} />
        <WhyAll why={advice.why} />
        {question === null || timeZone === undefined ? null : (
          <WhatIf
            of={cocpSubject({
              ...question,
              countsFromSignature: advice.why.some(({ rule }) => rule === 'COCP-EFFECTIVE-30' || rule === 'COCP-EFFECTIVE-10'),
              signedOn: null,
              receivedOn: null,
              lapsesOn: lapsesOn ?? null,
              endsOn: endsOn ?? null,
            })}
            zone={timeZone}
          />
        )}
      </div>
    </div>
  );
}

type PanelProps = {
  /** What was asked. */
  readonly question: Question | null;
  readonly of: ReturnType<typeof useAdvice>;
  readonly timeZone: string | undefined;
  readonly nameOf: (role: CocpAdviceShown['signers'][number]) => string | undefined;
  /** The last day of the term, where that is known. */
  readonly endsOn: CivilDate | undefined;
  /** The day on which a form that is filed already lapses. */
  readonly lapsesOn?: CivilDate | undefined;
};

/** The advice beside the form: always there on a wide screen, one line to open on a narrow one. */
export function AdvicePanel({ of, ...asked }: PanelProps) {
  const { t, date } = useTexts();
  return (
    <AdviceFrame
      of={of}
      waiting={t.cocp.adviceWaiting}
      headline={(advice) =>
        [t.words.route[advice.route], ...(advice.effectiveOn === null ? [] : [`${t.cocp.effectiveOn} ${date(advice.effectiveOn)}`])].join(
          ' · ',
        )
      }
    >
      {(advice) => <AdviceDetails advice={advice} {...asked} />}
    </AdviceFrame>
  );
}
