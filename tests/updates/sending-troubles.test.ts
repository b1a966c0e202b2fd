import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../bot/failure.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { changeUpdate } from '../../bot/updates/actions/change-update.ts';
import { oweSpread } from '../../bot/updates/actions/desk-owed.ts';
import { sayWhetherItShows, sendAgain } from '../../bot/updates/actions/sending/again.ts';
import { goUpdate } from '../../bot/updates/actions/sending/go.ts';
import { settleUpdate } from '../../bot/updates/actions/sending/settle.ts';
import { audience } from '../../bot/updates/audience.ts';
import { stateOf, type UpdateDelivery } from '../../bot/updates/delivery/update-delivery.ts';
import { listDeliveries, loadUpdate } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { anUpdate, keepUpdate, sendNow } from './an-update.ts';

const lidkoping = forumId.parse('lidkoping-group');
const threeGroups = ['hjo-group', 'lidkoping-group', 'tibro-group'].map((id) => forumId.parse(id));

describe('an update that meets with trouble', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await createStage();
  });

  afterEach(() => stage.teams.setMood({ kind: 'normal' }));
  afterAll(() => stage.close());

  const portsOf = () => {
    const [first] = stage.servers;
    if (!first) throw new Error('no server');
    return first.world.ports;
  };

  const cards = (title: string) =>
    stage.teams.state().messages.filter(({ card }) => card && JSON.stringify(card).includes(title));

  const begin = (title: string, more: Partial<Update> = {}) => {
    const ports = portsOf();
    const content = { title, text: 'Läs igenom.', asks: { kind: 'read' } as const };
    return keepUpdate(ports, anUpdate(ports, { content, audience: audience.parse({ forums: threeGroups }), ...more }));
  };

  const rowsOf = async ({ id }: Update): Promise<readonly UpdateDelivery[]> =>
    (await listDeliveries(portsOf().tables, id)).map(({ delivery }) => delivery);

  const headOf = async ({ id }: Update) => (await loadUpdate(portsOf().tables, 'skaraborg', id))?.update;

  it('fails at a forum that Teams refuses, says so, and goes again when somebody has mended it', async () => {
    const head = await begin('Avslag');
    stage.teams.setMood({ kind: 'status', status: 403, times: 1 });
    await sendNow(portsOf(), head);
    await stage.settled();
    const rows = await rowsOf(head);
    const failed = rows.filter((row) => stateOf(row) === 'failed');
    expect(failed.map(({ card }) => card.code)).toEqual(['BotNotInConversationRoster']);
    expect((await headOf(head))?.state).toBe('sent');
    const again = await sendAgain(
      portsOf(),
      { regionId: 'skaraborg', id: head.id },
      failed.map(({ forum }) => forum),
    );
    expect(again.ok).toBe(true);
    await stage.settled();
    expect((await rowsOf(head)).map(stateOf)).toEqual(['delivered', 'delivered', 'delivered']);
    expect(cards('Avslag')).toHaveLength(3);
    expect((await headOf(head))?.state).toBe('sent');
  });

  it('waits where Teams asks for a pause, and holds up no other forum', async () => {
    const head = await begin('Paus');
    stage.teams.setMood({ kind: 'throttled', retryAfterSeconds: 60, times: 1 });
    await sendNow(portsOf(), head);
    await stage.settled();
    expect((await rowsOf(head)).map(stateOf).toSorted()).toEqual(['delivered', 'delivered', 'waiting']);
    expect((await headOf(head))?.state).toBe('sending');
    stage.clock.pass({ seconds: 61 });
    await stage.settled();
    expect((await rowsOf(head)).map(stateOf)).toEqual(['delivered', 'delivered', 'delivered']);
    expect(cards('Paus')).toHaveLength(3);
  });

  it('never sends by itself what may have arrived, and goes on when somebody has looked', async () => {
    const head = await begin('Ovisst');
    stage.teams.setMood({ kind: 'answer-lost', times: 2 });
    await sendNow(portsOf(), head);
    await stage.settled();
    stage.clock.pass({ hours: 2 });
    await stage.settled();
    const uncertain = (await rowsOf(head)).filter((row) => stateOf(row) === 'uncertain');
    expect(uncertain).toHaveLength(2);
    expect(cards('Ovisst')).toHaveLength(3);
    const [one, other] = uncertain;
    if (!one || !other) throw new Error('two were lost');
    const at = (forum: typeof one.forum) => ({ update: head.id, regionId: 'skaraborg', forum });
    await sayWhetherItShows(portsOf(), at(one.forum), 'seen');
    await sayWhetherItShows(portsOf(), at(other.forum), 'not-seen');
    await stage.settled();
    expect((await rowsOf(head)).map(stateOf).toSorted()).toEqual(['delivered', 'delivered', 'seen']);
    expect(cards('Ovisst')).toHaveLength(4);
    const tooMuch = await sayWhetherItShows(portsOf(), at(other.forum), 'not-seen');
    expect(tooMuch).toMatchObject({ ok: false, failure: { kind: 'not-asked' } });
  });

  it('is only noted that it does not show, where it was recalled', async () => {
    const head = await begin('Återtaget', { audience: audience.parse({ forums: [lidkoping] }) });
    stage.teams.setMood({ kind: 'answer-lost', times: 1 });
    await sendNow(portsOf(), head);
    await stage.settled();
    await changeUpdate(portsOf(), { regionId: 'skaraborg', id: head.id }, (before) =>
      ok({ after: { ...before, state: 'recalled' as const } }),
    );
    const at = { update: head.id, regionId: 'skaraborg', forum: lidkoping };
    expect((await sayWhetherItShows(portsOf(), at, 'not-seen')).ok).toBe(true);
    await stage.settled();
    expect((await rowsOf(head)).map(stateOf)).toEqual(['held-back']);
    expect(cards('Återtaget')).toHaveLength(1);
  });

  it('keeps in what is not out when it is stopped', async () => {
    const head = await begin('Stopp');
    stage.teams.setMood({ kind: 'throttled', retryAfterSeconds: 60, times: 2 });
    await sendNow(portsOf(), head);
    await stage.settled();
    const stopped = await changeUpdate(portsOf(), { regionId: 'skaraborg', id: head.id }, (before) => {
      const after: Update = { ...before, state: 'stopped' };
      return ok({ after, promises: [oweSpread(portsOf(), after)] });
    });
    expect(stopped.ok).toBe(true);
    await stage.settled();
    stage.clock.pass({ minutes: 5 });
    await stage.settled();
    expect((await rowsOf(head)).map(stateOf).toSorted()).toEqual(['delivered', 'held-back', 'held-back']);
    expect(cards('Stopp')).toHaveLength(1);
    expect((await headOf(head))?.state).toBe('stopped');
    expect(await sendAgain(portsOf(), { regionId: 'skaraborg', id: head.id }, threeGroups)).toMatchObject({
      ok: false,
    });
  });

  it('serves a forum that comes before the last delivery has settled, and none twice', async () => {
    const head = await begin('Senkommen', { audience: audience.parse({ groups: true, forums: [] }) });
    stage.teams.setMood({ kind: 'throttled', retryAfterSeconds: 60, times: 1 });
    await sendNow(portsOf(), head);
    await stage.settled();
    expect(await rowsOf(head)).toHaveLength(15);
    const widened = audience.parse({ groups: true, network: true });
    await changeUpdate(portsOf(), { regionId: 'skaraborg', id: head.id }, (before) =>
      ok({ after: { ...before, audience: widened } }),
    );
    stage.clock.pass({ seconds: 61 });
    await stage.settled();
    const rows = await rowsOf(head);
    expect(rows).toHaveLength(16);
    expect(rows.every((row) => stateOf(row) === 'delivered')).toBe(true);
    expect(cards('Senkommen')).toHaveLength(16);
  });

  it('goes to nobody new when it is sent again to one that failed, nor is opened by a press that comes late', async () => {
    const head = await begin('Omsänt', { audience: audience.parse({ forums: threeGroups }) });
    stage.teams.setMood({ kind: 'status', status: 403, times: 1 });
    await sendNow(portsOf(), head);
    await stage.settled();
    const at = { regionId: 'skaraborg', id: head.id };
    await changeUpdate(portsOf(), at, (before) =>
      ok({ after: { ...before, audience: audience.parse({ groups: true }) } }),
    );
    const failed = (await rowsOf(head)).filter((row) => stateOf(row) === 'failed').map(({ forum }) => forum);
    await sendAgain(portsOf(), at, failed);
    await stage.settled();
    expect((await rowsOf(head)).map(stateOf)).toEqual(['delivered', 'delivered', 'delivered']);
    const settled = await headOf(head);
    expect(await sendAgain(portsOf(), at, failed)).toMatchObject({ ok: true, value: { state: 'sent' } });
    expect(await headOf(head)).toEqual(settled);
  });

  it('comes to the same when it is begun twice at once, and settled by two', async () => {
    const head = await begin('Dubbelt');
    const sent = await sendNow(portsOf(), head);
    const round = { regionId: 'skaraborg', id: head.id, round: sent.round };
    await Promise.all([goUpdate(portsOf(), round), goUpdate(portsOf(), round)]);
    await Promise.all([settleUpdate(portsOf(), round), settleUpdate(portsOf(), round)]);
    await stage.settled();
    expect(cards('Dubbelt')).toHaveLength(3);
    expect((await headOf(head))?.state).toBe('sent');
  });

  it('fails with what to do at a group that has no channel', async () => {
    const head = await begin('Kanallös');
    const stored = await portsOf().tables.get('forums', lidkoping, 'forum');
    if (!stored) throw new Error('no such group');
    const { place: _, ...without } = stored.body as Record<string, unknown>;
    await portsOf().tables.commit({
      table: 'forums',
      partition: lidkoping,
      op: 'test',
      writes: [{ kind: 'replace', key: 'forum', body: without, etag: stored.etag }],
    });
    await sendNow(portsOf(), head);
    await stage.settled();
    const row = (await rowsOf(head)).find(({ forum }) => forum === lidkoping);
    expect(row && [stateOf(row), row.card.code]).toEqual(['failed', 'no-channel']);
  });
});
