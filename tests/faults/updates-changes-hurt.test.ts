// What is out, or on its way, is corrected, recalled and answered while a request of it loses its answer, or the server
// dies before or after it: in the end every card shows what the tables say, and an answer that was taken stands there.
import { describe, expect } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { loadDelivery } from '../../bot/updates/store.ts';
import { updateContent } from '../../bot/updates/update.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { personId } from '../sample/people.ts';
import { buttonOf, type CardJson, wordsOf } from '../support/seen-card.ts';
import type { Instance } from './instance.ts';
import { headOf, press, sentOut } from './updates-acts.ts';
import type { UpdatesGround } from './updates-ground.ts';
import { type Hurt, sweepUpdates } from './updates-sweep.ts';
import { cardsIn, cardWords, countedIn, expectWhole } from './updates-truth.ts';

const contentOf = (title: string, text = 'Läs den.') => ({ title, text, asks: { kind: 'read' } as const });
const content = (title: string) => updateContent.parse(contentOf(title));
const newText = 'Läs den nya lydelsen.';

const correct = async (ground: UpdatesGround, instance: Instance, { update, title }: Hurt) => {
  const body = { content: contentOf(title, newText) };
  return press(ground, instance, update, { method: 'PUT', path: 'correction', body });
};

const expectCorrected = async (ground: UpdatesGround, { update, title }: Hurt) => {
  const { states } = await expectWhole(countedIn(ground), update, title);
  expect((await headOf(ground, update)).content.text).toBe(newText);
  const words = cardWords(countedIn(ground), title);
  const unknown = states.filter((state) => state !== 'delivered').length;
  expect(words.filter((text) => !text.includes(newText)).length, 'old ones').toBeLessThanOrEqual(unknown);
};

const expectRecalled = async (ground: UpdatesGround, { update, title }: Hurt) => {
  const { states } = await expectWhole(countedIn(ground), update, title, 'recalled');
  const words = cardWords(countedIn(ground), title);
  const unknown = states.filter((state) => state === 'uncertain').length;
  expect(words.filter((text) => !text.includes('Återkallat')).length, 'in force').toBeLessThanOrEqual(unknown);
};

const told = (status: number | undefined) => (status === 200 ? 'told' : 'not told');

sweepUpdates({
  words: 'a correction',
  groups: 3,
  most: 50,
  every: 4,
  lead: (ground, title) => sentOut(ground, { content: content(title) }),
  act: async (...at) => told(await correct(...at)),
  check: expectCorrected,
});

sweepUpdates({
  words: 'a recall',
  groups: 3,
  most: 50,
  every: 4,
  lead: (ground, title) => sentOut(ground, { content: content(title) }),
  act: async (ground, instance, { update }) => told(await press(ground, instance, update, { path: 'recall' })),
  check: expectRecalled,
});

describe('while it is on its way,', () => {
  const lead = (ground: UpdatesGround, title: string) => ground.draft({ content: content(title) });
  const send = async (ground: UpdatesGround, instance: Instance, { update }: Hurt) =>
    (await headOf(ground, update)).state === 'draft' &&
    press(ground, instance, update, { path: 'send', body: { when: 'now' } });

  sweepUpdates({
    words: 'a correction',
    groups: 3,
    most: 90,
    every: 9,
    lead,
    async act(ground, instance, hurt) {
      await send(ground, instance, hurt);
      const status = await correct(ground, instance, hurt);
      ground.clock.pass({ seconds: 2 });
      return told(status);
    },
    check: expectCorrected,
  });

  sweepUpdates({
    words: 'a recall',
    groups: 3,
    most: 90,
    every: 9,
    lead,
    async act(ground, instance, hurt) {
      await send(ground, instance, hurt);
      const status = await press(ground, instance, hurt.update, { path: 'recall' });
      ground.clock.pass({ seconds: 2 });
      return told(status);
    },
    check: expectRecalled,
  });
});

describe('in a group,', () => {
  const forum = forumId.parse('mariestad-group');
  const answering = ['Lena Stridh', 'Per Lundmark', 'Susanne Brodd'];

  const theCard = (ground: UpdatesGround, title: string): ChatMessage => {
    const [card] = cardsIn(ground, ground.channels.get(forum) ?? '', title);
    if (!card) throw new Error('no card in the channel');
    return card;
  };
  const answersOf = async ({ survivor }: UpdatesGround, { update }: Hurt) => {
    const row = await loadDelivery(survivor.world.ports.tables, update.id, forum);
    return row?.delivery.answers.map(({ by }) => by.name) ?? [];
  };
  const answer = async (ground: UpdatesGround, { title }: Hurt, name: string): Promise<boolean> => {
    const message = theCard(ground, title);
    const person = personId(name);
    const { verb, data } = buttonOf((message.card ?? {}) as CardJson, 'Läst');
    const came = await ground.teams.press({ person, message: message.id, verb, data });
    if (came.kind === 'failed') return false;
    return /Sparat|Det svaret finns redan/.test(wordsOf((ground.teams.view(message.id, person) ?? {}) as CardJson));
  };

  sweepUpdates({
    words: 'three answers at once',
    groups: 1,
    most: 60,
    every: 3,
    lead: (ground, title) => sentOut(ground, { content: content(title) }),
    async act(ground, _instance, hurt) {
      const all = await Promise.all(answering.map((name) => answer(ground, hurt, name)));
      const stand = await answersOf(ground, hurt);
      const untrue = answering.filter((name, n) => all[n] && !stand.includes(name));
      expect(untrue, 'told as taken, and not there').toEqual([]);
      return all.every(Boolean) ? 'told' : 'not told';
    },
    async check(ground, hurt) {
      expect((await answersOf(ground, hurt)).toSorted()).toEqual(answering.toSorted());
      await expectWhole(countedIn(ground), hurt.update, hurt.title);
      const words = cardWords(countedIn(ground), hurt.title).join();
      for (const seat of ['socialtjänsten', 'vårdcentralen', 'folkhälsan'])
        expect(words).toMatch(new RegExp(`Läst:.*${seat}`));
    },
  });
});
