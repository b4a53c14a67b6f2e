import type { CivilDate } from '../../../shared/calendar/index.ts';
import { DateField } from '../../form/date-field.tsx';
import { TextField } from '../../form/fields.tsx';
import '../../form/product-rows.css';
import { useRegistryTexts } from '../../registry/use-registry-texts.ts';
import { noOrder, type TypedOrder } from './enrollment-draft.ts';

type Props = {
  readonly rows: readonly TypedOrder[];
  readonly today: CivilDate | undefined;
  readonly onChange: (rows: readonly TypedOrder[]) => void;
};

/** Online-service orders, a line each. */
export function OrderRows({ rows, today, onChange }: Props) {
  const said = useRegistryTexts();
  const words = said.enrollment;
  const set = (index: number, changed: Partial<TypedOrder>) =>
    onChange(rows.map((row, each) => (each === index ? { ...row, ...changed } : row)));
  return (
    <fieldset>
      <legend>{words.olsOrders}</legend>
      <div className="stack">
        {rows.map((row, index) => (
          <div key={index} className="product-row">
            <TextField
              label={words.product}
              called={words.orderOf({ line: index + 1, what: words.product })}
              path={`/olsOrders/${index}/product`}
              value={row.product}
              onChange={(product) => set(index, { product })}
            />
            <TextField
              label={words.quantity}
              called={words.orderOf({ line: index + 1, what: words.quantity })}
              path={`/olsOrders/${index}/quantity`}
              width="short"
              inputMode="numeric"
              value={row.quantity}
              onChange={(quantity) => set(index, { quantity })}
            />
            <DateField
              label={words.renewsOn}
              called={words.orderOf({ line: index + 1, what: words.renewsOn })}
              path={`/olsOrders/${index}/renewsOn`}
              today={today}
              value={row.renewsOn}
              onChange={(renewsOn) => set(index, { renewsOn })}
            />
            <button className="button" type="button" onClick={() => onChange(rows.filter((_, each) => each !== index))}>
              {words.removeOrder(index + 1)}
            </button>
          </div>
        ))}
        <p>
          <button className="button" type="button" onClick={() => onChange([...rows, noOrder])}>
            {words.addOrder}
          </button>
        </p>
      </div>
    </fieldset>
  );
}
