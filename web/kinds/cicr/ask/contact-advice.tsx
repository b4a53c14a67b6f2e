import type { CicrAdviceShown } from '../../../../shared/api/index.ts';
import { Pill } from '../../../design/pill.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { AdviceFrame, WhyAll, type useAdviceOn } from '../../common/advice-frame.tsx';
import { useCicrTexts } from '../use-cicr-texts.ts';

/** How the form goes and when it holds, before anything is filed: online or by hand, change by change, and why. */
export function ContactAdvice({ of }: { readonly of: ReturnType<typeof useAdviceOn<CicrAdviceShown>> }) {
  const { t, date } = useTexts();
  const said = useCicrTexts();
  return (
    <AdviceFrame of={of} waiting={said.adviceWaiting} headline={({ takesEffect }) => said.takesEffect[takesEffect]}>
      {(advice) => (
        <div className="stack">
          <p>
            <strong>{said.takesEffect[advice.takesEffect]}</strong>
          </p>
          {advice.confirmBy === null ? null : <p>{said.confirmBy(date(advice.confirmBy))}</p>}
          {advice.route === 'MANUAL' ? <p className="notice small">{said.manual}</p> : null}
          <ul className="stack-tight">
            {advice.changes.map(({ changed, online }) => (
              <li key={changed}>
                {t.cicr.changed[changed]} <Pill tone={online ? 'done' : 'plain'}>{online ? said.isOnline : said.isByHand}</Pill>
              </li>
            ))}
          </ul>
          <WhyAll why={advice.why} />
        </div>
      )}
    </AdviceFrame>
  );
}
