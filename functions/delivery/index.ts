export { createBounced } from './bounced.ts';
export { createDelivery, type Noted } from './delivery.ts';
