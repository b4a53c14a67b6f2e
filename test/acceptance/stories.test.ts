import { beginPortal } from './portal.ts';
import { registerParties } from './records.ts';
import { dateBoundaries, everyStory } from './stories/index.ts';
import type { Start } from './stories/telling.ts';

const start: Start = async (clock) => {
  const { client } = await beginPortal({ clock });
  await registerParties(client);
  return client;
};

everyStory(start);
dateBoundaries(start);
