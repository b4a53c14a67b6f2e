import type { FieldError } from '../../shared/api/index.ts';
import type { PageTexts } from '../../shared/texts/en/page.ts';
import type { CivilDate } from '../../shared/calendar/index.ts';
import { DateField } from './date-field.tsx';
import { useTexts } from '../language/use-texts.tsx';
import { TextField } from './fields.tsx';
import { useFieldError } from './form.tsx';
import './product-rows.css';

/** A product and a quantity as typed. */
export type TypedProduct = {
  readonly product: string;
  readonly quantity: string;
  /** The last day of its Software Assurance, where that is asked. */
  readonly saActiveUntil?: string;
};
export const noProduct: TypedProduct = { product: '', quantity: '' };

const isEmpty = ({ product, quantity, saActiveUntil = '' }: TypedProduct): boolean => `${product}${quantity}${saActiveUntil}`.trim() === '';

/** The rows that are sent: those left empty do not count, but one has to be there. */
export const filledRows = (rows: readonly TypedProduct[]): readonly TypedProduct[] =>
  rows.every(isEmpty) ? rows : rows.filter((row) => !isEmpty(row));

type Product = { readonly product: string; readonly quantity: number };

/** The number a quantity was typed for; null where it is none. Full-width digits and separators of thousands will do. */
export const quantityOf = (typed: string): number | null => {
  const digits = typed.normalize('NFKC').trim().replaceAll(/[,\s]/g, '');
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : null;
};

/** What rows come to. `path` is where the list stands in what is sent; each row is named by its place there. */
export const readProducts = (
  path: string,
  rows: readonly TypedProduct[],
  t: PageTexts,
): { readonly products: readonly Product[] } | { readonly errors: readonly FieldError[] } => {
  const filled = filledRows(rows);
  const errors = filled.flatMap((row, index) => [
    ...(row.product.trim() === '' ? [{ path: `${path}/${index}/product`, message: t.faults.required }] : []),
    ...(quantityOf(row.quantity) === null
      ? [{ path: `${path}/${index}/quantity`, message: row.quantity.trim() === '' ? t.faults.required : t.faults.notACount }]
      : []),
  ]);
  if (errors.length > 0) return { errors };
  return { products: filled.map((row) => ({ product: row.product.trim(), quantity: quantityOf(row.quantity) ?? 0 })) };
};

type Props = {
  readonly legend: string;
  readonly path: string;
  readonly rows: readonly TypedProduct[];
  readonly onChange: (rows: readonly TypedProduct[]) => void;
  /** Where each row also asks until when its Software Assurance is active: how it is asked, and today. */
  readonly asksSa?: { readonly label: string; readonly today: CivilDate };
};

/** Products with their quantities, a line each. */
export function ProductRows({ legend, path, rows, onChange, asksSa }: Props) {
  const { t } = useTexts();
  const error = useFieldError(path);
  // Where it stands in what is sent, so that what is refused of it is said beside it.
  const pathOf = (index: number): string => {
    const isSent = rows.every(isEmpty) || !isEmpty(rows[index] ?? noProduct);
    return isSent ? `${path}/${filledRows(rows.slice(0, index + 1)).length - 1}` : `${path}/left-out-${index}`;
  };
  const called = (what: string, index: number): string => (rows.length < 2 ? what : `${what} (${index + 1})`);
  const set = (index: number, changed: Partial<TypedProduct>) =>
    onChange(rows.map((row, each) => (each === index ? { ...row, ...changed } : row)));
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="stack-tight">
        {error === undefined ? null : <div className="field-error">{error}</div>}
        {rows.map((row, index) => (
          <div key={index} className="product-row">
            <TextField
              label={t.products.product}
              called={called(t.products.product, index)}
              path={`${pathOf(index)}/product`}
              width="full"
              value={row.product}
              onChange={(product) => set(index, { product })}
            />
            <TextField
              label={t.products.quantity}
              called={called(t.products.quantity, index)}
              path={`${pathOf(index)}/quantity`}
              width="short"
              inputMode="numeric"
              value={row.quantity}
              onChange={(quantity) => set(index, { quantity })}
            />
            {asksSa === undefined ? null : (
              <DateField
                label={asksSa.label}
                called={called(asksSa.label, index)}
                path={`${pathOf(index)}/saActiveUntil`}
                isOptional
                value={row.saActiveUntil ?? ''}
                onChange={(saActiveUntil) => set(index, { saActiveUntil })}
                today={asksSa.today}
              />
            )}
            {rows.length < 2 ? null : (
              <button
                className="button"
                data-kind="quiet"
                type="button"
                aria-label={t.products.removeNth(index + 1)}
                onClick={() => onChange(rows.filter((_, each) => each !== index))}
              >
                {t.products.remove}
              </button>
            )}
          </div>
        ))}
        <p>
          <button className="button" type="button" onClick={() => onChange([...rows, noProduct])}>
            {t.products.add}
          </button>
        </p>
      </div>
    </fieldset>
  );
}
