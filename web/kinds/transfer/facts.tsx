import { useTexts } from '../../language/use-texts.tsx';
import { CaseFacts, type Fact } from '../common/fact-list.tsx';
import { ProductList } from '../common/product-list.tsx';
import type { FactsProps } from '../kind-on-page.ts';
import { useTransferTexts } from './use-transfer-texts.ts';

/** What passes from whom to whom and when, and what may follow for Software Assurance. */
export function TransferFacts({ of, names }: FactsProps<'TRANSFER'>) {
  const { t, date } = useTexts();
  const said = useTransferTexts();
  const { signers } = t.kinds.transfer;
  const { form, details } = of;
  const { saWindow, saAcquired, recordedOn } = details;
  const facts: readonly Fact[] = [
    { term: signers.TRANSFEROR?.title ?? '', value: names.nameOf(details.transferorId) },
    { term: signers.TRANSFEREE?.title ?? '', value: <strong>{names.nameOf(details.transfereeId)}</strong> },
    { term: said.transferOn, value: <span className="number">{date(form.transferOn)}</span> },
    {
      term: said.licences,
      value: (
        <ul className="bullets">
          {form.products.map(({ product, quantity, saActiveUntil }) => (
            <li key={product}>
              {t.products.ofProduct({ product, quantity })}
              <br />
              <span className="quiet small">{saActiveUntil === undefined ? said.noSaHeld : said.saActive(date(saActiveUntil))}</span>
            </li>
          ))}
        </ul>
      ),
    },
    ...(recordedOn === null ? [] : [{ term: said.recordedOn, value: <span className="number">{date(recordedOn)}</span> }]),
    ...(saWindow === null
      ? []
      : [
          {
            term: said.saOrderBy,
            value: (
              <>
                <strong className="number">{date(saWindow.orderBy)}</strong>
                <ProductList products={saWindow.products} />
              </>
            ),
          },
        ]),
    ...(saAcquired === null
      ? []
      : [
          {
            term: said.saAcquired,
            value: (
              <>
                <span className="number">{date(saAcquired.orderedOn)}</span>
                <ProductList products={saAcquired.products} />
              </>
            ),
          },
        ]),
  ];
  return <CaseFacts of={of} names={names} facts={facts} />;
}
