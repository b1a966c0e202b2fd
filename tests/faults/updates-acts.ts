/** What the coordinator does with an update in the tab, through the instance that people reach. */
import { sayWhetherItShows, sendAgain } from '../../bot/updates/actions/sending/again.ts';
import { stateOf } from '../../bot/updates/delivery/update-delivery.ts';
import { loadUpdate } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { personId } from '../sample/people.ts';
import { askAs } from '../support/asked.ts';
import type { Instance } from './instance.ts';
import { coordinator, region, type UpdatesGround } from './updates-ground.ts';
import { cardsIn, countedIn, expectWhole } from './updates-truth.ts';

/** Where the coordinator sits, and somebody who can look into the tables. */
type Desk = Pick<UpdatesGround, 'teams'> & { readonly survivor: Pick<Instance, 'world'> };

export const headOf = async ({ survivor }: Pick<Desk, 'survivor'>, { id }: Pick<Update, 'id'>): Promise<Update> => {
  const head = (await loadUpdate(survivor.world.ports.tables, region, id))?.update;
  if (!head) throw new Error(`no update ${id}`);
  return head;
};

type Step = { readonly method?: 'POST' | 'PUT'; readonly path: string; readonly body?: object };

/** The status that the coordinator is answered with, on the update as it stands; undefined where nobody answers. */
export const press = async (
  ground: Desk,
  instance: Pick<Instance, 'endpoint'>,
  update: Pick<Update, 'id'>,
  { method = 'POST', path, body = {} }: Step,
): Promise<number | undefined> => {
  const { version } = await headOf(ground, update);
  const asks = askAs(ground.teams, instance.endpoint, personId(coordinator));
  const headers = { 'If-Match': `"${version}"` };
  const asked = asks(`/api/updates/${update.id}/${path}`, { method, body, headers }).catch(() => undefined);
  return (await asked)?.status;
};

/** Gone out undisturbed. */
export const sentOut = async (ground: UpdatesGround, more: Partial<Update>): Promise<Update> => {
  const update = await ground.draft(more);
  const status = await press(ground, ground.survivor, update, { path: 'send', body: { when: 'now' } });
  if (status !== 200) throw new Error(`not sent: ${status}`);
  await ground.takeOver(update.id);
  return update;
};

/** The coordinator looks in the channels, and has what is not there sent again: then each forum has it once. */
export const lookAndSendAgain = async (ground: UpdatesGround, { id }: Update, title: string): Promise<void> => {
  const { ports } = ground.survivor.world;
  const counted = countedIn(ground);
  for (const row of (await expectWhole(counted, { id }, title)).rows) {
    const state = stateOf(row);
    const stands = cardsIn(counted, ground.channels.get(row.forum) ?? '', title).length > 0;
    const at = { update: id, regionId: region, forum: row.forum };
    if (state === 'uncertain') await sayWhetherItShows(ports, at, stands ? 'seen' : 'not-seen');
    if (state === 'failed') await sendAgain(ports, { regionId: region, id }, [row.forum]);
  }
  await ground.takeOver(id);
};
