import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { plainDate } from '../../bot/platform/time/schema.ts';
import { type UpdateResults, updateResults } from '../../bot/updates/contract/results.ts';
import type { UpdateDelivery } from '../../bot/updates/delivery/update-delivery.ts';
import { tallyOf } from '../../bot/updates/results/tally.ts';
import type { Asks, Update } from '../../bot/updates/update.ts';
import { twoTowns } from '../documents/two-towns.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import {
  bup,
  delivered,
  elevhalsan,
  failed,
  keepDelivery,
  now,
  rehab,
  said,
  toForum,
  uncertain,
} from './a-delivery.ts';
import { anUpdate, keepUpdate } from './an-update.ts';
import { type Served, serveResults } from './served-results.ts';

let world: FakeWorld;
let served: Served;
beforeAll(async () => {
  world = await twoTowns();
  served = await serveResults(world);
});
afterAll(() => served.close());

const act: Asks = { kind: 'act', by: plainDate.decode('2026-12-04') };
const choose: Asks = { kind: 'choose', choices: ['Ja', 'Nej', 'Vi vill prata först'] };

const sent = async (asks: Asks, deliveries: readonly UpdateDelivery[], more: Partial<Update> = {}): Promise<Update> => {
  const draft = anUpdate(world.ports, { state: 'sent', sentAt: now, settledAt: now, round: 1, ...more });
  const head = await keepUpdate(world.ports, { ...draft, content: { ...draft.content, asks } });
  for (const one of deliveries) await keepDelivery(world.ports, head, one);
  return head;
};

const seen = async (who: Parameters<Served['ask']>[0], { id }: Update): Promise<UpdateResults> => {
  const { status, body } = await served.ask(who, `/updates/${id}/results`);
  expect(status).toBe(200);
  expect(JSON.stringify(body)).not.toContain('Petra');
  return updateResults.parse(body);
};

const results = async (...of: Parameters<typeof sent>) => seen('coordinator', await sent(...of));

const counts = (shares: UpdateResults['seatShares']) => shares.map(({ words, count }) => `${words} ${count}`);

describe('what has been answered', () => {
  it('is told by forum: who has said what, who has not, and whether it is done', async () => {
    const found = await results(act, [
      delivered('vara', { answers: [said('rehab', 'done'), said('elevhalsa', 'read')] }),
      delivered('hjo', { answers: [said('rehab', 'done'), said('elevhalsa', 'done')] }),
      delivered('skara'),
      failed('essunga', 'paused'),
    ]);
    expect(found.words).toBe('Framme hos 3 av 4 grupper. 1 har åtgärdat det.');
    expect(found).toMatchObject({ total: 4, delivered: 3, acted: 1, isWhole: true });
    expect(found.asks).toEqual({ kind: 'act', words: 'Åtgärda senast fredag 4 december', by: '2026-12-04' });
    expect(found.forums.map(({ name, hasActed, actedWords }) => [name, hasActed, actedWords])).toEqual([
      ['Gruppen i essunga', false, ''],
      ['Gruppen i hjo', true, 'Åtgärdat: elevhälsan och rehab.'],
      ['Gruppen i skara', false, 'Ingen har svarat.'],
      ['Gruppen i vara', false, 'Läst, men inte åtgärdat: elevhälsan. Åtgärdat: rehab.'],
    ]);
    expect(found.forums[1]?.answers).toEqual([
      { who: 'Elevhälsan', party: 'elevhalsa', said: 'Åtgärdat', at: now.toString() },
      { who: 'Rehab', party: 'rehab', said: 'Åtgärdat', at: now.toString() },
    ]);
    expect(counts(found.forumShares)).toEqual([
      'Har åtgärdat 1',
      'Några har svarat 1',
      'Har inte svarat 1',
      'Inte framme 1',
    ]);
  });

  it('is told by party over all forums, in the order of the alphabet', async () => {
    const three = [rehab, elevhalsan, bup];
    const found = await results(act, [
      delivered('vara', { respondents: three, answers: [said('rehab', 'done'), said('bup', 'read')] }),
      delivered('hjo', { respondents: three, answers: [said('rehab', 'done')] }),
    ]);
    expect(found.parties.map(({ name, seats, shares }) => [name, seats, counts(shares)])).toEqual([
      [
        'BUP',
        2,
        ['Läst, men inte åtgärdat 1', 'Åtgärdat 0', 'Sammankallande har svarat för alla 0', 'Har inte svarat 1'],
      ],
      [
        'Elevhälsan',
        2,
        ['Läst, men inte åtgärdat 0', 'Åtgärdat 0', 'Sammankallande har svarat för alla 0', 'Har inte svarat 2'],
      ],
      [
        'Rehab',
        2,
        ['Läst, men inte åtgärdat 0', 'Åtgärdat 2', 'Sammankallande har svarat för alla 0', 'Har inte svarat 0'],
      ],
    ]);
    for (const { seats, shares } of found.parties)
      expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(seats);
  });

  it('says what the convener has said for the whole group', async () => {
    const found = await results(choose, [
      delivered('vara', { answers: [said('whole', '2'), said('rehab', '0')] }),
      delivered('hjo', { answers: [said('elevhalsa', '1')] }),
      delivered('skara', { answers: [said('whole', '0')] }),
    ]);
    expect(found.words).toBe('Framme hos 3 av 3 grupper. 2 har svarat.');
    const words = found.forums.map(({ actedWords }) => actedWords);
    expect(words).toEqual([
      'Nej: elevhälsan. Har inte svarat: rehab.',
      'För hela gruppen: Ja.',
      'För hela gruppen: Vi vill prata först. Ja: rehab.',
    ]);
    expect(found.forums[2]?.answers[0]).toMatchObject({ who: 'Hela gruppen', said: 'Vi vill prata först' });
    expect(counts(found.forumShares).slice(0, 5)).toEqual([
      'Ja 1',
      'Nej 0',
      'Vi vill prata först 1',
      'Alla har svarat var för sig 0',
      'Några har svarat 1',
    ]);
    expect(counts(found.seatShares)).toEqual([
      'Ja 1',
      'Nej 1',
      'Vi vill prata först 0',
      'Sammankallande har svarat för alla 3',
      'Har inte svarat 1',
    ]);
  });

  it('is nothing where nothing is asked, and where it goes is told all the same', async () => {
    const found = await results({ kind: 'know' }, [delivered('hjo'), uncertain('vara')]);
    expect(found.words).toBe('Framme hos 1 av 2 grupper.');
    expect(found).toMatchObject({ parties: [], seatShares: [] });
    expect(found.acted).toBeUndefined();
    expect(found.forums.map(({ hasActed }) => hasActed)).toEqual([undefined, undefined]);
    expect(counts(found.forumShares)).toEqual(['Framme 1', 'Inte framme 1']);
  });

  it('in a forum without seats is said by its convener', async () => {
    const found = await results(act, [delivered('hjo', { respondents: [] }), toForum('vara')]);
    expect(found.forums[0]?.actedWords).toBe('Ingen har svarat. Forumet har inga platser: sammankallande svarar.');
  });

  it('names no more than a few of many', async () => {
    const respondents = Array.from({ length: 15 }, (_, n) => ({ id: `kommun-${n}`, name: `Kommun ${n}` }));
    const network = delivered('skaraborg-network', {
      kind: 'network',
      name: 'Nätverket',
      respondents,
      answers: [said('kommun-3', 'done')],
    });
    const found = await results(act, [network, delivered('hjo')]);
    expect(found.words).toBe('Framme hos 2 av 2 forum. Ingen har åtgärdat det.');
    expect(found.forums.at(-1)?.actedWords).toBe('Åtgärdat: Kommun 3. Har inte svarat: 14.');
    expect(found.parties.map(({ name }) => name)).toEqual(['Elevhälsan', 'Rehab']);
  });

  it('is kept when it is recalled, and that is said first', async () => {
    const found = await results(act, [delivered('hjo', { answers: [said('whole', 'done')] }), toForum('vara')], {
      state: 'recalled',
      revision: 2,
    });
    expect(found.words).toBe('Utskicket är återkallat. Framme hos 1 av 2 grupper. 1 har åtgärdat det.');
  });

  it('is, for a convener, what the own forum has said, and nobody else’s figures', async () => {
    const head = await sent(act, [
      delivered('hjo-team', { kind: 'team', answers: [said('rehab', 'done')] }),
      delivered('skovde-team', { kind: 'team', answers: [said('whole', 'done')] }),
      delivered('vara'),
    ]);
    const own = await seen('deputy', head);
    expect(own).toMatchObject({ total: 1, delivered: 1, acted: 0, isWhole: false });
    expect(own.forums.map(({ forum }) => forum)).toEqual(['hjo-team']);
    expect(own.words).toBe('Framme kl. 10.00. Åtgärdat: rehab. Har inte svarat: elevhälsan.');
    expect(own.parties.map(({ name, seats }) => [name, seats])).toEqual([
      ['Elevhälsan', 1],
      ['Rehab', 1],
    ]);
    expect((await served.ask('rehab', `/updates/${head.id}/results`)).status).toBe(404);
    expect((await served.ask(undefined, `/updates/${head.id}/results`)).status).toBe(401);
  });

  it('of a convener’s own update is the convener’s to see', async () => {
    const head = await sent(act, [delivered('hjo-team')], { forum: forumId.parse('hjo-team') });
    expect(await seen('deputy', head)).toMatchObject({ isWhole: true, total: 1 });
    expect((await served.ask('stranger', `/updates/${head.id}/results`)).status).toBe(404);
  });
});

describe('an update in figures', () => {
  it('counts what has come, what is on its way and what somebody must look at', () => {
    const all = [
      delivered('hjo', { answers: [said('whole', 'done')] }),
      delivered('vara', { card: { wanted: 1, shown: 0, post: 'seen', posts: 1 } }),
      toForum('skara'),
      failed('essunga', 'paused'),
      uncertain('tibro'),
      toForum('tidaholm', { heldBack: true }),
    ];
    const figures = { all: 6, delivered: 2, open: 1, failed: 1, uncertain: 1 };
    expect(tallyOf(all, act)).toEqual({ ...figures, answered: 1 });
    expect(tallyOf(all, { kind: 'know' })).toEqual(figures);
  });
});
