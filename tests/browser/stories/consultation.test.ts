// A school counsellor and a physiotherapist side by side: a question is put, read, answered, followed up and closed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillInQuestion, question, textBox } from '../question-form.ts';
import { executablePath, openTheatre, type Pane, type TeamsWindow, type Theatre } from '../teams-window.ts';

describe.skipIf(executablePath === undefined)('a consultation in two people’s Teams', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  let window: TeamsWindow;
  let sara: Pane;
  let elin: Pane;
  const elinsPhone = { name: 'Elin Sandström', at: 'channel' } as const;
  const sarasPhone = { name: 'Sara Nyberg', at: 'chat' } as const;

  beforeAll(async () => {
    theatre = await openTheatre();
    window = await theatre.open(sarasPhone, elinsPhone);
    sara = window.pane('Sara Nyberg');
    elin = window.pane('Elin Sandström');
  });
  afterAll(() => theatre?.close());

  it('is asked in the counsellor’s own chat: six inputs and one press', async () => {
    await sara.writes('ny fråga');
    await sara.region.getByText('Vilken verksamhet frågar du för?').waitFor();
    await window.look('1-whose-question', sarasPhone);
    await sara.presses('elevhälsan');
    const form = sara.newest();
    await form.getByText('Akut fara: 112.').first().waitFor();
    await fillInQuestion(form, { asked: ['rehab'] });
    expect(await window.look('2-form', sarasPhone, 'axe')).toEqual([]);
    expect(await textBox(form).inputValue()).toBe(question);
    await sara.presses('Fortsätt');
    await sara.region.getByText(/är skickad till teamet/).waitFor();
    await window.look('3-sent', sarasPhone);
  });

  it('stands in the channel, and its text opens for the reader alone', async () => {
    await elin.newest().getByRole('button', { name: 'Läs frågan' }).waitFor();
    expect(await elin.region.getByText('varit borta').count()).toBe(0);
    await window.look('4-channel', elinsPhone);
    await elin.presses('Läs frågan');
    await elin.region.getByText('Eleven har varit borta').waitFor();
    expect(await window.look('5-read', elinsPhone, 'axe')).toEqual([]);
    await sara.goesTo('SAMBU-teamet');
    await sara.newest().getByRole('button', { name: 'Läs frågan' }).waitFor();
    expect(await sara.region.getByText('varit borta').count()).toBe(0);
  });

  it('is taken, and the other sees it at once', async () => {
    await elin.presses('Vi tar det');
    await sara.region.getByText('Rehab: tar det.').waitFor();
    await elin.region.getByText('Rehab: tar det.').last().waitFor();
    await window.look('6-taken', elinsPhone);
    await elin.presses('Vi har pratats vid');
    await sara.region.getByText('Ni har pratats vid.').waitFor();
  });

  it('is followed up, told and closed', async () => {
    await elin.presses('Utse uppföljningsansvarig');
    const form = elin.newest();
    await form.getByRole('radio', { name: 'rehab' }).check();
    await form.getByRole('combobox', { name: 'Första steg' }).selectOption('Ringa familjen');
    await form.getByRole('combobox', { name: 'Vilken hjälp föreslår ni?' }).selectOption('Råd');
    expect(await window.look('7-appoint', elinsPhone, 'axe')).toEqual([]);
    await elin.presses('Spara');
    await sara.region.getByText(/Uppföljningsansvarig: rehab/).waitFor();
    await elin.presses('De har fått veta');
    await sara.region.getByText('Den som frågade har fått veta.').waitFor();
    await window.look('8-followed', elinsPhone);
    await elin.presses('Avsluta');
    await elin.newest().getByRole('radio', { name: 'Hjälpen har börjat' }).check();
    await window.look('9-close', elinsPhone);
    await elin.presses('Avsluta');
    await sara.region.getByText('Avslutad: Hjälpen har börjat.').waitFor();
    await window.look('10-closed', elinsPhone);
  });
});
