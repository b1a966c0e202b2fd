/** What the storage of a tenant holds where three municipalities have begun: quickly loaded, and enough to send to. */
import { TableServiceClient } from '@azure/data-tables';
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

/** Everything but what lies as blobs. */
export const loseTables = async ({ connectionString }: Cloud): Promise<void> => {
  const options = { allowInsecureConnection: true };
  const service = TableServiceClient.fromConnectionString(connectionString, options);
  for await (const { name } of service.listTables()) if (name !== undefined) await service.deleteTable(name);
};
