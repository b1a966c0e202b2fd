import { afterAll, beforeAll, expect, it } from 'vitest';
import { askConsultation, askWithConsent } from '../support/asking.ts';
import { buttonOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';

/** Forms that a step shows by itself when something is missing, pressed by hand. */
let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const verbs = ['case.tell-more', 'case.helps-onward'];
const choices = /Vem har du berättat mer för|Välj vem ni tar kontakten med|Föräldrarådgivning/;

const answered = async (name: string, verb: string, data: Record<string, unknown>) => {
  const player = stage.person(name);
  const card = await player.says('hjälp');
  await stage.teams.press({ person: player.id, message: card.id, verb, data });
  await stage.settled();
  return player.reads(card);
};

it('are for nobody who may not take the step', async () => {
  const [sara, elin, petra] = ['Sara Nyberg', 'Elin Sandström', 'Petra Hallin'].map(stage.person);
  const card = await askConsultation(stage, { asked: 'rehab,vardcentral.kvarnbacken' });
  await elin?.presses(card, 'Vi behöver veta mer');
  await petra?.presses(card, 'Vi behöver veta mer');
  if (!sara) throw new Error('the stage is empty');
  const { data } = buttonOf(sara.sees(card), 'Läs frågan');
  for (const name of ['Annika Falkenström', 'Gunilla Frisk'])
    for (const verb of verbs) expect(await answered(name, verb, data)).not.toMatch(choices);
  expect(await answered('Sara Nyberg', 'case.tell-more', data)).toMatch(choices);
  expect(await answered('Elin Sandström', 'case.helps-onward', data)).toMatch(choices);
});

it('are for nobody once the question is locked', async () => {
  const [sara, elin, petra] = ['Sara Nyberg', 'Elin Sandström', 'Petra Hallin'].map(stage.person);
  const card = await askWithConsent(stage);
  if (!sara) throw new Error('the stage is empty');
  const { data } = buttonOf(sara.sees(card), 'Läs frågan');
  for (const player of [elin, petra]) await player?.presses(card, 'Vi behöver veta mer');
  await sara.presses(stage.threadCard(), 'Samtycket är ändrat');
  await sara.presses(stage.threadCard(), 'Stäng frågan');
  for (const name of ['Sara Nyberg', 'Elin Sandström', 'Annika Falkenström'])
    for (const verb of verbs) {
      const words = await answered(name, verb, data);
      expect(words).toContain('Samtycket är återtaget.');
      expect(words).not.toMatch(choices);
    }
});
