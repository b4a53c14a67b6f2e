import { Logger } from '@aws-lambda-powertools/logger';

/** Structured lines on standard error: what went wrong, by ids. Names, addresses and tokens never reach it. */
export type PortalLogger = {
  readonly warn: (message: string, fields: Readonly<Record<string, unknown>>) => void;
  readonly error: (message: string, fields: Readonly<Record<string, unknown>>) => void;
};

/** Standard output is for the one line that says where the portal is: anything below a warning would go there. */
export const createLogger = (): PortalLogger => {
  const logger = new Logger({ serviceName: 'kigen', logLevel: 'WARN' });
  return {
    warn: (message, fields) => logger.warn(message, { ...fields }),
    error: (message, fields) => logger.error(message, { ...fields }),
  };
};
