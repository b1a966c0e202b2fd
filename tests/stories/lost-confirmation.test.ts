import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWithConsent } from '../support/asking.ts';
import { createStage, type Player, type Stage, teamChannel } from '../support/stage.ts';

let stage: Stage;
let sara: Player;
let elin: Player;
beforeAll(async () => {
  stage = await createStage();
  [sara, elin] = [stage.person('Sara Nyberg'), stage.person('Elin Sandström')];
});
afterAll(() => stage.close());

/** The card itself arrives; the mood turns just before the confirmation that follows it into the thread. */
const turnsAfterTheCard = (mood: Parameters<Stage['teams']['setMood']>[0]) => {
  const stop = stage.teams.onChange((change) => {
    if (change.kind !== 'message') return;
    const { conversation, id, thread, from } = change.message;
    if (conversation !== teamChannel || id !== thread || from.kind !== 'bot') return;
    stop();
    stage.teams.setMood(mood);
  });
};

const inThreadOf = (id: string) => stage.channelCards().filter((card) => card.thread === id && card.id !== id);

describe('a confirmation of which nobody knows whether it arrived', () => {
  it('is asked about, and found again by a press on it', async () => {
    turnsAfterTheCard({ kind: 'answer-lost', times: 1, only: 'POST' });
    const card = await askWithConsent(stage);
    const question = sara.newest();
    expect(sara.reads(question)).toContain('Bekräftelsen av samtycket i tråden');
    await sara.presses(question, 'Syns');
    await elin.presses(card, 'Vi tar det');
    const [confirmation] = inThreadOf(card.id);
    if (!confirmation) throw new Error('no confirmation in the thread');
    await elin.presses(confirmation, 'Vi har antecknat samtycket');
    expect(stage.person('Petra Hallin').reads(confirmation)).toContain('Antecknat: rehab.');
    expect(inThreadOf(card.id)).toHaveLength(1);
  });

  it('is posted once more when the asker does not see it', async () => {
    turnsAfterTheCard({ kind: 'status', status: 502, times: 1, only: 'POST' });
    const card = await askWithConsent(stage);
    expect(inThreadOf(card.id)).toHaveLength(0);
    await sara.presses(sara.newest(), 'Syns inte, skicka igen');
    expect(inThreadOf(card.id)).toHaveLength(1);
    expect(elin.reads(stage.threadCard())).toContain('samtycke bekräftat');
  });
});
