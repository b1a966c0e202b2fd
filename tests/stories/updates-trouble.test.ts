// What goes wrong when an update is written and sent: nothing is lost, nothing goes twice, and each time it is told why.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { forumWrite, listInRegion, loadForum } from '../../bot/forums/store.ts';
import { channelId, teamId } from '../sample/people.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { cardIn, cardsIn, deskOf, typed, watchProgress } from './updates-desk.ts';

let stage: Stage;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  stage = await createStage();
  desk = deskOf(stage, stage.person('Annika Falkenström'));
});
afterAll(() => stage.close());

const changeForum = async (id: string, change: (forum: Forum) => Forum): Promise<void> => {
  const { ports } = stage.servers[0]?.world ?? never();
  const stored = (await loadForum(ports, forumId.parse(id))) ?? never();
  const writes = [forumWrite(change(stored.forum), stored.etag)];
  await ports.tables.commit({ table: 'forums', partition: id, op: ports.random.id(), writes });
};
const addForumLike = async (known: string, id: string, change: (forum: Forum) => Forum): Promise<void> => {
  const { ports } = stage.servers[0]?.world ?? never();
  const { forum } = (await loadForum(ports, forumId.parse(known))) ?? never();
  const writes = [forumWrite(change({ ...forum, id: forumId.parse(id) }))];
  await ports.tables.commit({ table: 'forums', partition: id, op: ports.random.id(), writes });
  await listInRegion(ports, forum.regionId, forumId.parse(id));
};
const to = (...forums: readonly string[]) => ({ audience: { forums: [...forums] } });
const again = async (id: string, forum: string) => {
  const { asks } = stage.person('Annika Falkenström');
  const { status } = await asks(`/api/updates/${id}/again`, { method: 'POST', body: { forums: [forum] } });
  await stage.settled();
  return status;
};

describe('a forum that cannot be reached', () => {
  it('without a team is told as such, and before it is sent', async () => {
    await changeForum('karlsborg-group', ({ place: _, ...forum }) => forum);
    const { body } = await stage.person('Annika Falkenström').asks('/api/updates/recipients');
    const karlsborg = body.forums.find(({ id }: { id: string }) => id === 'karlsborg-group');
    expect(karlsborg.isBound).toBe(false);
    const sent = await desk.sent(typed('Utan team', to('karlsborg-group', 'hjo-group')));
    expect(await desk.delivery(sent, 'karlsborg-group')).toMatchObject({
      state: 'failed',
      words: 'Kom inte fram: forumet har ingen kanal än.',
      todo: expect.stringContaining('nämn den i kanalen'),
      may: { again: true, shows: false },
    });
    expect(await desk.delivery(sent, 'hjo-group')).toMatchObject({ state: 'delivered' });
    expect(sent.state).toBe('sent');
  });

  it.each([
    ['the app was removed and nobody told us', {}, 'appen är borttagen ur teamet', 'lägga till appen igen'],
    ['the team is archived', { code: 'MessageWritesBlocked' }, 'teamet är arkiverat', 'öppna teamet igen'],
  ] as const)('where %s is said why, and gets it later', async (what, code, words, todo) => {
    const title = `När ${what}`;
    stage.teams.setMood({ kind: 'status', status: 403, ...code, times: 1, only: 'POST' });
    const sent = await desk.sent(typed(title, to('hjo-group')));
    const failed = await desk.delivery(sent, 'hjo-group');
    expect(failed.state).toBe('failed');
    expect(failed.words).toContain(words);
    expect(failed.todo).toContain(todo);
    expect(cardsIn(stage, 'hjo-group', title)).toEqual([]);
    expect(await again(sent.id, 'hjo-group')).toBe(200);
    expect(await desk.delivery(sent, 'hjo-group')).toMatchObject({ state: 'delivered' });
    cardIn(stage, 'hjo-group', title);
    expect(await again(sent.id, 'hjo-group')).toBe(200);
    cardIn(stage, 'hjo-group', title);
  });

  it('whose channel is gone is told so; one that is only renamed gets its card', async () => {
    await stage.teams.rename(teamId('hjo'), channelId('hjo-group'), 'Chefsgruppen');
    await stage.teams.removeChannel(teamId('skara'), channelId('skara-group'));
    await stage.settled();
    const sent = await desk.sent(typed('Kanalerna', to('hjo-group', 'skara-group')));
    expect((await desk.deliveries(sent)).map(({ forum, state }) => [forum, state])).toEqual([
      ['hjo-group', 'delivered'],
      ['skara-group', 'failed'],
    ]);
    expect((await desk.delivery(sent, 'skara-group')).words).toContain('kanalen är borta');
    cardIn(stage, 'hjo-group', 'Kanalerna');
  });

  it('of which nobody knows is never sent to again by itself, and somebody says whether it shows', async () => {
    stage.teams.setMood({ kind: 'answer-lost', times: 1, only: 'POST' });
    const sent = await desk.sent(typed('Kom det fram?', to('tibro-group')));
    const uncertain = await desk.delivery(sent, 'tibro-group');
    expect(uncertain).toMatchObject({ state: 'uncertain', may: { again: true, shows: true } });
    expect(uncertain.todo).toContain('Titta i kanalen');
    await stage.untilMorning('2026-11-24');
    cardIn(stage, 'tibro-group', 'Kom det fram?');
    const { asks } = stage.person('Annika Falkenström');
    const said = await asks(`/api/updates/${sent.id}/shows`, {
      method: 'POST',
      body: { forum: 'tibro-group', shows: 'seen' },
    });
    expect(said.status).toBe(200);
    await stage.settled();
    expect(await desk.delivery(sent, 'tibro-group')).toMatchObject({ state: 'seen' });
    const sofia = stage.person('Sofia Rudberg');
    await sofia.presses(cardIn(stage, 'tibro-group', 'Kom det fram?'), 'Läst');
    await sofia.presses(cardIn(stage, 'tibro-group', 'Kom det fram?'), 'För hela gruppen');
    expect(await desk.delivery(sent, 'tibro-group')).toMatchObject({ state: 'delivered', hasActed: true });
  });
});

describe('what is written', () => {
  it('is refused when its card can become too large, with the size', async () => {
    // One that is new: those that there were are read once in some seconds for all who write.
    await addForumLike('essunga-group', 'essunga-stora', (forum) => {
      const [seat] = forum.seats;
      if (!seat) return never();
      const name = 'vårdcentralen med det långa namnet '.repeat(5);
      const more = Array.from({ length: 150 }, (_, n) => ({ ...seat, id: seatId.parse(`vardcentral.u${n}`), name }));
      return { ...forum, seats: [seat, ...more] };
    });
    const text = 'Så här gör vi på vårt möte. '.repeat(140);
    const content = { title: 'För stort', text, asks: { kind: 'read' } } as const;
    const refused = await desk.asksToBegin({ content, audience: { groups: true } });
    expect(refused.status).toBe(422);
    expect(refused.body.error.fields.card).toMatch(
      /^Kortet kan bli \d\d,\d kB när alla har svarat, och i Teams får det vara högst 28,0 kB\. Korta ner texten\.$/,
    );
    const others = await desk.asksToBegin({ content, ...to('hjo-group') });
    expect(others.status).toBe(201);
  });

  it('cannot ask for a day that has passed, nor for one that passes before it goes', async () => {
    const asking = (by: string) =>
      typed('Senast', {
        content: { title: 'Senast', text: 'Gör det.', asks: { kind: 'act', by } },
        ...to('hjo-group'),
      });
    const past = await desk.asksToSend(await desk.begins(asking('2026-11-20')));
    expect(past.status).toBe(422);
    expect(past.body.error.fields).toEqual({ 'asks.by': 'Den dagen har redan varit. Välj en senare.' });
    const today = await desk.asksToSend(await desk.begins(asking('2026-11-24')));
    expect(today.body.error.fields['asks.by']).toContain('Grupperna behöver tid på sig');
    const late = await desk.asksToSend(await desk.begins(asking('2026-11-27')), { at: '2026-12-01T09:00' });
    expect(late.body.error.fields['asks.by']).toBe('Den dagen har redan varit. Välj en senare.');
    expect(cardsIn(stage, 'hjo-group', 'Senast')).toEqual([]);
  });

  it('is stopped where it points to a child, and nothing typed is lost', async () => {
    const text = 'Vi behöver prata om 20120304-1234.';
    const stopped = await desk.asksToBegin(
      typed('Om ett barn', { content: { title: 'Ett', text, asks: { kind: 'know' } } }),
    );
    expect(stopped.status).toBe(422);
    expect(JSON.stringify(stopped.body)).toContain('20120304-1234');
  });
});

describe('the same draft sent twice', () => {
  it('at the same moment goes once, and the other is told', async () => {
    const begun = await desk.begins(typed('Dubbelklick', to('hjo-group', 'tibro-group')));
    const both = await Promise.all([desk.asksToSend(begun), desk.asksToSend(begun)]);
    await stage.settled();
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const told = both.find(({ status }) => status === 409);
    expect(told?.body.error.sentence).toBe('Utskicket har redan gått ut. Det skickas inte en gång till.');
    for (const forum of ['hjo-group', 'tibro-group']) cardIn(stage, forum, 'Dubbelklick');
  });

  it('much later, from a window that was left open, goes once too', async () => {
    const begun = await desk.begins(typed('Gammalt fönster', to('hjo-group')));
    await desk.sends(begun);
    await stage.settled();
    await stage.untilMorning('2026-11-26');
    expect((await desk.asksToSend(begun)).status).toBe(409);
    await stage.settled();
    cardIn(stage, 'hjo-group', 'Gammalt fönster');
  });
});

describe('an update that is stopped on its way', () => {
  it('stands where it came, goes nowhere else, and is not sent again', async () => {
    stage.teams.setMood({ kind: 'throttled', retryAfterSeconds: 60, times: 1, only: 'POST' });
    const begun = await desk.begins(typed('Stoppa', to('hjo-group', 'tibro-group', 'vara-group')));
    await desk.sends(begun);
    await Promise.all(stage.servers.map((server) => server.idle()));
    await desk.does(begun, 'stop');
    const [told] = await watchProgress(stage, stage.person('Annika Falkenström'), begun);
    expect(told?.words).toBe('Stoppat. Framme hos 2 av 3. 1 skickades inte.');
    expect(told?.isSettled).toBe(true);
    const held = (await desk.deliveries(begun)).find(({ state }) => state === 'held-back')?.forum ?? never();
    expect(await again(begun.id, held)).toBe(409);
    await stage.untilMorning('2026-11-27');
    expect(cardsIn(stage, held, 'Stoppa')).toEqual([]);
  });
});

function never(): never {
  throw new Error('not there');
}
