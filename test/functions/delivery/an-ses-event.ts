import { partsOfMailId } from '../../../functions/store/index.ts';

const details: Readonly<Record<string, object>> = {
  Send: { send: {} },
  Reject: { reject: { reason: 'Bad content' } },
  Delivery: { delivery: { timestamp: '2026-01-15T06:00:03.120Z', recipients: ['p-uni@example.com'], smtpResponse: '250 OK' } },
  Bounce: {
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [{ emailAddress: 'p-uni@example.com', diagnosticCode: 'smtp; 550 5.1.1 user unknown' }],
      timestamp: '2026-01-15T06:00:05.000Z',
    },
  },
  Complaint: {
    complaint: {
      complainedRecipients: [{ emailAddress: 'p-uni@example.com' }],
      timestamp: '2026-01-16T01:00:00.000Z',
      complaintFeedbackType: 'abuse',
    },
  },
  DeliveryDelay: { deliveryDelay: { timestamp: '2026-01-15T06:05:00.000Z', delayType: 'MailboxFull' } },
};

const detailTypes: Readonly<Record<string, string>> = {
  Send: 'Email Sent',
  Reject: 'Email Rejected',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  DeliveryDelay: 'Email Delivery Delayed',
};

/** An event of SES as the event bus brings it, recorded but for the ids. `mailId` null: a mail the user pool sent. */
export const anSesEvent = (eventType: string, mailId: string | null): unknown => {
  const parts = mailId === null ? null : partsOfMailId(mailId);
  const own = parts === null ? {} : { case: parts.caseId, version: String(parts.version), message: String(parts.message), party: parts.to };
  const tags = { 'ses:configuration-set': 'kigen-test', 'ses:source-ip': '203.0.113.7', 'ses:caller-identity': 'kigen-test-relay', ...own };
  return {
    version: '0',
    id: '0d1b3a6e-3c4d-4b1a-9c55-0a4e5d1d2f11',
    'detail-type': detailTypes[eventType],
    source: 'aws.ses',
    account: '111111111111',
    time: '2026-01-15T06:00:06Z',
    region: 'ap-northeast-1',
    resources: ['arn:aws:ses:ap-northeast-1:111111111111:configuration-set/kigen-test'],
    detail: {
      eventType,
      mail: {
        timestamp: '2026-01-15T06:00:01.000Z',
        source: 'Kigen <kigen@kigen.example.com>',
        messageId: 'ses-1',
        destination: ['p-uni@example.com'],
        headersTruncated: false,
        headers: [{ name: 'To', value: 'p-uni@example.com' }],
        commonHeaders: { subject: '【ご署名のお願い】', to: ['p-uni@example.com'] },
        tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      },
      ...details[eventType],
    },
  };
};
