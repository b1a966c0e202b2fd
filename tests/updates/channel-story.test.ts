import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../bot/failure.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { changeUpdate } from '../../bot/updates/actions/change-update.ts';
import { oweSpread } from '../../bot/updates/actions/desk-owed.ts';
import { audience } from '../../bot/updates/audience.ts';
import { stateOf } from '../../bot/updates/delivery/update-delivery.ts';
import { loadDelivery } from '../../bot/updates/store.ts';
import type { Update } from '../../bot/updates/update.ts';
import { buttonsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { anUpdate, keepUpdate, sendNow } from './an-update.ts';

let stage: Stage;
let elin: Player;
let sara: Player;
let update: Update;

const team = forumId.parse('mariestad-team');
const portsOf = () => {
  const [first] = stage.servers;
  if (!first) throw new Error('no server');
  return first.world.ports;
};
const cards = (title: string) => stage.channelCards().filter(({ card }) => JSON.stringify(card).includes(title));
const theCard = (title: string) => {
  const [only, ...more] = cards(title);
  if (!only || more.length > 0) throw new Error(`${1 + more.length} cards of ${title}`);
  return only;
};
const reads = (player: Player, title: string) => player.reads(theCard(title)).replaceAll('\\', '');
const delivery = async () => (await loadDelivery(portsOf().tables, update.id, team))?.delivery;

const send = async (title: string) => {
  const ports = portsOf();
  const content = { title, text: 'Läs igenom.', asks: { kind: 'read' as const } };
  update = await keepUpdate(ports, anUpdate(ports, { content, audience: audience.parse({ forums: [team] }) }));
  await sendNow(ports, update);
  await stage.settled();
};

const changes = async (changed: Partial<Update>) => {
  const ports = portsOf();
  await changeUpdate(ports, update, (before) => {
    const after = { ...before, ...changed, revision: before.revision + 1 };
    return ok({ after, promises: [oweSpread(ports, after)] });
  });
  await stage.settled();
};

/** Others may be working on the same machine. */
const patiently = { timeout: 20_000 };

beforeAll(async () => {
  stage = await createStage();
  elin = stage.person('Elin Sandström');
  sara = stage.person('Sara Nyberg');
});
afterAll(() => stage.close());

describe('an update in the channel of Mariestad', () => {
  it('is answered there, and everybody sees by whom', patiently, async () => {
    await send('Ny rutin för SIP');
    expect(reads(sara, 'Ny rutin för SIP')).toContain('Ingen har svarat än.');
    await elin.presses(theCard('Ny rutin för SIP'), 'Läst');
    expect(reads(elin, 'Ny rutin för SIP')).toContain('Läst: ');
    expect(reads(sara, 'Ny rutin för SIP')).toContain('Läst: rehab');
  });

  it('is corrected where it stands', patiently, async () => {
    await changes({ content: { ...update.content, text: 'Läs bara sidan två.' }, correctedAt: stage.clock.now() });
    expect(reads(sara, 'Ny rutin för SIP')).toContain('Läs bara sidan två.');
    expect(reads(sara, 'Ny rutin för SIP')).toContain('Rättat 23 november');
  });

  it('says that it was recalled, also to whoever presses on an old window', patiently, async () => {
    const old = sara.sees(theCard('Ny rutin för SIP'));
    await changes({ state: 'recalled', endedAt: stage.clock.now() });
    expect(reads(sara, 'Ny rutin för SIP')).toMatch(/^Återkallat: Ny rutin för SIP\nÅterkallat måndag 23 november/);
    expect(buttonsOf(sara.sees(theCard('Ny rutin för SIP')))).toEqual([]);
    await sara.pressesOld(theCard('Ny rutin för SIP'), old, 'Läst');
    expect(reads(sara, 'Ny rutin för SIP')).toContain('Utskicket är återkallat och gäller inte längre');
  });

  it('whose answer was lost is found again by a press on it', patiently, async () => {
    stage.teams.setMood({ kind: 'answer-lost', times: 1, only: 'POST' });
    await send('Kursdag i mars');
    expect(stateOf((await delivery()) ?? never())).toBe('uncertain');
    await elin.presses(theCard('Kursdag i mars'), 'Läst');
    expect(stateOf((await delivery()) ?? never())).toBe('delivered');
    expect(reads(sara, 'Kursdag i mars')).toContain('Läst: rehab');
  });
});

function never(): never {
  throw new Error('no delivery');
}
