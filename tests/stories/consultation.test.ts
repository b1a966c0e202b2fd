import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

const question =
  'Eleven har varit borta i tre veckor och sover dåligt. Vi har provat anpassad studiegång. Vi önskar råd.';

describe('a consultation, from raised to closed', () => {
  it('begins with a school counsellor who has no seat', async () => {
    const sara = stage.person('Sara Nyberg');
    const first = await sara.says('Ny fråga!');
    expect(sara.reads(first)).toContain('Vilken verksamhet frågar du för?');
    await sara.presses(first, 'elevhälsan');
    expect(sara.reads(first)).toContain('Akut fara: 112.');
    await sara.presses(first, 'Fortsätt', {
      age: '13-15',
      needs: 'absence,stress-sleep',
      text: question,
      asked: 'rehab',
    });
    expect(sara.reads(first)).toMatch(/är skickad till teamet/);
  });

  it('stands in the channel as choices only', async () => {
    const [card] = stage.channelCards();
    if (!card) throw new Error('no card in the channel');
    const rehab = stage.person('Elin Sandström');
    const words = rehab.reads(card);
    expect(words).toMatch(/13–15 år · stress och sömn, skolfrånvaro/);
    expect(words).toContain('försök inte räkna ut vem det är');
    expect(words).toContain('Svar senast torsdag 26 november.');
    expect(words).not.toContain('borta');
    expect(buttonsOf(rehab.sees(card)).map(({ title }) => title)).toContain('Läs frågan');
  });

  it('is read and taken by the rehab clinic, in its own view', async () => {
    const [card] = stage.channelCards();
    if (!card) throw new Error('no card in the channel');
    const rehab = stage.person('Elin Sandström');
    await rehab.presses(card, 'Läs frågan');
    expect(rehab.reads(card).replaceAll('\\', '')).toContain('Eleven har varit borta');
    expect(stage.person('Sara Nyberg').reads(card)).not.toContain('borta');
    await rehab.presses(card, 'Vi tar det');
    expect(rehab.reads(card)).toContain('Rehab: tar det.');
    expect(stage.person('Sara Nyberg').reads(card)).toContain('Rehab: tar det.');
  });

  it('is followed up, told and closed', async () => {
    const [card] = stage.channelCards();
    if (!card) throw new Error('no card in the channel');
    const rehab = stage.person('Elin Sandström');
    await rehab.presses(card, 'Vi har pratats vid');
    await rehab.presses(card, 'Utse uppföljningsansvarig');
    await rehab.presses(card, 'Spara', { holder: 'rehab', firstStep: 'call-family', help: 'advice' });
    expect(rehab.reads(card)).toContain('Uppföljningsansvarig: rehab.');
    await rehab.presses(card, 'De har fått veta');
    expect(rehab.reads(card)).toContain('Den som frågade har fått veta.');
    const sara = stage.person('Sara Nyberg');
    await sara.presses(card, 'Avsluta');
    await sara.presses(card, 'Avsluta', { outcome: 'help-started' });
    expect(stage.person('Mikael Rönn').reads(card)).toContain('Avslutad: Hjälpen har börjat.');
  });

  it('shows the asker what came of it', async () => {
    const sara = stage.person('Sara Nyberg');
    const mine = sara.reads(await sara.says('mina ärenden'));
    expect(mine).toContain('Avslutad');
    expect(mine).toContain('Hjälpen har börjat');
  });
});
