import { lazyPart } from '../../../design/lazy-part.tsx';
import type { FieldError, PartyListed, TransferAdviceShown } from '../../../../shared/api/index.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { parseDate } from '../../../dates/parse-date.ts';
import { DateField } from '../../../form/date-field.tsx';
import { Form, SubmitButton } from '../../../form/form.tsx';
import { PartySearch } from '../../../form/party-search.tsx';
import { filledRows, noProduct, ProductRows, quantityOf, readProducts, type TypedProduct } from '../../../form/product-rows.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { readDate } from '../../../form/read-fields.ts';
import { useAdviceOn } from '../../common/advice-frame.tsx';
import { OpeningPage, type Opening } from '../../common/opening-page.tsx';
import { useOpeningForm, type ReadForm } from '../../common/use-opening-form.ts';
import { useTransferTexts } from '../use-transfer-texts.ts';

const TransferAdvice = lazyPart(async () => (await import('./transfer-advice.tsx')).TransferAdvice);

type Draft = { readonly transferee: PartyListed | null; readonly transferOn: string; readonly products: readonly TypedProduct[] };

const emptyDraft: Draft = { transferee: null, transferOn: '', products: [noProduct] };

const saUntil = (typed: string | undefined) => {
  const parsed = parseDate(typed ?? '');
  return 'date' in parsed ? { saActiveUntil: parsed.date } : {};
};

/** What to ask the advice: as soon as there is a date and a product with its quantity. */
const questionOf = ({ transferee, transferOn, products }: Draft, enrollmentId: string): object | null => {
  const on = parseDate(transferOn);
  const whole = products.flatMap(({ product, quantity, saActiveUntil }) => {
    const count = quantityOf(quantity);
    return product.trim() === '' || count === null ? [] : [{ product: product.trim(), quantity: count, ...saUntil(saActiveUntil) }];
  });
  if (!('date' in on) || whole.length === 0) return null;
  return { enrollmentId, transferOn: on.date, products: whole, ...(transferee === null ? {} : { transfereeId: transferee.partyId }) };
};

const saErrors = (products: readonly TypedProduct[], t: PageTexts): readonly FieldError[] =>
  products.flatMap(({ saActiveUntil = '' }, index) => {
    if (saActiveUntil.trim() === '') return [];
    const read = readDate(`/form/products/${index}/saActiveUntil`, saActiveUntil, t);
    return 'errors' in read ? read.errors : [];
  });

/** What is sent, or what is missing. */
const readDraft = (draft: Draft, t: PageTexts): ReadForm => {
  const on = readDate('/form/transferOn', draft.transferOn, t);
  const read = readProducts('/form/products', draft.products, t);
  const errors = [
    ...(draft.transferee === null ? [{ path: '/form/transfereeId', message: t.faults.chooseOne }] : []),
    ...('errors' in on ? on.errors : []),
    ...('errors' in read ? read.errors : []),
    ...saErrors(filledRows(draft.products), t),
  ];
  if (errors.length > 0 || draft.transferee === null || !('date' in on) || !('products' in read)) return { errors };
  const filled = filledRows(draft.products);
  return {
    form: {
      transfereeId: draft.transferee.partyId,
      transferOn: on.date,
      products: read.products.map((product, index) => ({ ...product, ...saUntil(filled[index]?.saActiveUntil) })),
    },
  };
};

function TransferForm({ of, me, today }: Opening) {
  const { t } = useTexts();
  const said = useTransferTexts();
  const draftKey = `transfer.${me.userId}.${me.party.partyId}.${of.enrollmentId}`;
  const opens = { kind: 'TRANSFER', enrollmentIds: [of.enrollmentId], draftKey, start: emptyDraft, read: readDraft } as const;
  const { draft, change, errors, isPending, submit } = useOpeningForm<Draft>(opens);
  const advice = useAdviceOn<TransferAdviceShown>('transfer', questionOf(draft, of.enrollmentId));
  return (
    <div className="beside">
      <Form errors={errors} onSubmit={submit}>
        <p>{said.intro}</p>
        <PartySearch
          partyRole="INSTITUTION"
          called={said.institutionInSentence}
          path="/form/transfereeId"
          label={said.transferee}
          heading="h2"
          chosen={draft.transferee ?? undefined}
          except={[of.institutionId]}
          onChoose={(party) => change({ transferee: party ?? null })}
        />
        <DateField
          label={said.transferOn}
          path="/form/transferOn"
          value={draft.transferOn}
          onChange={(transferOn) => change({ transferOn })}
          today={today}
          near={{ startsOn: of.startsOn }}
        />
        <ProductRows
          legend={said.products}
          path="/form/products"
          rows={draft.products}
          onChange={(products) => change({ products })}
          asksSa={{ label: said.saActiveUntil, today }}
        />
        <div className="action-bar">
          <SubmitButton isPending={isPending}>{said.submit}</SubmitButton>
        </div>
        <p className="quiet small">{t.cocp.draftKept}</p>
      </Form>
      <TransferAdvice of={advice} />
    </div>
  );
}

/** The reseller files a licence transfer of its institution. */
export function TransferPage() {
  const { t } = useTexts();
  return <OpeningPage title={t.transfer.open}>{(opening) => <TransferForm {...opening} />}</OpeningPage>;
}
