import { everyStory } from './stories/index.ts';
import { beginPortal } from './portal.ts';
import { registerParties } from './records.ts';

everyStory(async (clock) => {
  const { client } = await beginPortal({ clock });
  await registerParties(client);
  return client;
});
