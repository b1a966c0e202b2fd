/** An update as its writer sends it over HTTP, and its cards in the channels. */

import type { UpdateInput } from '../../bot/updates/contract/compose.ts';
import {
  type UpdateDeliveryRow,
  type UpdateProgress,
  updateDeliveries,
  updateProgress,
} from '../../bot/updates/contract/progress.ts';
import { type UpdateView, updateView } from '../../bot/updates/contract/update.ts';
import { listDeliveries } from '../../bot/updates/store.ts';
import { updateId } from '../../bot/updates/update-id.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { channelId } from '../sample/people.ts';
import type { Asked } from '../support/asked.ts';
import type { Player, Stage } from '../support/stage.ts';

export const typed = (title: string, more: Partial<UpdateInput> = {}): UpdateInput => ({
  content: { title, text: `Om ${title}: läs igenom **allt**.`, asks: { kind: 'read' } },
  audience: { groups: true },
  ...more,
});

const viewOf = ({ status, body }: Asked): UpdateView => {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return updateView.parse(body);
};

type Seen = Pick<UpdateView, 'id' | 'version'>;
type When = 'now' | 'letter' | { readonly at: string };

const seenAs = (version: number) => ({ 'If-Match': `"${version}"` });

/** What somebody does at the desk. The raw answers are for what is refused. */
export const deskOf = (stage: Pick<Stage, 'settled'>, who: Pick<Player, 'asks'>) => {
  const asksToSend = ({ id, version }: Seen, when: When = 'now') =>
    who.asks(`/api/updates/${id}/send`, { method: 'POST', body: { when }, headers: seenAs(version) });
  const asksToKeep = ({ id, version }: Seen, body: UpdateInput) =>
    who.asks(`/api/updates/${id}`, { method: 'PUT', body, headers: seenAs(version) });
  const asksToBegin = (body: UpdateInput) => who.asks('/api/updates', { method: 'POST', body });
  const begins = async (body: UpdateInput) => viewOf(await asksToBegin(body));
  return {
    asksToBegin,
    asksToKeep,
    asksToSend,
    begins,
    keeps: async (seen: Seen, body: UpdateInput) => viewOf(await asksToKeep(seen, body)),
    sends: async (seen: Seen, when?: When) => viewOf(await asksToSend(seen, when)),
    /** Begun, sent and settled. */
    async sent(body: UpdateInput) {
      const begun = await begins(body);
      viewOf(await asksToSend(begun));
      await stage.settled();
      return viewOf(await who.asks(`/api/updates/${begun.id}`));
    },
    opens: async ({ id }: Pick<Seen, 'id'>) => viewOf(await who.asks(`/api/updates/${id}`)),
    /** `stop`, `recall`, `unschedule`. */
    does: async ({ id }: Pick<Seen, 'id'>, what: string) => {
      const view = viewOf(await who.asks(`/api/updates/${id}/${what}`, { method: 'POST' }));
      await stage.settled();
      return view;
    },
    corrects: async ({ id, version }: Seen, content: UpdateInput['content']) => {
      const asked = { method: 'PUT', body: { content }, headers: seenAs(version) } as const;
      const view = viewOf(await who.asks(`/api/updates/${id}/correction`, asked));
      await stage.settled();
      return view;
    },
    deliveries: async ({ id }: Pick<Seen, 'id'>): Promise<readonly UpdateDeliveryRow[]> =>
      updateDeliveries.parse((await who.asks(`/api/updates/${id}/deliveries`)).body).deliveries,
    delivery: async ({ id }: Pick<Seen, 'id'>, forum: string): Promise<UpdateDeliveryRow> => {
      const { deliveries } = updateDeliveries.parse((await who.asks(`/api/updates/${id}/deliveries`)).body);
      const found = deliveries.find((one) => one.forum === forum);
      if (!found) throw new Error(`nothing to ${forum}`);
      return found;
    },
  };
};

/** All that the stream tells until it ends by itself. */
export const watchProgress = async (stage: Stage, who: Player, { id }: Pick<Seen, 'id'>): Promise<UpdateProgress[]> => {
  const [server] = stage.servers;
  const response = await fetch(new URL(`/api/updates/${id}/progress`, server?.endpoint), {
    headers: { Authorization: `Bearer ${await stage.teams.tabToken(who.id)}` },
  });
  if (response.status !== 200) throw new Error(`no stream: ${response.status}`);
  const events = (await response.text()).split('\n\n').filter((event) => event.startsWith('data: '));
  return events.map((event) => updateProgress.parse(JSON.parse(event.slice('data: '.length))));
};

/** The bot's cards in a forum's channel in which these words stand, oldest first; in threads too. */
export const cardsIn = (stage: Stage, forum: string, words: string): readonly ChatMessage[] =>
  stage.teams
    .channelMessages(channelId(forum))
    .filter(({ from, card }) => from.kind === 'bot' && JSON.stringify(card ?? '').includes(words));

/** The only one that begins a thread. */
export const cardIn = (stage: Stage, forum: string, title: string): ChatMessage => {
  const [only, ...more] = cardsIn(stage, forum, title).filter(({ id, thread }) => id === thread);
  if (!only || more.length > 0) throw new Error(`${only ? more.length + 1 : 0} cards of ${title} in ${forum}`);
  return only;
};

/** As the tables have it. */
export const answersTo = async (stage: Stage, { id }: Pick<Seen, 'id'>, forum: string) => {
  const [server] = stage.servers;
  if (!server) throw new Error('no server');
  const all = await listDeliveries(server.world.ports.tables, updateId.parse(id));
  return all.find(({ delivery }) => delivery.forum === forum)?.delivery.answers ?? [];
};
