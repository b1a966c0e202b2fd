import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../bot/failure.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { changeUpdate } from '../../bot/updates/actions/change-update.ts';
import { oweSpread } from '../../bot/updates/actions/desk-owed.ts';
import { settleUpdate } from '../../bot/updates/actions/sending/settle.ts';
import { spreadUpdate } from '../../bot/updates/actions/spread.ts';
import { isBehind } from '../../bot/updates/delivery/delivery-words.ts';
import { newUpdateDelivery, stateOf, type UpdateDelivery } from '../../bot/updates/delivery/update-delivery.ts';
import { listDeliveries } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { group } from '../meetings/a-meeting.ts';
import { aWorld, monday, postedIn } from './a-forum.ts';

/** More than one transaction holds. */
const many: readonly Forum[] = Array.from({ length: 60 }, (_, n) => ({
  ...group,
  id: forumId.parse(`group-${String(n).padStart(2, '0')}`),
}));
const [first = group, second = group] = many;

let stage: Awaited<ReturnType<typeof aWorld>>;
let update: Update;

/** What correcting, stopping and recalling write. */
const changes = async (changed: Partial<Update>) => {
  const written = await changeUpdate(stage.ports, update, (before) => {
    const after = { ...before, ...changed, revision: before.revision + 1 };
    return ok({ after, promises: [oweSpread(stage.ports, after)] });
  });
  if (!written.ok) throw new Error(written.failure.kind);
  return written.value;
};
const corrected = (title = 'Rätt rubrik') => ({ content: { ...update.content, title }, correctedAt: monday });
const recalled = { state: 'recalled', endedAt: monday } as const;
const rows = async () => (await listDeliveries(stage.ports.tables, update.id)).map(({ delivery }) => delivery);
const waiting = ({ id, name, kind }: Forum): UpdateDelivery => newUpdateDelivery({ forum: id, name, kind });
const refreshes = () => stage.teams.posted.filter(({ how }) => how === 'update');

describe('with sixty forums', () => {
  beforeEach(async () => {
    stage = await aWorld(first, second);
    update = await stage.out({}, many.map(postedIn));
  });

  it('a correction comes to every card that is out', { timeout: 20_000 }, async () => {
    await changes(corrected());
    await stage.settle();
    const all = await rows();
    expect(all.map(({ card }) => `${card.wanted} ${card.shown}`)).toEqual(all.map(() => '2 2'));
    expect(new Set(refreshes().map(({ to }) => to)).size).toBe(60);
    expect(stage.shown(first)).toContain('Rätt rubrik');
    expect(stage.shown(first)).toContain('Rättat 23 november');
  });

  it('done again after half of it, it does the other half alone', { timeout: 20_000 }, async () => {
    const head = await changes(corrected());
    await stage.settle();
    const before = refreshes().length;
    await spreadUpdate(stage.ports, { ...head, revision: head.revision });
    await stage.settle();
    expect(refreshes()).toHaveLength(before);
    expect((await rows()).every(({ card }) => card.wanted === 2)).toBe(true);
  });
});

describe('with two forums', () => {
  beforeEach(async () => {
    stage = await aWorld(first, second);
  });

  it('a recall takes the text from what is out, and holds back what is not', async () => {
    update = await stage.out({}, [postedIn(first), waiting(second)]);
    await changes(recalled);
    await stage.settle();
    expect(stage.shown(first)).toContain('Återkallat måndag 23 november kl. 10.00: det här gäller inte längre.');
    expect((await rows()).map(stateOf)).toEqual(['delivered', 'held-back']);
  });

  it('what is just being sent is left to its sender, and shown anew when it has arrived', async () => {
    const sending = { ...waiting(first), sending: { claim: 'somebody', until: monday.add({ seconds: 45 }) } };
    update = await stage.out({}, [sending]);
    await changes(recalled);
    await stage.settle();
    expect(await rows()).toMatchObject([{ heldBack: false, sending: { claim: 'somebody' }, card: { wanted: 2 } }]);
  });

  it('a later correction takes over from an earlier', async () => {
    update = await stage.out({}, [postedIn(first)]);
    const early = await changes(corrected('Nästan rätt'));
    await changes(corrected('Helt rätt'));
    await spreadUpdate(stage.ports, early);
    await stage.settle();
    expect(stage.shown(first)).toContain('Helt rätt');
    expect(await rows()).toMatchObject([{ carried: 3 }]);
  });

  it('a forum that comes after a correction has got it with the card', async () => {
    update = await stage.out({ state: 'sending', revision: 2, correctedAt: monday }, [postedIn(first)]);
    await settleUpdate(stage.ports, update);
    await stage.settle();
    const late = await stage.delivery(update, second);
    expect([stateOf(late), isBehind(late, await stage.update(update))]).toEqual(['delivered', false]);
  });

  it('a card in a channel that the forum has left is changed where it stands', async () => {
    update = await stage.out({}, [postedIn(first)]);
    await stage.changeForum(first, { place: { ...(first.place ?? never()), channelId: '19:ny@thread.tacv2' } });
    await changes(corrected());
    await stage.settle();
    expect(stage.shown(first)).toContain('Rätt rubrik');
  });
});

const never = (): never => {
  throw new Error('a forum needs a channel');
};
