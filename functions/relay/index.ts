export { createDigests, digestInstant, type DigestsSettings } from './digests.ts';
export { createRelay, type Relay, type RelaySettings } from './relay.ts';
