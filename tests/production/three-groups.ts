/** What the storage of a tenant holds where three municipalities have begun: quickly loaded, and enough to send to. */
import { createWorld } from '../../bot/world.ts';
import { loadSample } from '../sample/load.ts';
import { teamId } from '../sample/people.ts';
import { skaraborgSample } from '../sample/skaraborg-sample.ts';
import { silentConfig } from '../support/environment.ts';
import { unhurried } from '../support/patience.ts';
import type { Cloud } from './cloud.ts';
import { serviceUrl } from './microsoft-names.ts';

const municipalities = ['mariestad', 'toreboda', 'skovde'];

const forums = skaraborgSample.forums.filter(
  ({ kind, municipality }) => municipality !== undefined && municipalities.includes(municipality) && kind !== 'network',
);

export const threeGroups = {
  ...skaraborgSample,
  teams: skaraborgSample.teams.filter(({ id }) => municipalities.some((one) => teamId(one) === id)),
  forums,
  contacts: [],
};

export const groups = forums.filter(({ kind }) => kind === 'group').map(({ id }) => id);

/** Past the door: as if people had made it by hand. */
export const fillStorage = async ({ connectionString, teams }: Cloud): Promise<void> => {
  const config = silentConfig({ connectionString, localTeamsUrl: teams.publicUrl });
  const { ports, queue } = createWorld(config, { patience: unhurried });
  await Promise.all([ports.tables.open(), queue.open()]);
  await loadSample(ports, threeGroups, serviceUrl);
};
