/**
 * In place of @aws-sdk/endpoint-cache in every bundle (8 KB with the list it is kept in). The client of DynamoDB can ask the service
 * for its endpoints and keep them here; none of ours has that switched on. One that did would ask anew each time.
 */
export class EndpointCache {
  readonly getEndpoint = (): undefined => undefined;
  readonly get = (): undefined => undefined;
  readonly has = (): boolean => false;
  readonly set = (): void => undefined;
  readonly delete = (): void => undefined;
  readonly clear = (): void => undefined;
}
