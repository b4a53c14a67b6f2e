export { createMailer, isUnderWay, MailNotAccepted, MailUnderWay, type GivenUp, type MailerSettings } from './mailer.ts';
export { createMailProvider, createSesClient, type Given, type MailProvider, type ProviderSettings } from './provider.ts';
