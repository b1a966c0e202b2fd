// Whoever sits in many teams has one list, on a phone too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodQuestion, openForm } from '../../support/asking.ts';
import { executablePath, openTheatre, type Theatre } from '../teams-window.ts';

const phone = { name: 'Mikael Rönn', at: 'chat' } as const;

/** Mariestad, Skövde, Töreboda, Gullspång. */
const askers = ['Sara Nyberg', 'Jenny Wikström', 'Hanna Lindqvist', 'Ylva Strandberg'];

describe.skipIf(executablePath === undefined)('somebody who sits in many teams', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
    const { stage } = theatre;
    for (const [at, name] of askers.entries()) {
      const asker = stage.person(name);
      const urgency = at === 2 ? 'next-meeting' : 'guarantee';
      await asker.presses(await openForm(asker), 'Fortsätt', { ...goodQuestion, asked: 'bup', urgency });
    }
    const mikael = stage.person('Mikael Rönn');
    const inSkovde = stage.teams.channelMessages('19:skovde-team@thread.tacv2').at(-1);
    if (!inSkovde) throw new Error('no card in Skövde');
    await mikael.presses(inSkovde, 'Vi behöver veta mer');
  });
  afterAll(() => theatre?.close());

  it('reads on the phone whose turn it is in each of them, what is due first', async () => {
    const window = await theatre.open(phone);
    const mikael = window.pane('Mikael Rönn');
    await mikael.writes('mina ärenden');
    await mikael.region.getByText('Er tur: svara senast torsdag 26 november').first().waitFor();
    expect(await window.look('64-many-teams', phone, 'axe')).toEqual([]);
    const words = await mikael.newest().innerText();
    const teams = [...words.matchAll(/(?:SAMBU|HLT)-team \p{L}+/gu)].map(([team]) => team);
    expect(new Set(teams).size).toBe(askers.length);
    expect(words.indexOf('Er tur: svara till nästa möte')).toBeGreaterThan(words.indexOf('senast torsdag'));
    expect(words.indexOf('Väntar på: den som frågade')).toBeGreaterThan(words.indexOf('till nästa möte'));
  });

  it('and opens one of them there', async () => {
    const window = await theatre.open(phone);
    const mikael = window.pane('Mikael Rönn');
    await mikael.newest().getByRole('button', { name: 'Öppna' }).first().click();
    await mikael.newest().getByText('BUP: har inte svarat än.').waitFor();
    await mikael
      .newest()
      .getByText(/^SAMBU-team (Mariestad|Gullspång)$/)
      .waitFor();
    expect(await window.look('65-opened-from-list', phone, 'axe')).toEqual([]);
  });
});
