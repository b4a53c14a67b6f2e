/** An idempotency key as it is kept: `key` a digest of caller, address and key, `bodyDigest` one of what was sent. */
export type Claim = { readonly key: string; readonly bodyDigest: string };

export type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown };

/** null: nothing is kept under the key. KEY_MISUSED: it was given to another body. */
export type KeptAnswer = { readonly answer: Answer } | 'KEY_MISUSED' | null;

/** How long the same key gives the first answer again. Source: docs/contract.md, section 1. */
export const answersKeptMilliseconds = 24 * 60 * 60 * 1_000;
