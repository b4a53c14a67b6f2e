export { createBounced } from './bounced.ts';
export { createDelivery } from './delivery.ts';
