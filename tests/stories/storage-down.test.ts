import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation, goodQuestion, openForm } from '../support/asking.ts';
import { createHurtStorage, type HurtStorage } from '../support/hurt-storage.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

let storage: HurtStorage;
let stage: Stage;
let [sara, elin, lena]: Player[] = [];
let card: ChatMessage;
let form: ChatMessage;

const players = () => {
  if (!sara || !elin || !lena) throw new Error('the stage is empty');
  return { sara, elin, lena };
};

beforeAll(async () => {
  storage = await createHurtStorage();
  stage = await createStage({ connectionString: storage.connectionString });
  [sara, elin, lena] = ['Sara Nyberg', 'Elin Sandström', 'Lena Stridh'].map(stage.person);
  card = await askConsultation(stage, {}, 'Amina Yusuf');
  form = await openForm(players().sara);
});
afterAll(async () => {
  storage.comesBack();
  await stage.close();
  await storage.close();
});

const sentence = 'Just nu går det inte att spara';

describe('while storage is down', () => {
  it('whoever sends, answers or writes gets a sentence, and nothing is changed', async () => {
    const { sara, elin, lena } = players();
    storage.goesDown();
    const [, , answer] = await Promise.all([
      sara.presses(form, 'Fortsätt', goodQuestion),
      elin.presses(card, 'Vi tar det'),
      lena.says('mina ärenden'),
    ]);
    storage.comesBack();
    for (const words of [sara.reads(form), elin.reads(card), lena.reads(answer)]) expect(words).toContain(sentence);
    expect(lena.reads(card)).toContain('Rehab: har inte svarat än.');
    expect(stage.channelCards()).toHaveLength(1);
  });

  it('what was typed and pressed is still there when it is back', async () => {
    const { sara, elin, lena } = players();
    expect(sara.reads(form)).toContain('så följer det med när du trycker');
    await sara.presses(form, 'Försök igen');
    expect(sara.reads(form)).toMatch(/är skickad till teamet/);
    await elin.presses(card, 'Försök igen');
    expect(lena.reads(card)).toContain('Rehab: tar det.');
    expect(stage.channelCards()).toHaveLength(2);
    expect(lena.reads(await lena.says('mina ärenden'))).toContain('Inga frågor');
  });
});
