import { daysBetween } from '../../../shared/calendar/index.ts';
import { Choices } from '../../form/fields.tsx';
import { noProduct, ProductRows, readProducts, type TypedProduct } from '../../form/product-rows.tsx';
import { Pill } from '../../design/pill.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import { actForm } from '../common/act-form.tsx';
import type { FieldsProps } from '../common/acting.ts';
import { useCheckStep } from '../common/use-check-step.ts';
import { ChoiceCheck, type Draft } from './choice-check.tsx';
import { Consequences } from './consequences.tsx';
import { useExpiryTexts } from './use-expiry-texts.ts';

function Fields({ of, today, draft, change }: FieldsProps<'EXPIRY', Draft>) {
  const { t, date } = useTexts();
  const said = useExpiryTexts();
  const { endsOn, years, options, choice } = of.details;
  return (
    <>
      <p className="notice" data-tone={daysBetween(today, endsOn) <= 7 ? 'soon' : 'plain'}>
        {said.lastDay({ date: date(endsOn), distance: t.dates.distance(daysBetween(today, endsOn)) })}
      </p>
      <Choices
        legend={said.question}
        path="/option"
        value={draft.option}
        onChange={(option) => change({ option })}
        options={options.map((offered) => ({
          value: offered.option,
          title: (
            <>
              {said.options[offered.option](years)} {choice?.option === offered.option ? <Pill tone="done">{said.chosenNow}</Pill> : null}
            </>
          ),
          help: <Consequences of={offered} today={today} />,
          asks:
            offered.option === 'BUYOUT' ? (
              <>
                <p className="quiet small">{said.buyoutMeans}</p>
                <ProductRows
                  legend={said.buyoutProducts}
                  path="/products"
                  rows={draft.products}
                  onChange={(products) => change({ products })}
                />
              </>
            ) : undefined,
        }))}
      />
    </>
  );
}

const typed = (products: readonly { readonly product: string; readonly quantity: number }[]): readonly TypedProduct[] =>
  products.length === 0 ? [noProduct] : products.map(({ product, quantity }) => ({ product, quantity: String(quantity) }));

/** The institution chooses what happens when its term ends, with what follows from each option beside it. */
export const ChooseForm = actForm<'EXPIRY', Draft>({
  start: ({ of: { details } }) => ({ option: details.choice?.option ?? null, products: typed(details.choice?.products ?? []) }),
  Fields,
  check: { Answers: ChoiceCheck, useStep: useCheckStep },
  read: ({ option, products }, _, t) => {
    if (option === null) return { errors: [{ path: '/option', message: t.faults.chooseOne }] };
    if (option !== 'BUYOUT') return { fields: { option } };
    const read = readProducts('/products', products, t);
    return 'errors' in read ? read : { fields: { option, products: read.products } };
  },
});
