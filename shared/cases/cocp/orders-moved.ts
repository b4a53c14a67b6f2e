import type { Enrollment } from '../../records/index.ts';
import type { CocpChange } from './roles.ts';

/** The orders that go to another partner with a change (COCP-OLS). A software advisor holds none: nothing is renewed under another one. */
export const ordersMoved = (change: CocpChange, { olsOrders }: Pick<Enrollment, 'olsOrders'>): Enrollment['olsOrders'] =>
  change === 'SOFTWARE_ADVISOR' ? [] : olsOrders;
