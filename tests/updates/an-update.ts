/** A coordinator's update as the desk holds it, and the press that sends it. */
import { ok } from '../../bot/failure.ts';
import { personKey } from '../../bot/forums/person.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { changeUpdate } from '../../bot/updates/actions/change-update.ts';
import { oweGo, oweSettle } from '../../bot/updates/actions/desk-owed.ts';
import { audience } from '../../bot/updates/audience.ts';
import { newUpdateWrites } from '../../bot/updates/store/shelf.ts';
import { deskOf, table } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { updateId } from '../../bot/updates/update-id.ts';

export const annika = {
  person: personKey.parse('11111111-1111-4111-8111-111111111111_22222222-2222-4222-8222-222222222222'),
  name: 'Annika Falkenström',
};

let count = 0;

export const anUpdate = (ports: Pick<Ports, 'clock'>, more: Partial<Update> = {}): Update => {
  count += 1;
  return {
    id: updateId.parse(`2026-11-23.${count.toString(16).padStart(8, '0')}`),
    regionId: 'skaraborg',
    state: 'draft',
    content: { title: 'Ny rutin för SIP', text: 'Läs igenom **rutinen** före årsskiftet.', asks: { kind: 'read' } },
    audience: audience.parse({ groups: true }),
    by: annika,
    version: 1,
    revision: 1,
    changedAt: ports.clock.now(),
    round: 0,
    ...more,
  };
};

export const keepUpdate = async (ports: Ports, update: Update): Promise<Update> => {
  const writes = newUpdateWrites(update);
  await ports.tables.commit({ table, partition: deskOf(update.regionId), op: ports.random.id(), writes });
  return update;
};

/** What the press of "Skicka nu" writes. */
export const sendNow = async (ports: Ports, { id, regionId }: Pick<Update, 'id' | 'regionId'>): Promise<Update> => {
  const sent = await changeUpdate(ports, { regionId, id }, (before, now) => {
    const after: Update = { ...before, state: 'sending', sentAt: now, sentBy: annika, round: before.round + 1 };
    return ok({ after, promises: [oweGo(ports, after), oweSettle(ports, after)] });
  });
  if (!sent.ok) throw new Error(sent.failure.kind);
  return sent.value;
};
