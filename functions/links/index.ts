export { decidedWith } from './decided.ts';
export { actWith, forward, giveBack, isWorthRenewing, renew } from './hold.ts';
export { invite, revoke } from './invite.ts';
export { createLinkSecrets } from './secrets.ts';
export { actsWith, linkStateOf } from './standing.ts';
export { notNeededOf } from './not-needed.ts';
