export type { Mail, Mailer } from './mailer.ts';
export { type Matter, partyName } from './matter.ts';
export { renderMail } from './render.ts';
