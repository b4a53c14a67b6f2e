export { renderContactMail } from './contact.ts';
export type { Mail, Mailer } from './mailer.ts';
export { actTold, type Matter, matterAmong } from './matter.ts';
export { digestMailIdOf, mailIdOf, shownMailId } from './receiver.ts';
export { renderLetter, type LetterLinks } from './letter.ts';
export { linkLetters, type LetterKind } from './link-letters.ts';
export { caseAddress, renderDigest, renderEscalation, renderMail } from './render.ts';
