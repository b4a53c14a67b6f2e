/** Products and quantities, a line each. */
export const products = {
  product: 'Product',
  quantity: 'Quantity',
  ofProduct: (f: { product: string; quantity: number }) => `${f.product}: ${f.quantity}`,
  add: 'Add a product',
  remove: 'Remove',
  removeNth: (nth: number) => `Remove product ${nth}`,
};
