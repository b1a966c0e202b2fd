import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { stateOf } from '../../bot/updates/delivery/update-delivery.ts';
import { listSavedLists } from '../../bot/updates/store/lists.ts';
import { listDeliveries, listUpdates } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { buttonsOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { channelId } from './people.ts';
import { loadSupportSample } from './support-load.ts';
import { sampleLists, sampleUpdates } from './updates.ts';
import { loadUpdates } from './updates-load.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
  const { ports } = stage.servers[0]?.world ?? never();
  await loadSupportSample(ports);
  await loadUpdates(ports);
  await stage.untilMorning('2026-11-23', 10);
});
afterAll(() => stage.close());

const tables = () => (stage.servers[0]?.world ?? never()).ports.tables;
const updates = async () => (await listUpdates(tables(), 'skaraborg')).map(({ update }) => update);
const called = async (title: string): Promise<Update> =>
  (await updates()).find(({ content }) => content.title === title) ?? never();
const deliveries = async ({ id }: Update) => (await listDeliveries(tables(), id)).map(({ delivery }) => delivery);
const cardIn = (forum: string, title: string): ChatMessage =>
  stage.teams.channelMessages(channelId(forum)).find(({ card }) => JSON.stringify(card ?? '').includes(title)) ??
  never();

describe('the updates of the sample', () => {
  it('are three that have gone, one for the letter and a draft, with two saved lists', async () => {
    expect((await updates()).map(({ state }) => state).toSorted()).toEqual([
      'bundled',
      'draft',
      'sent',
      'sent',
      'sent',
    ]);
    expect(await listSavedLists(tables(), 'skaraborg')).toHaveLength(sampleLists.length);
    for (const { content } of sampleUpdates) expect((await called(content.title)).by.name).toBe('Annika Falkenström');
  });

  it('stand in every group’s channel', async () => {
    for (const { content } of sampleUpdates.filter(({ goes }) => goes === 'now')) {
      const all = await deliveries(await called(content.title));
      expect(all.filter(({ kind }) => kind === 'group')).toHaveLength(15);
      expect(all.map(stateOf).filter((state) => state !== 'delivered')).toEqual([]);
      expect(cardIn('hjo-group', content.title).thread).toBe(cardIn('hjo-group', content.title).id);
    }
  });

  it('are answered by some, and their cards say so', async () => {
    const karin = stage.person('Karin Wallin');
    const inMariestad = karin.reads(cardIn('mariestad-group', 'Läs uppdragshandlingen i gruppen'));
    expect(inMariestad).toContain('Läst: skolan och socialtjänsten');
    expect(inMariestad).toContain('Har inte svarat: vårdcentralen Kvarnbäcken');
    const read = await deliveries(await called('Läs uppdragshandlingen i gruppen'));
    expect(read.filter(({ answers }) => answers.length > 0)).toHaveLength(11);
    const toDo = await deliveries(await called('Bestäm vårens möten'));
    expect(toDo.filter(({ answers }) => answers.some(({ choice }) => choice === 'done'))).toHaveLength(4);
    const agneta = stage.person('Agneta Roos');
    const inSkovde = agneta.reads(cardIn('skovde-group', 'Bestäm vårens möten'));
    expect(inSkovde).toContain('senast onsdag 9 december');
    expect(inSkovde).toContain('För hela gruppen: Åtgärdat');
  });

  it('can be answered by the others', async () => {
    const zahra = stage.person('Zahra Rahimi');
    const card = cardIn('gotene-group', 'Bestäm vårens möten');
    expect(buttonsOf(zahra.sees(card)).map(({ title }) => title)).toEqual(['Läst', 'Åtgärdat']);
    await zahra.presses(card, 'Åtgärdat');
    await zahra.presses(card, 'För hela gruppen');
    expect(zahra.reads(card)).toContain('För hela gruppen: Åtgärdat');
    const { answers } =
      (await deliveries(await called('Bestäm vårens möten'))).find(
        ({ forum }) => forum === forumId.parse('gotene-group'),
      ) ?? never();
    expect(answers).toHaveLength(1);
  });
});

function never(): never {
  throw new Error('not there');
}
