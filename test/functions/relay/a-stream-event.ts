/** The stream of the table as Lambda hands it on, recorded but for the keys: outbox rows that were put, keys alone. */
export const aStreamEvent = (...outboxIds: readonly string[]): unknown => ({
  Records: outboxIds.map((outboxId, index) => {
    const [caseId = '', version = ''] = outboxId.split('.');
    return {
      eventID: `c4ca4238a0b923820dcc509a6f75849${index}`,
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: 'ap-northeast-1',
      dynamodb: {
        ApproximateCreationDateTime: 1768456800,
        Keys: { PK: { S: `CASE#${caseId}` }, SK: { S: `OUTBOX#${version.padStart(6, '0')}` } },
        SequenceNumber: sequenceNumber(index),
        SizeBytes: 61,
        StreamViewType: 'KEYS_ONLY',
      },
      eventSourceARN: 'arn:aws:dynamodb:ap-northeast-1:111111111111:table/kigen-test/stream/2026-01-01T00:00:00.000',
    };
  }),
});

/** That of the record at this place in the batch. */
export const sequenceNumber = (index: number): string => `${4421584500000000017450439091n + BigInt(index)}`;
