import type { TransferAdviceShown } from '../../../../shared/api/index.ts';
import { useTexts } from '../../../language/use-texts.tsx';
import { AdviceFrame, WhyAll, type useAdviceOn } from '../../common/advice-frame.tsx';
import { useTransferTexts } from '../use-transfer-texts.ts';

/** Who signs and records a transfer, and until when Software Assurance may be ordered for it: before anything is filed. */
export function TransferAdvice({ of }: { readonly of: ReturnType<typeof useAdviceOn<TransferAdviceShown>> }) {
  const { t, date } = useTexts();
  const said = useTransferTexts();
  const { signers } = t.kinds.transfer;
  return (
    <AdviceFrame
      of={of}
      waiting={said.adviceWaiting}
      headline={({ saWindow }) => (saWindow === null ? said.noSa : said.saUntil(date(saWindow.orderBy)))}
    >
      {(advice) => (
        <div className="stack">
          <div>
            <h3>{t.cocp.signers}</h3>
            <ol className="signing-order">
              {advice.signers.map((role) => (
                <li key={role}>{signers[role]?.title}</li>
              ))}
              <li className="quiet">{said.thenOperations}</li>
            </ol>
          </div>
          <div>
            <h3>{said.sa}</h3>
            <p>{advice.saWindow === null ? said.noSa : said.saUntil(date(advice.saWindow.orderBy))}</p>
            <ul className="bullets small">
              {advice.products.map(({ product, saEligible }) => (
                <li key={product}>{saEligible ? said.saFor(product) : said.noSaFor(product)}</li>
              ))}
            </ul>
          </div>
          <WhyAll why={advice.why} />
        </div>
      )}
    </AdviceFrame>
  );
}
