export { createMailer, isUnderWay, MailNotAccepted, MailUnderWay, type GivenUp } from './mailer.ts';
export { createMailProvider, createSesClient, type Given, type MailProvider } from './provider.ts';
