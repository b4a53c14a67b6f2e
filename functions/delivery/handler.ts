import { delivery, logger } from './dependencies.ts';

/** An event of SES, carried by the event bus. */
export const handler = async (event: unknown): Promise<void> => {
  logger.info('what became of a mail', { ...(await delivery(event)) });
};
