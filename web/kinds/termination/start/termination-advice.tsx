import type { TerminationAdviceShown } from '../../../../shared/api/index.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { AdviceFrame, WhyAll, type useAdviceOn } from '../../common/advice-frame.tsx';
import { useTerminationTexts } from '../use-termination-texts.ts';

/** What follows when, before a termination is opened. */
export function TerminationAdvice({ of }: { readonly of: ReturnType<typeof useAdviceOn<TerminationAdviceShown>> }) {
  const { date } = useTexts();
  const said = useTerminationTexts();
  const headline = ({ cureBy, effectiveOn }: TerminationAdviceShown) =>
    cureBy !== null ? said.cureBy(date(cureBy)) : effectiveOn === null ? said.dateByOperations : said.endsOn(date(effectiveOn));
  return (
    <AdviceFrame of={of} waiting={said.adviceWaiting} headline={headline}>
      {(advice) => (
        <div className="stack">
          <p className="notice" data-tone={advice.reason === 'AMENDMENT' ? 'plain' : 'late'}>
            {headline(advice)}
          </p>
          {advice.earliestNoticeOn === null ? null : <p className="quiet small">{said.earliestNotice(date(advice.earliestNoticeOn))}</p>}
          <p className="small">{said.casesEnd}</p>
          <WhyAll why={advice.why} />
        </div>
      )}
    </AdviceFrame>
  );
}
