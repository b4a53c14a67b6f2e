/**
 * In place of zod's own index in every bundle: the same modules but for the messages of 50 languages (195 KB) and schemas read from JSON
 * Schema, which the OpenAPI generator would drag along by asking for zod as one object. Our own messages come from shared/texts.
 * `zod-parts.ts` is zod/v4/classic/external.js without them; a test holds it against what zod exports.
 */
export * from './zod-parts.ts';
export * as z from './zod-parts.ts';
