import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation } from '../support/asking.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let stage: Stage;
let card: ChatMessage;
let fatima: Player;
beforeAll(async () => {
  stage = await createStage();
  card = await askConsultation(stage);
  fatima = stage.person('Fatima Karimi');
});
afterAll(() => stage.close());

it('is asked for whom she speaks, and says rehab', async () => {
  const list = await fatima.says('platser');
  await fatima.presses(list, 'Jag talar för någon av dem');
  await fatima.presses(list, 'Spara', { seats: 'rehab' });
  expect(fatima.reads(list)).toContain('Henrik Åberg');
});

it('can do nothing on the strength of what she has said herself', async () => {
  for (const title of ['Läs frågan', 'Vi tar det']) {
    await fatima.presses(card, title);
    expect(fatima.reads(card)).toContain('Du har ingen bekräftad plats');
    expect(fatima.reads(card)).not.toContain('Eleven');
  }
  expect(stage.person('Sara Nyberg').reads(card)).toContain('Rehab: har inte svarat än.');
});

it('is told by the convener’s yes, and answers', async () => {
  const henrik = stage.person('Henrik Åberg');
  const question = henrik.newest();
  expect(henrik.reads(question)).toContain('Fatima Karimi säger sig tala för rehab. Stämmer det?');
  await henrik.presses(question, 'Bekräfta');
  expect(fatima.reads(fatima.newest())).toContain('Du talar nu för rehab');
  await fatima.presses(card, 'Läs frågan');
  expect(fatima.reads(card)).toContain('Eleven har varit borta');
  await fatima.presses(card, 'Vi tar det');
  expect(stage.person('Sara Nyberg').reads(card)).toContain('Rehab: tar det.');
});
