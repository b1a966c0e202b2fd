/** A question that is closed in the very moment when its consent is taken back. */
import { expect, it } from 'vitest';
import { changeConsent } from '../../bot/cases/actions/change-consent.ts';
import { saveDraft } from '../../bot/cases/actions/draft.ts';
import { raiseWithConsent } from '../../bot/cases/actions/raise.ts';
import { act } from '../../bot/cases/actions/step.ts';
import { caseId } from '../../bot/cases/case-request.ts';
import { loadCase } from '../../bot/cases/store.ts';
import { actorOnRoster } from '../../bot/forums/access.ts';
import type { Identified } from '../../bot/forums/actions.ts';
import { forumWrite } from '../../bot/forums/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { named, seats, team, theFacts } from './a-case.ts';
import { rememberedWorld } from './remembered-world.ts';

const { rehab, lovet, elevhalsa } = seats;
const sara: Identified = {
  forum: { ...team, seats: team.seats.map((seat) => (seat.id === elevhalsa ? { ...seat, holders: [] } : seat)) },
  etag: '',
  actor: actorOnRoster(team, { ...named(1, 'Person 1'), isCoordinator: false, isSupport: false }),
};
const { forum } = sara;

it('is locked by the first press', async () => {
  const { ports } = rememberedWorld();
  await ports.tables.commit({ table: 'forums', partition: forum.id, op: 'team', writes: [forumWrite(forum)] });
  const id = caseId.parse(ports.random.id());
  await saveDraft(ports, sara, {
    id,
    askerSeat: elevhalsa,
    ageBand: '13-15',
    needs: ['stress-sleep'],
    text: 'Vi undrar hur man kan stötta när sömnen sviktar.',
    asked: [rehab, lovet],
    wholeTeam: false,
    urgency: 'guarantee',
    mode: 'consent',
    notNames: [],
  });
  expect((await raiseWithConsent(ports, sara, id, theFacts())).ok).toBe(true);

  const close = () => act(ports, sara, id, 'close', undefined, () => ({ step: 'close', outcome: 'no-need' }));
  let closedFirst = false;
  const overtaken: Ports = {
    ...ports,
    tables: {
      open: () => ports.tables.open(),
      list: (...at) => ports.tables.list(...at),
      commit: (commit) => ports.tables.commit(commit),
      get: async (table, partition, key) => {
        const row = await ports.tables.get(table, partition, key);
        if (key === `open|${id}` && !closedFirst) closedFirst = (await close()).ok;
        return row;
      },
    },
  };
  const withdrawn = await changeConsent(overtaken, sara, id, { step: 'withdraw-consent' });
  expect(closedFirst).toBe(true);
  expect(withdrawn).toMatchObject({ ok: true });
  const stored = await loadCase(ports.tables, forum.id, id);
  expect(stored?.request).toMatchObject({ state: 'closed', outcome: 'consent-withdrawn' });
  expect(await ports.tables.list('forums', forum.id, 'closed|')).toHaveLength(1);
});
