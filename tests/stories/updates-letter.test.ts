// Two fortnights of the letter: what can wait comes together, and each forum gets what is meant for it.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buttonsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { cardIn, cardsIn, deskOf, typed } from './updates-desk.ts';

let stage: Stage;
let annika: Player;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  stage = await createStage();
  annika = stage.person('Annika Falkenström');
  desk = deskOf(stage, annika);
});
afterAll(() => stage.close());

const know = (title: string, text: string, audience: object) =>
  typed(title, { content: { title, text, asks: { kind: 'know' } }, audience });
const bundles = async (...what: Parameters<typeof know>) => desk.sends(await desk.begins(know(...what)), 'letter');
const letter = 'Brev från regionen';

it('waits for the letter, and can be taken out of it again', async () => {
  const one = await bundles('Kursdag i mars', 'Anmäl er senast i februari.', { groups: true });
  expect(one).toMatchObject({ state: 'bundled', stateWords: 'Väntar på nästa brev' });
  await bundles('Ny blankett', 'Den gamla tas bort vid årsskiftet.', { groups: true, teams: true });
  const regretted = await bundles('Ångrat', 'Det här blev inte av.', { groups: true });
  expect(await desk.does(regretted, 'unschedule')).toMatchObject({ state: 'draft' });
  await stage.untilMorning('2026-11-25', 16);
  expect(cardsIn(stage, 'mariestad-group', letter)).toEqual([]);
});

it('goes on the Thursday of an even week, as one card', async () => {
  await stage.untilMorning('2026-11-26', 9);
  const karin = stage.person('Karin Wallin');
  const words = karin.reads(cardIn(stage, 'mariestad-group', letter));
  expect(words).toContain('Brev från regionen vecka 48');
  expect(words).toContain('Kursdag i mars');
  expect(words).toContain('Ny blankett');
  expect(words).not.toContain('Ångrat');
  const elin = stage.person('Elin Sandström');
  const inTeam = elin.reads(cardIn(stage, 'mariestad-team', letter));
  expect(inTeam).toContain('Ny blankett');
  expect(inTeam).not.toContain('Kursdag i mars');
  expect(cardsIn(stage, 'skaraborg-network', letter)).toEqual([]);
  await elin.presses(cardIn(stage, 'mariestad-team', letter), 'Läst');
  expect(elin.reads(cardIn(stage, 'mariestad-team', letter))).toContain('Läst: rehab');
});

it('is one update among the others, with its results', async () => {
  const { updates } = (await annika.asks('/api/updates')).body;
  const [sent, ...more] = updates.filter(({ isLetter }: { isLetter: boolean }) => isLetter);
  expect(more).toEqual([]);
  expect(sent.stateWords).toBe('Gick ut torsdag 26 november kl. 09.00');
  const states = updates.map(({ title, state }: { title: string; state: string }) => `${title}: ${state}`);
  expect(states).toEqual(expect.arrayContaining(['Kursdag i mars: in-letter', 'Ångrat: draft']));
  const results = (await annika.asks(`/api/updates/${sent.id}/results`)).body;
  expect(results.seatShares.find(({ of }: { of: string }) => of === 'read').count).toBe(1);
});

it('comes again a fortnight later with what has come since, and not in between', async () => {
  await bundles('God jul', 'Tack för i år. Vi ses i januari.', { groups: true });
  await stage.untilMorning('2026-12-03', 9);
  expect(cardsIn(stage, 'mariestad-group', letter)).toHaveLength(1);
  await stage.untilMorning('2026-12-10', 9);
  const all = cardsIn(stage, 'mariestad-group', letter);
  expect(all).toHaveLength(2);
  const karin = stage.person('Karin Wallin');
  const [, second] = all.map((one) => karin.reads(one));
  expect(second).toContain('Brev från regionen vecka 50');
  expect(second).toContain('God jul');
  expect(second).not.toContain('Ny blankett');
  expect(buttonsOf(karin.sees(all[1] ?? never())).map(({ title }) => title)).toEqual(['Läst']);
});

it('does not come where nothing waits', async () => {
  await stage.untilMorning('2026-12-23', 9);
  await stage.untilMorning('2026-12-28', 9);
  expect(cardsIn(stage, 'mariestad-group', letter)).toHaveLength(2);
});

function never(): never {
  throw new Error('not there');
}
