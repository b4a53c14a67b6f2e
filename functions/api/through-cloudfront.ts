import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The header CloudFront adds to each request. */
const header = 'x-origin-secret';

/** Whether a request carries one of the secrets. Whoever calls the gateway itself passes the limits of CloudFront by, and carries none. */
export const throughCloudFront = (
  secrets: readonly string[],
): ((request: { readonly headers: Readonly<Record<string, string | undefined>> }) => boolean) => {
  const digests = secrets.map(digest);
  return ({ headers }) => {
    const given = digest(headers[header] ?? '');
    return digests.some((secret) => timingSafeEqual(secret, given));
  };
};
