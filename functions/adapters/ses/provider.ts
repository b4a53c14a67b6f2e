import { BadRequestException, MessageRejected, SendEmailCommand, SESv2Client, TooManyRequestsException } from '@aws-sdk/client-sesv2';
import type { Mail } from '../../mail/index.ts';
import { partsOfMailId } from '../../store/index.ts';

/**
 * What came of giving a mail to the provider. REFUSED: never to be tried again. BUSY and NOT_TAKEN: it has not got it.
 * UNKNOWN: it may have it, since the answer never came.
 */
export type Given =
  | { readonly outcome: 'ACCEPTED'; readonly providerId: string }
  | { readonly outcome: 'REFUSED'; readonly reason: string }
  | { readonly outcome: 'BUSY' | 'NOT_TAKEN' | 'UNKNOWN'; readonly error: unknown };

export type MailProvider = { readonly give: (mail: Mail) => Promise<Given> };

/** One send and no more: whether a mail is sent again is decided on what is known of it, never by the SDK. */
export const createSesClient = (): SESv2Client =>
  new SESv2Client({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });

const charset = 'UTF-8';

/** By these the events of a mail find its row. They say which decision told which party, and nothing of a person. */
const tagsOf = (mailId: string) => {
  const { caseId, version, message, to } = partsOfMailId(mailId);
  return Object.entries({ case: caseId, version, message, party: to }).map(([Name, value]) => ({ Name, Value: String(value) }));
};

/** The line was never up, so nothing was sent. */
const neverConnected: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

const outcomeOf = (error: unknown): Given => {
  if (error instanceof TooManyRequestsException) return { outcome: 'BUSY', error };
  // The sender, or in the sandbox the receiver, is not verified: that is put right in the account, and the mail waits for it.
  if (error instanceof MessageRejected && /not verified/i.test(error.message)) return { outcome: 'NOT_TAKEN', error };
  // About this one mail: its address or its words.
  if (error instanceof MessageRejected || error instanceof BadRequestException) return { outcome: 'REFUSED', reason: error.name };
  if (!(error instanceof Error)) return { outcome: 'UNKNOWN', error };
  // About the account or the request: it holds for every mail until somebody puts it right.
  const isRefusedAsAWhole = '$fault' in error && error.$fault === 'client';
  const isNeverSent = error.name === 'CredentialsProviderError' || ('code' in error && neverConnected.has(error.code));
  return { outcome: isRefusedAsAWhole || isNeverSent ? 'NOT_TAKEN' : 'UNKNOWN', error };
};

type ProviderSettings = {
  readonly client: SESv2Client;
  /** The address mail is sent from. */
  readonly sender: string;
  /** Through it the fate of a mail comes back. */
  readonly configurationSet: string;
};

export const createMailProvider = ({ client, sender, configurationSet }: ProviderSettings): MailProvider => ({
  give: async ({ id, to, subject, text, html }) => {
    const data = (Data: string) => ({ Data, Charset: charset });
    try {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: `Kigen <${sender}>`,
          Destination: { ToAddresses: [to] },
          ConfigurationSetName: configurationSet,
          EmailTags: tagsOf(id),
          Content: {
            Simple: {
              Subject: data(subject),
              Body: { Text: data(text), Html: data(html) },
              // Nobody's automatic answer is wanted.
              Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
            },
          },
        }),
      );
      if (MessageId === undefined) throw new Error(`mail ${id} was accepted without an id`);
      return { outcome: 'ACCEPTED', providerId: MessageId };
    } catch (error) {
      return outcomeOf(error);
    }
  },
});
