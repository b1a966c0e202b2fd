import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOf } from '../../bot/updates/delivery/update-delivery.ts';
import { listDeliveries, loadUpdate } from '../../bot/updates/store.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { anUpdate, keepUpdate, sendNow } from './an-update.ts';

describe('an update to all groups', () => {
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

  const posted = (title: string) =>
    stage.teams.state().messages.filter(({ card }) => card && JSON.stringify(card).includes(title));

  it('stands once in the channel of each group, and settles', async () => {
    const ports = portsOf();
    const head = await keepUpdate(ports, anUpdate(ports));
    await sendNow(ports, head);
    await stage.settled();
    const rows = (await listDeliveries(ports.tables, head.id)).map(({ delivery }) => delivery);
    expect(rows).toHaveLength(15);
    expect(rows.map(stateOf)).toEqual(rows.map(() => 'delivered'));
    expect(posted('Ny rutin för SIP')).toHaveLength(15);
    expect(new Set(posted('Ny rutin för SIP').map(({ conversation }) => conversation)).size).toBe(15);
    expect((await loadUpdate(ports.tables, 'skaraborg', head.id))?.update.state).toBe('sent');
  });
});
