import { lazyPart } from '../../../design/lazy-part.tsx';
import type { FieldError, PartyListed, TransferAdviceShown } from '../../../../shared/api/index.ts';
import type { PageTexts } from '../../../../shared/texts/en/page.ts';
import { useParties } from '../../../api/queries.ts';
import { parseDate } from '../../../dates/parse-date.ts';
import { DateField } from '../../../form/date-field.tsx';
import { Form } from '../../../form/form.tsx';
import { PartySearch } from '../../../form/party-search.tsx';
import { filledRows, noProduct, ProductRows, quantityOf, readProducts, type TypedProduct } from '../../../form/product-rows.tsx';
import { useTexts } from '../../../language/use-texts.tsx';
import { readDate } from '../../../form/read-fields.ts';
import { useAdviceOn } from '../../common/advice-frame.tsx';
import type { Answered } from '../../common/check-answers.tsx';
import { OpeningPage, type Opening } from '../../common/opening-page.tsx';
import { SendBar } from '../../common/send-bar.tsx';
import { useOpeningForm, type ReadForm } from '../../common/use-opening-form.ts';
import { useTransferTexts } from '../use-transfer-texts.ts';

const CheckAnswers = lazyPart(async () => (await import('../../common/check-answers.tsx')).CheckAnswers);
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

function TransferForm({ of, institution, me, today }: Opening) {
  const { t, date } = useTexts();
  const said = useTransferTexts();
  const draftKey = `transfer.${me.userId}.${me.party.partyId}.${of.enrollmentId}`;
  const opens = {
    kind: 'TRANSFER',
    enrollmentIds: [of.enrollmentId],
    draftKey,
    start: emptyDraft,
    read: readDraft,
    hasCheck: true,
  } as const;
  const { draft, change, errors, isPending, isChecking, changeAgain, submit } = useOpeningForm<Draft>(opens);
  const advice = useAdviceOn<TransferAdviceShown>('transfer', questionOf(draft, of.enrollmentId));
  const partyOf = useParties([draft.transferee?.partyId]);
  const on = parseDate(draft.transferOn);
  const rows: readonly Answered[] = [
    { what: said.transferee, answer: partyOf(draft.transferee?.partyId)?.name ?? draft.transferee?.name ?? '', path: '/form/transfereeId' },
    { what: said.transferOn, answer: 'date' in on ? date(on.date) : '', path: '/form/transferOn' },
    ...filledRows(draft.products).map(({ product, quantity, saActiveUntil }, index): Answered => {
      const { saActiveUntil: until } = { saActiveUntil: undefined, ...saUntil(saActiveUntil) };
      return {
        what: t.products.ofProduct({ product: product.trim(), quantity: quantityOf(quantity) ?? 0 }),
        answer: until === undefined ? said.noSaHeld : said.saActive(date(until)),
        path: `/form/products/${index}/product`,
      };
    }),
  ];
  return (
    <div className="beside">
      <Form errors={errors} onSubmit={submit}>
        {isChecking ? (
          <CheckAnswers rows={rows} change={changeAgain}>
            <p>{t.cocp.submitMeans(institution)}</p>
          </CheckAnswers>
        ) : (
          <>
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
              isAhead
              near={{ startsOn: of.startsOn }}
            />
            <ProductRows
              legend={said.products}
              path="/form/products"
              rows={draft.products}
              onChange={(products) => change({ products })}
              asksSa={{ label: said.saActiveUntil, today }}
            />
          </>
        )}
        <SendBar isChecking={isChecking} isPending={isPending}>
          {said.submit}
        </SendBar>
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
