import { useTexts } from '../../language/use-texts.tsx';

/** Products with their quantities, to read; nothing where there are none. */
export function ProductList({ products }: { readonly products: readonly { readonly product: string; readonly quantity: number }[] }) {
  const { t } = useTexts();
  return products.length === 0 ? null : (
    <ul className="bullets">
      {products.map(({ product, quantity }) => (
        <li key={product}>{t.products.ofProduct({ product, quantity })}</li>
      ))}
    </ul>
  );
}
