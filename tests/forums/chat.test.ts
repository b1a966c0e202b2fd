import { beforeEach, describe, expect, it } from 'vitest';
import { lookForForums } from '../../bot/forums/actions.ts';
import { forumCommands, forumEvents, notUnderstood } from '../../bot/forums/bot.ts';
import { forumsRememberedFor, rememberPerson } from '../../bot/forums/store.ts';
import { accessSentence } from '../../bot/forums/words.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import {
  addForum,
  bind,
  channelId,
  forumOf,
  given,
  id,
  inChannel,
  inPerson,
  otherChannelId,
  people,
  say,
  team,
  textOf,
  titlesOf,
  town,
} from './town.ts';

let world: FakeWorld;
beforeEach(async () => {
  world = await town();
});

const { userId, name } = people.asker;
const asker = { userId, name };
const idsOf = async () => (await lookForForums(world.ports, asker)).found.map(({ forum }) => forum.id);

describe('in the personal chat', () => {
  it('the bot says welcome once', async () => {
    expect(textOf(await say(world, 'asker', 'Hej!'))).toContain('Välkommen!');
    const again = await say(world, 'asker', 'hjälp');
    expect(textOf(again)).not.toContain('Välkommen!');
    expect(titlesOf(again)).toEqual(['Ny fråga']);
  });

  it('a welcome when the bot was added is the only one', async () => {
    const added = { kind: 'installed-personally', from: asker, where: inPerson('asker') } as const;
    expect(textOf(await forumEvents(given)(world.ports, added))).toContain('Välkommen!');
    expect(await forumEvents(given)(world.ports, added)).toBeUndefined();
    expect(textOf(await say(world, 'asker', 'hej'))).not.toContain('Välkommen!');
  });

  it('only a coordinator hears about naming conveners', async () => {
    expect(textOf(await say(world, 'coordinator', 'hjälp'))).toContain('utse sammankallande');
    expect(textOf(await say(world, 'asker', 'hjälp'))).not.toContain('utse sammankallande');
  });

  it.each(['coordinator', 'support'] as const)('%s hears nothing of how to ask', async (who) => {
    const helped = await say(world, who, 'hjälp');
    expect(textOf(helped)).not.toContain('ny fråga');
    expect(titlesOf(helped)).toEqual([]);
  });
});

describe('whatever is written', () => {
  it.each(['hjälp', 'HJÄLP', 'help', 'hej', 'hi', 'hallå'])('%s is answered by who the bot is', async (words) => {
    expect(textOf(await say(world, 'asker', words, inChannel(channelId)))).toContain('Jag heter Partssamverkan');
  });

  it('nothing of it is repeated when the bot does not understand', () => {
    expect(textOf(notUnderstood(given, { where: inPerson('asker'), text: 'blurg' }))).toBe(
      'Det där förstod jag inte. Skriv hjälp, så visar jag vad jag kan.',
    );
    expect(Object.keys(forumCommands(given))).not.toContain('ny fråga');
  });

  it.each(['20120314-2384 behöver hjälp', 'min elev Kalle mår dåligt'])('%s is asked to be taken away', (text) => {
    const answer = textOf(notUnderstood(given, { where: inPerson('asker'), text }));
    expect(answer).toContain('Ta bort ditt meddelande.');
    expect(answer).not.toMatch(/Kalle|2384/);
  });

  it('gets a sentence from where nothing can be said', async () => {
    world.teams.isSilent = true;
    expect(textOf(await say(world, 'asker', 'platser', inChannel(channelId)))).toBe(
      accessSentence({ kind: 'roster-unavailable' }),
    );
    expect(textOf(await say(world, 'asker', 'platser'))).toContain('Jag får inget svar från Teams');
    world.teams.isSilent = false;
    expect(textOf(await say(world, 'asker', 'platser', inChannel(otherChannelId)))).toBe(
      accessSentence({ kind: 'channel-not-bound' }),
    );
    expect(textOf(await say(world, 'stranger', 'platser'))).toContain('Jag hittar inget forum där du är med');
    expect(textOf(await say(world, 'stranger', 'hjälp', inChannel(channelId)))).toBe(
      accessSentence({ kind: 'not-a-member' }),
    );
  });
});

describe('the forums of somebody', () => {
  it('are found on the rosters, remembered, and asked again each time', async () => {
    expect(await idsOf()).toEqual([team]);
    expect(await forumsRememberedFor(world.ports, userId)).toEqual([team]);
    world.teams.leave(channelId, userId);
    expect(await idsOf()).toEqual([]);
  });

  it('are looked for anew after a day, so that a new one is not missed for ever', async () => {
    await idsOf();
    await addForum(world, forumOf('group', id('hjo-grupp'), 'Gruppen i Hjo'));
    await bind(world, id('hjo-grupp'), otherChannelId);
    expect(await idsOf()).toEqual([team]);
    world.now = world.now.add({ hours: 25 });
    expect([...(await idsOf())].sort()).toEqual(['hjo-grupp', 'hjo-team']);
  });

  it('cost one question to Teams where one is remembered', async () => {
    await idsOf();
    world.teams.asked = 0;
    await idsOf();
    expect(world.teams.asked).toBe(1);
  });

  describe('who is in none', () => {
    const { userId: strangerId, name: strangerName } = people.stranger;
    const look = async () => {
      world.teams.asked = 0;
      const { found, unanswered } = await lookForForums(world.ports, { userId: strangerId, name: strangerName });
      return { found: found.map(({ forum }) => forum.id), unanswered, asked: world.teams.asked };
    };

    it('are asked for once in five minutes, however often they write', async () => {
      expect(await look()).toEqual({ found: [], unanswered: 0, asked: 1 });
      expect(await look()).toEqual({ found: [], unanswered: 0, asked: 0 });
      expect(textOf(await say(world, 'stranger', 'hej'))).toContain('Jag heter Partssamverkan');
      world.now = world.now.add({ minutes: 6 });
      world.teams.join(channelId, people.stranger);
      expect(await look()).toEqual({ found: [team], unanswered: 0, asked: 1 });
    });

    it('are asked for again after a minute when Teams was silent, and not said to be none till then', async () => {
      world.teams.isSilent = true;
      expect(await look()).toEqual({ found: [], unanswered: 1, asked: 1 });
      expect(await look()).toEqual({ found: [], unanswered: 1, asked: 0 });
      world.teams.isSilent = false;
      world.now = world.now.add({ seconds: 61 });
      expect(await look()).toEqual({ found: [], unanswered: 0, asked: 1 });
    });

    it('are found at once where somebody takes them in', async () => {
      await look();
      world.teams.join(channelId, people.stranger);
      await rememberPerson(world.ports, strangerId, team);
      expect((await look()).found).toEqual([team]);
    });
  });

  it('are not said to be none while Teams is silent', async () => {
    world.teams.isSilent = true;
    expect(await lookForForums(world.ports, asker)).toMatchObject({ found: [], unanswered: 1 });
  });
});
