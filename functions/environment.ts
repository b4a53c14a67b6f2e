import * as z from 'zod';

const told = z.string().min(1);
const key = z.string().min(32);

/** What each function is told of the table. */
export const tableEnvironment = z
  .object({ TABLE_NAME: told, DUE_SHARDS: z.coerce.number().int().positive() })
  .transform(({ TABLE_NAME, DUE_SHARDS }) => ({ tableName: TABLE_NAME, dueShards: DUE_SHARDS }));

/** Of the state machine of cases. */
export const clockEnvironment = z.object({ CASE_CLOCK_ARN: told }).transform(({ CASE_CLOCK_ARN }) => ({ stateMachineArn: CASE_CLOCK_ARN }));

/** Of the mail it sends, and where the portal is that the mail leads to. */
export const mailEnvironment = z
  .object({ MAIL_SENDER: told, CONFIGURATION_SET: told, PORTAL_URL: z.url(), LINK_KEY: key })
  .transform(({ MAIL_SENDER, CONFIGURATION_SET, PORTAL_URL, LINK_KEY }) => ({
    sender: MAIL_SENDER,
    configurationSet: CONFIGURATION_SET,
    baseUrl: PORTAL_URL,
    linkKey: new TextEncoder().encode(LINK_KEY),
  }));

/** Of the bucket documents are kept in. */
export const filesEnvironment = z.object({ DOCUMENTS_BUCKET: told }).transform(({ DOCUMENTS_BUCKET }) => ({ bucket: DOCUMENTS_BUCKET }));

/** Of the function that looks at scans. */
export const uploadsEnvironment = z
  .object({ UPLOADS_FUNCTION: told })
  .transform(({ UPLOADS_FUNCTION }) => ({ functionName: UPLOADS_FUNCTION }));

/** Of who may call the API, and how. Secrets are separated by commas. */
export const apiEnvironment = z
  .object({ PORTAL_URL: z.url(), TOKEN_ISSUER: z.url(), CLIENT_ID: told, ORIGIN_SECRETS: told, CURSOR_KEY: key, LINK_KEY: key })
  .transform(({ PORTAL_URL, TOKEN_ISSUER, CLIENT_ID, ORIGIN_SECRETS, CURSOR_KEY, LINK_KEY }) => ({
    baseUrl: PORTAL_URL,
    issuer: TOKEN_ISSUER,
    clientId: CLIENT_ID,
    originSecrets: ORIGIN_SECRETS.split(','),
    cursorKey: CURSOR_KEY,
    linkKey: LINK_KEY,
  }));

/** Of the key documents are sealed with, and where the portal is that they lead to. */
export const renderEnvironment = z
  .object({ SIGNING_KEY: told, PORTAL_URL: z.url() })
  .transform(({ SIGNING_KEY, PORTAL_URL }) => ({ keyId: SIGNING_KEY, baseUrl: PORTAL_URL }));
