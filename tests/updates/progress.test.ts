import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { type UpdateProgress, updateDeliveries } from '../../bot/updates/contract/progress.ts';
import type { UpdateDelivery } from '../../bot/updates/delivery/update-delivery.ts';
import type { Update } from '../../bot/updates/update.ts';
import { twoTowns } from '../documents/two-towns.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { changeHead, delivered, failed, keepDelivery, now, reopen, said, toForum, uncertain } from './a-delivery.ts';
import { anUpdate, keepUpdate } from './an-update.ts';
import { type Served, serveResults, type Watching } from './served-results.ts';

let world: FakeWorld;
let served: Served;
beforeAll(async () => {
  world = await twoTowns();
  served = await serveResults(world);
});
afterAll(() => served.close());

const sending: Partial<Update> = { state: 'sending', sentAt: now, round: 1 };

const begun = async (deliveries: readonly UpdateDelivery[], more: Partial<Update> = {}): Promise<Update> => {
  const head = await keepUpdate(world.ports, anUpdate(world.ports, { ...sending, ...more }));
  for (const one of deliveries) await keepDelivery(world.ports, head, one);
  return head;
};

const told = async (watching: Watching): Promise<UpdateProgress> => {
  const next = await watching.next();
  if (!next) throw new Error('the stream has ended');
  return next;
};

/** The first that is told of it. */
const first = async (...going: Parameters<typeof begun>): Promise<UpdateProgress> => {
  const watching = await served.watch('coordinator', (await begun(...going)).id);
  const progress = await told(watching);
  watching.leave();
  return progress;
};

const inTen = now.add({ minutes: 42 });

describe('whoever looks on as an update goes out', () => {
  it('is told at once how it stands, and of each forum that needs words', async () => {
    const progress = await first([
      delivered('hjo-group'),
      toForum('tibro', { sending: { claim: 'a', until: inTen } }),
      toForum('tidaholm'),
      toForum('falkoping', { waiting: { reason: 'throttled', until: inTen } }),
      failed('skara', 'no-channel'),
      uncertain('vara'),
    ]);
    expect(progress).toMatchObject({ phase: 'going', total: 6, more: 0, isSettled: false });
    expect(progress.words).toBe(
      'På väg ut: framme hos 1 av 6. 1 väntar. 1 kom inte fram. 1 är osäker: någon behöver titta.',
    );
    expect(progress.counts).toEqual({
      queued: 1,
      sending: 1,
      waiting: 1,
      delivered: 1,
      seen: 0,
      failed: 1,
      uncertain: 1,
      'held-back': 0,
    });
    expect(progress.rows.map(({ forum, state, may }) => [forum, state, may])).toEqual([
      ['vara', 'uncertain', { again: true, shows: true }],
      ['skara', 'failed', { again: true, shows: false }],
      ['falkoping', 'waiting', { again: false, shows: false }],
    ]);
    expect(progress.rows[2]).toMatchObject({ words: 'Teams bad oss vänta till kl. 10.42.', until: inTen.toString() });
    expect(progress.rows[1]?.todo).toMatch(/koppla/);
  });

  it.each([
    ['no-channel', 'forumet har ingen kanal än'],
    ['paused', 'appen är borttagen ur teamet, eller kanalen är borta'],
    ['BotNotInConversationRoster', 'appen är borttagen ur teamet'],
    ['MessageWritesBlocked', 'teamet är arkiverat'],
    ['ConversationNotFound', 'kanalen finns inte längre'],
    ['Http404', 'kanalen finns inte längre'],
    ['MessageSizeTooBig', 'kortet är för stort'],
    ['CardTooLarge', 'kortet är för stort'],
    ['BotDisabledByAdmin', 'appen är avstängd i organisationen'],
    ['not-reached', 'Teams gick inte att nå'],
    ['Http418', 'Teams tog inte emot det (Http418)'],
    ['constructor', 'Teams tog inte emot det (constructor)'],
  ])('is told what %s means, and what to do', async (code, words) => {
    const { rows } = await first([failed('skara', code)]);
    expect(rows[0]?.words).toContain(words);
    expect(rows[0]?.todo).toMatch(/^[A-ZÅÄÖ].*[.]$/);
  });

  it.each([
    [{ correctedAt: now }, 'Framme hos alla 2. Rättelsen är framme hos 1 av 2.', 'rättelsen har inte kommit dit'],
    [{ state: 'recalled' as const }, 'Återkallat. 1 av 2 kort säger det.', 'återkallelsen har inte kommit dit'],
  ])('is told which card shows what it was before', async (changed, words, why) => {
    const seen = toForum('tibro', { card: { wanted: 1, shown: 0, post: 'seen', posts: 1 } });
    const there = delivered('hjo-group', { carried: 2 });
    const progress = await first([there, seen], { state: 'sent', settledAt: now, revision: 2, ...changed });
    expect(progress.words).toBe(words);
    expect(progress.rows.map(({ forum, state }) => [forum, state])).toEqual([['tibro', 'seen']]);
    expect(progress.rows[0]?.words).toContain(why);
    expect(progress.rows[0]?.todo).toContain('Be någon där trycka på en av knapparna');
  });

  it('hears of a change within a second, and of nothing else', async () => {
    const head = await begun([toForum('hjo-group'), toForum('tibro')]);
    const watching = await served.watch('coordinator', head.id);
    expect((await told(watching)).counts.queued).toBe(2);
    const next = told(watching);
    const at = performance.now();
    await keepDelivery(world.ports, head, delivered('hjo-group'));
    expect((await next).counts).toMatchObject({ queued: 1, delivered: 1 });
    expect(performance.now() - at).toBeLessThan(1_500);
    watching.leave();
  });

  it('hears no more when it has settled, and the stream ends by itself', async () => {
    const head = await begun([delivered('hjo-group'), toForum('tibro')]);
    const watching = await served.watch('coordinator', head.id);
    await told(watching);
    await keepDelivery(world.ports, head, delivered('tibro'));
    expect(await told(watching)).toMatchObject({ phase: 'going', isSettled: false });
    await changeHead(world.ports, head, { state: 'sent', settledAt: now });
    const last = await told(watching);
    expect(last).toMatchObject({ phase: 'out', isSettled: true, words: 'Framme hos alla 2.' });
    expect(await watching.next()).toBeUndefined();
  });

  it('is told on after it has settled, until every card says that it was recalled', async () => {
    const there = delivered('hjo-group');
    const head = await begun([there], { state: 'recalled', settledAt: now, revision: 2 });
    const watching = await served.watch('coordinator', head.id);
    expect(await told(watching)).toMatchObject({ isSettled: true, isChanging: true });
    await keepDelivery(world.ports, head, { ...there, carried: 2 });
    const last = await told(watching);
    expect([last.isChanging, last.words]).toEqual([undefined, 'Återkallat. 1 av 1 kort säger det.']);
    expect(await watching.next()).toBeUndefined();
  });

  it('is not sent away on the strength of what others read before the press', async () => {
    const head = await begun([failed('hjo-group', 'paused')], { state: 'sent', settledAt: now });
    const before = await served.watch('coordinator', head.id);
    expect(await told(before)).toMatchObject({ phase: 'out', isSettled: true });
    await reopen(world.ports, head);
    await keepDelivery(world.ports, head, toForum('hjo-group'));
    const after = await served.watch('coordinator', head.id);
    expect(await told(after)).toMatchObject({ phase: 'going', isSettled: false, counts: { queued: 1 } });
    before.leave();
    after.leave();
  });

  it('sees the same after a reload, and when the server has been started again', async () => {
    const head = await begun([delivered('hjo-group'), toForum('tibro')]);
    const before = await served.watch('coordinator', head.id);
    const seen = await told(before);
    before.leave();
    const reloaded = await served.watch('coordinator', head.id);
    expect(await told(reloaded)).toEqual(seen);
    await served.close();
    expect(await reloaded.next()).toBeUndefined();
    await keepDelivery(world.ports, head, delivered('tibro'));
    served = await serveResults(world);
    const after = await served.watch('coordinator', head.id);
    expect((await told(after)).counts).toMatchObject({ delivered: 2, queued: 0 });
    after.leave();
  });

  it('costs storage one reading, however many look', async () => {
    const head = await begun([toForum('hjo-group')]);
    let lists = 0;
    const { tables } = world.ports;
    const counting = {
      ...tables,
      list: (...of: Parameters<typeof tables.list>) => {
        lists += of[1] === `update:${head.id}` ? 1 : 0;
        return tables.list(...of);
      },
    };
    const many = await serveResults({ ...world, ports: { ...world.ports, tables: counting } });
    const watching = await Promise.all(
      (['coordinator', 'support', 'coordinator', 'support', 'coordinator'] as const).map((who) =>
        many.watch(who, head.id),
      ),
    );
    for (const one of watching) await told(one);
    expect(lists).toBe(1);
    await keepDelivery(world.ports, head, delivered('hjo-group'));
    await Promise.all(watching.map(told));
    expect(lists).toBeLessThanOrEqual(3);
    await many.close();
  });

  it('sees the first two hundred of many in trouble, and how many more there are', async () => {
    const progress = await first(
      Array.from({ length: 230 }, (_, n) => failed(`grupp-${n}`, 'paused')),
      { state: 'sent', settledAt: now },
    );
    expect(progress.rows).toHaveLength(200);
    expect(progress).toMatchObject({ total: 230, more: 30, words: 'Framme hos 0 av 230. 230 kom inte fram.' });
    expect(progress.rows.slice(0, 3).map(({ forum }) => forum)).toEqual(['grupp-0', 'grupp-1', 'grupp-2']);
  });

  it.each<[string, Partial<Update>, readonly UpdateDelivery[], string]>([
    ['is being found', {}, [], 'På väg ut: mottagarna letas upp.'],
    ['is a draft', { state: 'draft' }, [], 'Ett utkast: inget är skickat.'],
    ['is scheduled', { state: 'scheduled', goAt: inTen }, [], 'Går ut fredag 20 november kl. 10.42.'],
    ['goes in the letter', { state: 'bundled' }, [], 'Väntar på nästa brev.'],
    ['had nobody', { state: 'sent', settledAt: now }, [], 'Det fanns ingen att skicka till.'],
    ['is stopped at once', { state: 'stopped', settledAt: now }, [], 'Stoppat innan det hade gått ut till någon.'],
    [
      'is stopped',
      { state: 'stopped', revision: 2 },
      [delivered('hjo-group'), toForum('vara', { heldBack: true })],
      'Stoppat. Framme hos 1 av 2. 1 skickades inte.',
    ],
    [
      'is corrected',
      { state: 'sent', settledAt: now, revision: 2, correctedAt: now },
      [delivered('hjo-group', { carried: 2 }), delivered('vara')],
      'Framme hos alla 2. Rättelsen är framme hos 1 av 2.',
    ],
    [
      'is recalled',
      { state: 'recalled', settledAt: now, revision: 2 },
      [delivered('hjo-group', { carried: 2 }), delivered('vara')],
      'Återkallat. 1 av 2 kort säger det.',
    ],
  ])('is told that it %s', async (_how, more, deliveries, words) => {
    expect((await first(deliveries, more)).words).toBe(words);
  });

  it('may send nothing again once it is stopped or recalled', async () => {
    const { rows } = await first([failed('skara', 'paused'), uncertain('vara')], { state: 'recalled', revision: 2 });
    expect(rows.map(({ may }) => may)).toEqual([
      { again: false, shows: true },
      { again: false, shows: false },
    ]);
    expect(rows[1]?.todo).toBeUndefined();
  });
});

describe('a pause', () => {
  it('that is over is no pause any more', async () => {
    const over = now.subtract({ seconds: 1 });
    const { rows } = await first([
      toForum('vara', { waiting: { reason: 'throttled', until: over } }),
      toForum('skara', { waiting: { reason: 'not-reached', until: now.add({ seconds: 20 }) } }),
    ]);
    expect(rows.map(({ words }) => words)).toEqual([
      'Teams gick inte att nå. Nästa försök görs kl. 10.01.',
      'Står på tur efter en paus som Teams bad om.',
    ]);
  });
});

describe('who sees it', () => {
  const rowsFor = async (who: Parameters<Served['ask']>[0], head: Update) => {
    const { status, body } = await served.ask(who, `/updates/${head.id}/deliveries`);
    return status === 200
      ? updateDeliveries.parse(body).deliveries.map(({ forum, may }) => `${forum} ${may.again}`)
      : status;
  };

  it('of the region’s: who helps the groups all, a convener the own forum, and others nothing', async () => {
    const head = await begun([delivered('hjo-group'), failed('hjo-team', 'paused'), failed('skovde-team', 'paused')]);
    const all = (may: boolean) => ['hjo-group false', `hjo-team ${may}`, `skovde-team ${may}`];
    expect(await rowsFor('coordinator', head)).toEqual(all(true));
    expect(await rowsFor('support', head)).toEqual(all(false));
    expect(await rowsFor('convener', head)).toEqual(['hjo-group false', 'hjo-team false']);
    expect(await rowsFor('deputy', head)).toEqual(['hjo-team false']);
    expect(await rowsFor('stranger', head)).toEqual(['skovde-team false']);
    expect(await rowsFor('rehab', head)).toBe(404);
    expect(await rowsFor('asker', head)).toBe(404);
    expect(await rowsFor(undefined, head)).toBe(401);
    const watching = await served.watch('deputy', head.id);
    expect(await told(watching)).toMatchObject({ total: 1, rows: [{ forum: 'hjo-team', may: { again: false } }] });
    watching.leave();
  });

  it('of the region’s, before it is out: no convener', async () => {
    const head = await begun([], { state: 'scheduled', goAt: inTen });
    expect(await rowsFor('coordinator', head)).toEqual([]);
    expect(await rowsFor('convener', head)).toBe(404);
  });

  it('of a convener’s own: those who convene the forum, and who helps the groups once it is out', async () => {
    const own = { forum: forumId.parse('hjo-team') };
    const head = await begun([uncertain('hjo-team')], own);
    expect(await rowsFor('deputy', head)).toEqual(['hjo-team true']);
    expect(await rowsFor('coordinator', head)).toEqual(['hjo-team false']);
    expect(await rowsFor('stranger', head)).toBe(404);
    expect(await rowsFor('coordinator', await begun([], { ...own, state: 'draft' }))).toBe(404);
  });

  it('nobody, of one that there is not', async () => {
    const asked = ['2026-11-20.00000000', 'nonsens', 'delivery%7Chjo', '..%2F..'];
    for (const id of asked) expect((await served.ask('coordinator', `/updates/${id}/deliveries`)).status).toBe(404);
  });

  it('whoever is not let in any more, for another minute at most', async () => {
    const head = await begun([delivered('hjo-team', { answers: [said('rehab', 'read')] }), toForum('vara')]);
    const watching = await served.watch('deputy', head.id);
    await told(watching);
    world.teams.leave('hjo-team', '29:3');
    world.now = world.now.add({ minutes: 2 });
    expect(await watching.next()).toBeUndefined();
    world.now = now;
  });
});
