import type { ShownOf } from '../../../shared/api/index.ts';
import { daysBetween, type CivilDate } from '../../../shared/calendar/index.ts';
import { readProducts, type TypedProduct } from '../../form/product-rows.tsx';
import { useTexts } from '../../language/use-texts.tsx';
import type { CheckProps } from '../common/acting.ts';
import { CheckAnswers, type Answered } from '../common/check-answers.tsx';
import { ProductList } from '../common/product-list.tsx';
import { Consequences, type Offered } from './consequences.tsx';
import { Answering, NoticeReading } from './reading/notice-reading.tsx';
import { useExpiryTexts } from './use-expiry-texts.ts';

/** The choice as made so far. `products`: of a buy-out. */
export type Draft = { readonly option: Offered['option'] | null; readonly products: readonly TypedProduct[] };

/** Until when it can be changed, and what ends that sooner (EXPIRY-CHANGE). */
function Changing({
  of,
  option,
  today,
}: {
  readonly of: ShownOf<'EXPIRY'>;
  readonly option: Offered['option'];
  readonly today: CivilDate;
}) {
  const { t, date } = useTexts();
  const said = useExpiryTexts();
  const { endsOn } = of.details;
  return (
    <>
      {said.changeUntil({ date: date(endsOn), distance: t.dates.distance(daysBetween(today, endsOn)) })}
      {option === 'NEW_ENROLLMENT' || option === 'BUYOUT' ? ` ${said.notOnceConfirmed[option]}` : null}
    </>
  );
}

/** The choice once more before it is sent, above the form it answers: what follows from it, what is ordered, whether it can be changed. */
export function ChoiceCheck({ of, names, today, draft, change }: CheckProps<'EXPIRY', Draft>) {
  const { t } = useTexts();
  const said = useExpiryTexts();
  const { years, options, choice } = of.details;
  const chosen = options.find(({ option }) => option === draft.option);
  if (chosen === undefined) return null;
  const { option } = chosen;
  const read = readProducts('/products', draft.products, t);
  const rows: readonly Answered[] = [
    { what: said.question, answer: <strong>{said.options[option](years)}</strong>, path: '/option' },
    ...(choice === null || choice.option === option
      ? []
      : [{ what: said.chosenBefore, answer: said.options[choice.option](years), path: null }]),
    ...(option === 'BUYOUT' && 'products' in read
      ? [{ what: said.buyoutProducts, answer: <ProductList products={read.products} />, path: '/products/0/product' }]
      : []),
    { what: said.follows, answer: <Consequences of={chosen} today={today} />, path: null },
    { what: said.changing, answer: <Changing of={of} option={option} today={today} />, path: null },
  ];
  return (
    <CheckAnswers rows={rows} change={change}>
      <NoticeReading of={of} names={names} />
      <Answering option={option} />
    </CheckAnswers>
  );
}
