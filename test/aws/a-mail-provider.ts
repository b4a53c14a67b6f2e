import { startService, type Answered } from './a-service.ts';

type Sent = {
  readonly to: string;
  readonly subject: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly messageId: string;
};

type Request = {
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly EmailTags: readonly { readonly Name: string; readonly Value: string }[];
  readonly Content: { readonly Simple: { readonly Subject: { readonly Data: string } } };
};

/** SES as far as mail is sent through it. `answers` are given in turn before it accepts what comes. */
export const startMailProvider = async (answers: readonly Answered[] = []) => {
  const left = [...answers];
  const sent: Sent[] = [];
  const service = await startService(({ path, body }) => {
    if (path !== '/v2/email/outbound-emails') return { status: 404, body: null, error: 'NotFoundException' };
    const answer = left.shift();
    if (answer !== undefined) return answer;
    const { Destination, EmailTags, Content } = JSON.parse(body) as Request;
    const messageId = `ses-${sent.length + 1}`;
    sent.push({
      to: Destination.ToAddresses.join(),
      subject: Content.Simple.Subject.Data,
      tags: Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value])),
      messageId,
    });
    return { status: 200, body: { MessageId: messageId } };
  });
  return { ...service, sent };
};
