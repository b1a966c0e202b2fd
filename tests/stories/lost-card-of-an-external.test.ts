import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goodQuestion, titlesOf } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

describe('a card that may be lost, of somebody who can have no personal chat', () => {
  it('is asked about with the convener, who looks and says so', async () => {
    const [omar, henrik] = [stage.person('Omar Haddad'), stage.person('Henrik Åberg')];
    const hello = await henrik.saysInChannel('hjälp');
    await omar.presses(hello, 'Ny fråga till teamet');
    const before = stage.channelCards().length;
    stage.teams.setMood({ kind: 'status', status: 503, times: 1, only: 'POST' });
    await omar.presses(hello, 'Fortsätt', goodQuestion);
    await stage.settled();
    const asked = henrik.newest();
    expect(henrik.reads(asked)).toContain('syns kortet?');
    await henrik.presses(asked, 'Syns inte, skicka igen');
    expect(henrik.reads(asked)).toContain('Kortet skickas igen.');
    await stage.settled();
    expect(stage.channelCards()).toHaveLength(before + 1);
  });

  it('stands in a list that he sees alone, in the channel', async () => {
    const omar = stage.person('Omar Haddad');
    const answer = await omar.saysInChannel('mina ärenden');
    expect(titlesOf(omar, answer)).toEqual(['Visa mina ärenden']);
    await omar.presses(answer, 'Visa mina ärenden');
    expect(omar.reads(answer)).toMatch(/Väntar på svar/);
    expect(stage.person('Elin Sandström').reads(answer)).not.toMatch(/Väntar på svar/);
  });
});
