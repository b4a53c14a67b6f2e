import { describe, expect, it } from 'vitest';
import { reasonOf } from '../../../functions/delivery/reason.ts';

describe('why a mail did not arrive', () => {
  it.each([
    ['Permanent/NoEmail', 'NO_MAILBOX'],
    ['Permanent/General', 'FOR_GOOD'],
    ['Permanent/OnAccountSuppressionList', 'SUPPRESSED'],
    ['Permanent/of a later day', 'FOR_GOOD'],
    ['Transient/MailboxFull', 'MAILBOX_FULL'],
    ['Transient/MessageTooLarge', 'TOO_LARGE'],
    ['Transient/AttachmentRejected', 'CONTENT'],
    ['Transient/General', 'FOR_NOW'],
    ['Bad content', 'CONTENT'],
  ])('is told as the provider says it: %s', (word, reason) => {
    expect(reasonOf(word)).toBe(reason);
  });

  it.each([null, 'Undetermined/Undetermined', 'MessageRejected', 'toString'])(
    'is not known where the provider does not say: %s',
    (word) => {
      expect(reasonOf(word)).toBeNull();
    },
  );
});
