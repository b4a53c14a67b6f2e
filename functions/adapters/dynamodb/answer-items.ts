/** An idempotency key as the table knows it: `key` a digest of caller, address and key, `bodyDigest` one of what was sent. */
export type Claim = { readonly key: string; readonly bodyDigest: string };

export type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown };

export type KeptAnswer = { readonly answer: Answer } | 'KEY_MISUSED' | null;
