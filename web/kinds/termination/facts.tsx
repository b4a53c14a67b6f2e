import { useTexts } from '../../language/use-texts.tsx';
import { CaseFacts } from '../common/fact-list.tsx';
import type { FactsProps } from '../kind-on-page.ts';
import { useTerminationTexts } from './use-termination-texts.ts';

/** Why the enrollment ends, and when. */
export function TerminationFacts({ of, names }: FactsProps<'TERMINATION'>) {
  const { date } = useTexts();
  const said = useTerminationTexts();
  const { reason, noticeOn } = of.details;
  const text = 'text' in of.form ? of.form.text : undefined;
  return (
    <CaseFacts
      of={of}
      names={names}
      facts={[
        { term: said.reason, value: said.reasons[reason] },
        ...(text === undefined ? [] : [{ term: said.said, value: text }]),
        ...(noticeOn === null ? [] : [{ term: said.noticeOn, value: <span className="number">{date(noticeOn)}</span> }]),
        ...(of.effectiveOn === null || (of.outcome !== null && of.outcome !== 'EFFECTIVE')
          ? []
          : [
              {
                term: of.outcome === 'EFFECTIVE' ? said.ended : of.phase === 'CURE' ? said.endsUnlessCured : said.ends,
                value: <span className="number">{date(of.effectiveOn)}</span>,
              },
            ]),
      ]}
    />
  );
}
