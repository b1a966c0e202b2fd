import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goUpdate } from '../../bot/updates/actions/sending/go.ts';
import { audience } from '../../bot/updates/audience.ts';
import { loadUpdate } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { anUpdate, keepUpdate } from './an-update.ts';

describe('an update whose time came while the server was down', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await createStage();
  });

  afterAll(() => stage.close());

  const portsOf = () => {
    const [first] = stage.servers;
    if (!first) throw new Error('no server');
    return first.world.ports;
  };

  const scheduled = (more: Partial<Update>) => {
    const ports = portsOf();
    return keepUpdate(
      ports,
      anUpdate(ports, { state: 'scheduled', round: 1, audience: audience.parse({ network: true }), ...more }),
    );
  };

  const stateOf = async ({ id }: Update) => (await loadUpdate(portsOf().tables, 'skaraborg', id))?.update;
  const round = ({ id }: Update) => ({ regionId: 'skaraborg', id, round: 1 });

  it('is a draft again, and says why, when its day has passed', async () => {
    const asks = { kind: 'act', by: Temporal.PlainDate.from('2026-11-20') } as const;
    const head = await scheduled({
      goAt: Temporal.Instant.from('2026-11-19T08:00:00Z'),
      content: { title: 'För sent', text: 'x', asks },
    });
    expect(await goUpdate(portsOf(), round(head))).toEqual({ kind: 'done' });
    expect(await stateOf(head)).toMatchObject({ state: 'draft', missed: 'day-passed' });
  });

  it('wakes nobody at night, and goes in the morning', async () => {
    stage.clock.set(Temporal.Instant.from('2026-11-24T02:00:00Z'));
    const head = await scheduled({ goAt: Temporal.Instant.from('2026-11-23T15:00:00Z') });
    expect(await goUpdate(portsOf(), round(head))).toMatchObject({
      kind: 'wait',
      due: Temporal.Instant.from('2026-11-24T07:00:00Z'),
    });
    stage.clock.set(Temporal.Instant.from('2026-11-24T07:00:00Z'));
    await goUpdate(portsOf(), round(head));
    expect((await stateOf(head))?.state).toBe('sending');
  });
});
