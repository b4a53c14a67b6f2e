export { createDigests } from './digests.ts';
export { createRelay, type Relay } from './relay.ts';
