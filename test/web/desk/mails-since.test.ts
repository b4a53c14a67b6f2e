import { describe, expect, it } from 'vitest';
import { mailsSince } from '../../../web/desk/mails-since.ts';
import type { CaseShown, MailListed } from '../../../shared/api/index.ts';
import { instantOf, type Instant } from '../../../shared/calendar/index.ts';

const dayBefore = instantOf(Date.parse('2027-01-10T00:00:00.000Z'));
const day = instantOf(Date.parse('2027-01-11T00:00:00.000Z'));

const mail = (mailId: string, at: Instant): MailListed => ({
  mailId,
  of: 'PARTY',
  partyId: 'P-UNI',
  rule: null,
  message: 'COUNTERSIGNED',
  at,
  fate: 'QUEUED',
  reason: null,
  since: at,
  maySendAgain: false,
  wasSentAgain: false,
});
const entry = (seq: number, by: string | null, at: Instant): CaseShown['history'][number] => ({
  seq,
  at,
  recordedAt: at,
  by,
  act: 'sign',
  rule: null,
  detail: {},
  hash: '',
});

describe('the mails of what somebody just did', () => {
  const history = [entry(1, 'somebody', dayBefore), entry(2, 'me', day), entry(3, null, day)];
  const mails = { items: [mail('before', dayBefore), mail('with it', day)] };

  it('are those since, not those before', () => {
    expect(mailsSince({ history }, { userId: 'me' }, mails).map(({ mailId }) => mailId)).toEqual(['with it']);
  });

  it('are none of somebody who did nothing on the case, and none until they are read', () => {
    expect(mailsSince({ history }, { userId: 'nobody' }, mails)).toEqual([]);
    expect(mailsSince({ history }, undefined, mails)).toEqual([]);
    expect(mailsSince({ history }, { userId: 'me' }, undefined)).toEqual([]);
  });
});
