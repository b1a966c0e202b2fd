import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receivedList } from '../../bot/updates/contract/received.ts';
import { updateView } from '../../bot/updates/contract/update.ts';
import type { Who } from '../forums/town.ts';
import { type Desk, openDesk, typedUpdate } from './served-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const to = (title: string, audience: object) => ({ content: { ...typedUpdate().content, title }, audience });
const received = async (who: Who) => {
  const { status, body } = await desk.ask(who, 'GET', '/updates/received');
  expect(status).toBe(200);
  return receivedList.parse(body).updates;
};

describe('what the region has sent', () => {
  it('is there for the conveners of the forums that it went to, the latest first, and for nobody else', async () => {
    const { world } = desk;
    world.now = Temporal.Instant.from('2026-09-01T09:00:00Z');
    await desk.sent(to('För länge sedan', { groups: true }));
    world.now = Temporal.Instant.from('2026-11-19T09:00:00Z');
    await desk.sent(to('Till grupperna', { groups: true }));
    world.now = Temporal.Instant.from('2026-11-20T09:00:00Z');
    await desk.sent(to('Till alla', { groups: true, teams: true }));
    await desk.sent({ ...to('Inom teamet', {}), forum: 'hjo-team' }, 'convener');
    await desk.begin(to('Ett utkast', { groups: true }));
    const bo = await received('convener');
    expect(bo.map(({ title, forums }) => [title, forums.map(({ name }) => name)])).toEqual([
      ['Till alla', ['Gruppen i Hjo', 'Teamet i Hjo']],
      ['Till grupperna', ['Gruppen i Hjo']],
    ]);
    expect(bo[0]?.forums[0]).toMatchObject({ words: 'Ingen har svarat.', isOpen: true });
    expect((await received('stranger')).map(({ title }) => title)).toEqual(['Till alla']);
    for (const who of ['rehab', 'asker', 'coordinator', 'support'] as const) expect(await received(who)).toEqual([]);
  });

  it('is read as it stands in the own forum, and nothing can be done with it', async () => {
    const [all] = await received('stranger');
    const seen = await desk.ask('stranger', 'GET', `/updates/${all?.id}`);
    const view = updateView.parse(seen.body);
    expect(view).toMatchObject({ toWords: 'till Teamet i Skövde', audience: { forums: ['skovde-team'] } });
    expect(Object.values(view.may).some(Boolean)).toBe(false);
    expect(JSON.stringify(view.card)).toContain('Till alla');
    expect(JSON.stringify(view)).not.toMatch(/hjo/i);
    const results = await desk.ask('stranger', 'GET', `/updates/${all?.id}/results`);
    expect(results.body).toMatchObject({ total: 1, isWhole: false });
    expect((await desk.ask('rehab', 'GET', `/updates/${all?.id}`)).status).toBe(404);
    expect((await desk.ask('stranger', 'POST', `/updates/${all?.id}/recall`, {})).status).toBe(404);
  });

  it('waits for nobody any more when it has been recalled', async () => {
    const [all] = await received('convener');
    await desk.ask('coordinator', 'POST', `/updates/${all?.id}/recall`, {});
    const [recalled] = await received('convener');
    expect(recalled?.stateWords).toMatch(/^Återkallat/);
    expect(recalled?.forums.map(({ isOpen }) => isOpen)).toEqual([false, false]);
  });
});
