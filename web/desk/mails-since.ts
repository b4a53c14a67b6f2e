import type { CaseShown, MailList, MailListed, Me } from '../../shared/api/index.ts';

/** The mails that went out with what this person did last on a case. */
export const mailsSince = (
  { history }: Pick<CaseShown, 'history'>,
  me: Pick<Me, 'userId'> | undefined,
  mails: MailList | undefined,
): readonly MailListed[] => {
  const did = history.findLast(({ by }) => by !== null && by === me?.userId);
  return did === undefined ? [] : (mails?.items.filter(({ at }) => at >= did.at) ?? []);
};
