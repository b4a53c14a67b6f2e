export { decidedWith } from './decided.ts';
export { actWith, forward, giveBack, isWorthRenewing, renew, type Forwarding } from './hold.ts';
export { invite, revoke, type Invitation } from './invite.ts';
export { createLinkSecrets, type LinkSecrets } from './secrets.ts';
export { actsWith, linkStateOf, type LinkState } from './standing.ts';
export { notNeededOf, type NotNeeded } from './not-needed.ts';
