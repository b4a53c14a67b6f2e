import * as z from 'zod';
import { charactersOf, emailShape, forbiddenInText, longestEmail } from './shapes.ts';

/**
 * Free text of `min` to `max` characters (code points) after trimming.
 * Refuses control characters and lone surrogates. Source: docs/contract.md, section 1.
 */
export const freeText = (min: number, max: number) =>
  z
    .string()
    .trim()
    .superRefine((text, context) => {
      const length = charactersOf(text);
      if (forbiddenInText.test(text)) {
        context.addIssue({ code: 'custom', params: { words: 'characters' } });
      } else if (length < min) {
        context.addIssue({ code: 'custom', params: { words: length === 0 ? 'required' : 'tooShort', min } });
      } else if (length > max) {
        context.addIssue({ code: 'custom', params: { words: 'tooLong', max } });
      }
    })
    .meta({ minLength: min, maxLength: max });

/** A person's, party's or product's name, 1 to 200 characters. */
export const name = freeText(1, 200);
/** Why something was done, 1 to 2,000 characters. */
export const reason = freeText(1, 2000);
/** A remark, 1 to 2,000 characters. */
export const note = freeText(1, 2000);
/** Why the lead time could not be met, 20 to 2,000 characters. */
export const justification = freeText(20, 2000);
/** An enrollment's or agreement's number as printed, 1 to 40 printable characters. */
export const printedNumber = freeText(1, 40);
/** An e-mail address, 254 characters at most (RFC 5321). */
export const email = z.email({ pattern: emailShape }).max(longestEmail);
