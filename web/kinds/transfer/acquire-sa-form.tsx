import { DateField } from '../../form/date-field.tsx';
import { noProduct, ProductRows, readProducts, type TypedProduct } from '../../form/product-rows.tsx';
import { actForm } from '../common/act-form.tsx';
import { readDate } from '../../form/read-fields.ts';
import type { FieldsProps } from '../common/acting.ts';
import { useTransferTexts } from './use-transfer-texts.ts';

type Draft = { readonly orderedOn: string; readonly products: readonly TypedProduct[] };

function Fields({ today, draft, change }: FieldsProps<'TRANSFER', Draft>) {
  const said = useTransferTexts();
  return (
    <>
      <DateField
        label={said.orderedOn}
        path="/orderedOn"
        value={draft.orderedOn}
        onChange={(orderedOn) => change({ orderedOn })}
        today={today}
        near={{}}
      />
      <ProductRows legend={said.ordered} path="/products" rows={draft.products} onChange={(products) => change({ products })} />
    </>
  );
}

/** The transferee has ordered Software Assurance for what it was given. */
export const AcquireSaForm = actForm<'TRANSFER', Draft>({
  start: ({ of: { details } }) => ({
    orderedOn: '',
    products: details.saWindow?.products.map(({ product, quantity }) => ({ product, quantity: String(quantity) })) ?? [noProduct],
  }),
  Fields,
  read: ({ orderedOn, products }, _, t) => {
    const [ordered, read] = [readDate('/orderedOn', orderedOn, t), readProducts('/products', products, t)];
    const errors = [...('errors' in ordered ? ordered.errors : []), ...('errors' in read ? read.errors : [])];
    return 'date' in ordered && 'products' in read ? { fields: { orderedOn: ordered.date, products: read.products } } : { errors };
  },
});
