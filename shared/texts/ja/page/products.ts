import type { products as en } from '../../en/page/products.ts';

export const products: typeof en = {
  product: '製品',
  quantity: '数量',
  ofProduct: ({ product, quantity }) => `${product}: ${quantity}`,
  add: '製品を追加する',
  remove: '削除',
  removeNth: (nth) => `${nth} 番目の製品を削除`,
};
