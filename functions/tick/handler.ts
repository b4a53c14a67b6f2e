import { logger, tick } from './dependencies.ts';

/** The state `Tick` of infra/case-clock.asl.json. */
export const handler = async (event: unknown) => {
  const answer = await tick(event);
  logger.info('looked at a case', { ...answer });
  return answer;
};
