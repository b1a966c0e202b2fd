/** What the storage of a tenant holds where three municipalities have begun: quickly loaded, and enough to send to. */
import { TableServiceClient } from '@azure/data-tables';
import { Temporal } from 'temporal-polyfill';
import { meeting } from '../../bot/meetings/meeting.ts';
import { meetingWrite } from '../../bot/meetings/store.ts';
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

const inThreeWeeks = Temporal.Now.plainDateISO('Europe/Stockholm').add({ days: 21 }).toString();

/** So far off that nobody is called to it yet. */
export const teamMeeting = meeting.parse({
  id: `${inThreeWeeks}.0000abcd`,
  forumId: 'mariestad-team',
  seriesId: '10000000-0000-4000-8000-000000000001',
  kind: 'team-meeting',
  name: 'SAMBU-möte',
  planned: inThreeWeeks,
  date: inThreeWeeks,
  start: '13:00',
  minutes: 90,
  attendees: ['rehab'],
  calling: 'presumed',
  daysBefore: 2,
  state: 'planned',
  sequence: 0,
});

/** Past the door: as if people had made it by hand. */
export const fillStorage = async ({ connectionString, teams }: Cloud): Promise<void> => {
  const config = silentConfig({ connectionString, localTeamsUrl: teams.publicUrl });
  const { ports, queue } = createWorld(config, { patience: unhurried });
  await Promise.all([ports.tables.open(), queue.open()]);
  await loadSample(ports, threeGroups, serviceUrl);
  const writes = [meetingWrite(teamMeeting)];
  await ports.tables.commit({ table: 'forums', partition: teamMeeting.forumId, op: ports.random.id(), writes });
};

/** Everything but what lies as blobs. */
export const loseTables = async ({ connectionString }: Cloud): Promise<void> => {
  const options = { allowInsecureConnection: true };
  const service = TableServiceClient.fromConnectionString(connectionString, options);
  for await (const { name } of service.listTables()) if (name !== undefined) await service.deleteTable(name);
};
