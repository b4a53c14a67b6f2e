import type { LinkShown } from '../../../shared/api/index.ts';

/** A mail to whoever sent the link, begun: it names the case. */
export const mailToInviter = ({ inviterEmail }: Pick<LinkShown, 'inviterEmail'>, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(inviterEmail)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
