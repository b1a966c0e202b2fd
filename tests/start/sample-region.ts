/** The sample region in storage, with what would have been owed had people made it by hand. */
import { refreshServiceUrl, welcomeBoundForums } from '../../bot/forums/actions/bind-channel.ts';
import { forumById } from '../../bot/forums/actions.ts';
import { listForumIds } from '../../bot/forums/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { createWorld } from '../../bot/world.ts';
import { playgroundSample } from '../playground/sample.ts';
import { loadSample } from '../sample/load.ts';
import { loadMeetings } from '../sample/meetings-load.ts';
import { skaraborgSample } from '../sample/skaraborg-sample.ts';
import { loadSupportSample } from '../sample/support-load.ts';
import { loadUpdates } from '../sample/updates-load.ts';
import { silentConfigOf } from '../support/environment.ts';

const moveTo = async (ports: Ports, serviceUrl: string): Promise<void> => {
  for (const id of await listForumIds(ports, ports.settings.regionId)) {
    const place = (await forumById(ports, id))?.place;
    if (place) await refreshServiceUrl(ports, { ...place, serviceUrl });
  }
};

/**
 * Loads once. Best done before the server starts: this process only writes what is owed, and the server's first pass
 * finds it at once.
 */
export const prepareRegion = async (
  environment: Record<string, string | undefined>,
  serviceUrl: string,
): Promise<'loaded' | 'kept'> => {
  const config = silentConfigOf(environment);
  const { ports, engine, queue } = createWorld(config);
  await Promise.all([ports.tables.open(), queue.open()]);
  const isPlayground = config.MODE === 'playground';
  const outcome = await loadSample(ports, isPlayground ? playgroundSample : skaraborgSample, serviceUrl);
  // The Agents Playground has one team: welcomes to all the others could only fail.
  if (outcome === 'loaded' && !isPlayground) {
    await welcomeBoundForums(ports);
    await loadMeetings(ports);
    await loadSupportSample(ports);
    await loadUpdates(ports);
  }
  // Other ports than last time: Teams would tell with its next activity, but somebody may write in person first.
  if (outcome === 'kept') await moveTo(ports, serviceUrl);
  await engine.idle();
  return outcome;
};
