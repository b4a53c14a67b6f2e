import { describe, expect, it } from 'vitest';
import { page as en } from '../../../shared/texts/en/page.ts';
import { filledRows, noProduct, readProducts } from '../../../web/form/product-rows.tsx';

const office = { product: 'Office', quantity: '１,２００' };

describe('rows of products', () => {
  it('are sent without those left empty, quantities in any width', () => {
    expect(readProducts('/products', [noProduct, office, noProduct], en)).toEqual({ products: [{ product: 'Office', quantity: 1200 }] });
  });

  it('are named in what is wrong by their place in what is sent', () => {
    const read = readProducts('/products', [noProduct, office, noProduct, { product: 'Windows', quantity: 'many' }], en);
    expect('errors' in read && read.errors.map(({ path }) => path)).toEqual(['/products/1/quantity']);
  });

  it('with a date alone are no empty ones: the product is asked for', () => {
    const read = readProducts('/products', [office, { ...noProduct, saActiveUntil: '2027-03-31' }], en);
    expect('errors' in read && read.errors.map(({ path }) => path)).toEqual(['/products/1/product', '/products/1/quantity']);
  });

  it('have to be there: where all are empty, they are what is asked for', () => {
    expect(filledRows([noProduct])).toEqual([noProduct]);
    expect(readProducts('/products', [noProduct], en)).toMatchObject({
      errors: [{ path: '/products/0/product' }, { path: '/products/0/quantity' }],
    });
  });
});
