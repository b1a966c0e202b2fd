import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatMessage } from '../local-teams/contract.ts';
import { askConsultation } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
let card: ChatMessage;
beforeAll(async () => {
  stage = await createStage();
  card = await askConsultation(stage);
});
afterAll(() => stage.close());

describe('an asker who leaves the team while the question waits', () => {
  it('is told nothing of it any more', async () => {
    const sara = stage.person('Sara Nyberg');
    await stage.teams.leave('19:mariestad@thread.tacv2', sara.id);
    await stage.settled();
    const heard = stage.teams.personalMessages(sara.id).length;
    await stage.person('Elin Sandström').presses(card, 'Vi behöver veta mer');
    await stage.untilMorning('2026-11-26');
    expect(stage.teams.personalMessages(sara.id)).toHaveLength(heard);
  });

  it('leaves the convener to close it, even when nobody has taken it', async () => {
    const elin = stage.person('Elin Sandström');
    await elin.presses(card, 'Inte vårt, men vi hjälper vidare');
    await elin.presses(card, 'Vi vet inte, ta upp på mötet');
    expect(elin.reads(card)).toContain('Ingen har tagit frågan');
    const henrik = stage.person('Henrik Åberg');
    await henrik.presses(card, 'Avsluta');
    await henrik.presses(card, 'Avsluta', { outcome: 'nobody-took-it' });
    expect(henrik.reads(card)).toContain('Avslutad: Ingen tog frågan.');
  });
});
