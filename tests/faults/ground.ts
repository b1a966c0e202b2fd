/** What all runs of the story share: the local Teams and Azurite. Each run has tables and a queue of its own. */
import { randomUUID } from 'node:crypto';
import { forumId } from '../../bot/forums/forum.ts';
import { markLookedFor, rememberPerson } from '../../bot/forums/store.ts';
import { createLocalTeams, type LocalTeams } from '../local-teams/local-teams.ts';
import { loadSample } from '../sample/load.ts';
import { personId } from '../sample/people.ts';
import { skaraborgSample } from '../sample/skaraborg-sample.ts';
import { startAzurite } from '../support/azurite.ts';
import { storyClock, teamChannel } from '../support/stage.ts';
import { asker } from './case-story.ts';
import { type Around, type Instance, startInstance } from './instance.ts';

/** One team is enough, and quickly loaded. */
const sample = {
  ...skaraborgSample,
  teams: skaraborgSample.teams.filter(({ channels }) => channels.some(({ id }) => id === teamChannel)),
  forums: skaraborgSample.forums.filter(({ channelId }) => channelId === teamChannel),
  contacts: [],
  processSupport: [],
  registrars: [],
};

export const team = forumId.parse('mariestad-team');

export type Ground = { readonly teams: LocalTeams; newRun(): Promise<Run>; close(): Promise<void> };

export type Run = {
  readonly teams: LocalTeams;
  readonly clock: Pick<ReturnType<typeof storyClock>, 'now' | 'pass'>;
  /** The instance that people reach; a new one when the old is dead. */
  instance(): Promise<Instance>;
  /** Messages of this run only. */
  isOurs(message: { readonly id: string }): boolean;
  close(): Promise<void>;
};

type Options = {
  /** An Azurite that somebody else ends; when left out one is started, since a sweep fills it and slows all others. */
  readonly storage?: { readonly tableUrl: string; readonly queueUrl: string };
  readonly storagePrefix?: string;
  readonly clock?: Run['clock'];
  /** What people reach first; a server in this process when left out. Whatever comes after its death is that. */
  readonly first?: (around: Around) => Promise<Instance>;
};

export const createGround = async (options: Options = {}): Promise<Ground> => {
  const { clock = storyClock(), first = startInstance } = options;
  const { tenantId, bot, people } = sample;
  const teams = await createLocalTeams({ tenantId, bot, people, teams: sample.teams, clock });
  const localTeamsUrl = await teams.listen(0);
  const { tableUrl, queueUrl, stop } = options.storage
    ? { ...options.storage, stop: async () => {} }
    : await startAzurite();

  return {
    teams,
    close: async () => {
      await teams.close();
      await stop();
    },
    async newRun() {
      const storagePrefix = options.storagePrefix ?? `f${randomUUID().replaceAll('-', '').slice(0, 12)}`;
      const around: Around = { tableUrl, queueUrl, localTeamsUrl, storagePrefix, clock };
      const before = new Set(teams.state().messages.map(({ id }) => id));
      let current = await first(around);
      const { ports, queue } = current.world;
      await Promise.all([ports.tables.open(), queue.open()]);
      teams.moveTo(current.serviceUrl);
      await loadSample(ports, sample, current.serviceUrl);
      await rememberPerson(ports, personId(asker), team);
      await markLookedFor(ports, personId(asker), clock.now(), 0);
      teams.pointAt(current.endpoint);
      return {
        teams,
        clock,
        isOurs: ({ id }) => !before.has(id),
        async instance() {
          if (!current.isDead) return current;
          current = await startInstance(around);
          teams.pointAt(current.endpoint);
          return current;
        },
        close: () => current.close(),
      };
    },
  };
};
