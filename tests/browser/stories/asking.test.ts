// Ways to the form and through it: what stops, what is kept, by keyboard, and without a personal chat.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teamChannel } from '../../support/stage.ts';
import { keyboard } from '../keyboard.ts';
import { fillInQuestion, question, textBox } from '../question-form.ts';
import { executablePath, openTheatre, type Theatre } from '../teams-window.ts';

describe.skipIf(executablePath === undefined)('asking in Teams', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());

  it('a name in the text is pointed out, and what was typed is still there', async () => {
    const amina = { name: 'Amina Yusuf', at: 'chat' } as const;
    const window = await theatre.open(amina);
    const pane = window.pane('Amina Yusuf');
    await pane.writes('ny fråga');
    await pane.presses('BVC');
    const named = 'Fatima vill inte gå hem. Vi har provat samtal.';
    await fillInQuestion(pane.newest(), { text: named, asked: ['rehab'] });
    await pane.presses('Fortsätt');
    await pane
      .newest()
      .getByText(/Fatima.*(namn|Namn)/)
      .waitFor();
    expect(await window.look('21-name-in-text', amina, 'axe')).toEqual([]);
    expect(await textBox(pane.newest()).inputValue()).toBe(named);
    expect(await pane.newest().getByRole('checkbox', { name: 'Skolfrånvaro' }).isChecked()).toBe(true);
    expect(await pane.newest().getByRole('checkbox', { name: 'rehab', exact: true }).isChecked()).toBe(true);
    await textBox(pane.newest()).fill(question);
    await pane.presses('Fortsätt');
    await pane.region.getByText(/är skickad till teamet/).waitFor();
  });

  it('a word that may be a name is asked about over the buttons, and goes when the writer is sure', async () => {
    const johan = { name: 'Johan Ek', at: 'chat' } as const;
    const window = await theatre.open(johan);
    const pane = window.pane('Johan Ek');
    await pane.writes('ny fråga');
    await fillInQuestion(pane.newest(), { text: `${question} Björn är ett djur som barnet ritar.`, asked: ['rehab'] });
    await pane.presses('Fortsätt');
    await pane.newest().getByText('Inget är skickat än.').waitFor();
    await window.look('23-may-be-a-name', johan);
    await pane
      .newest()
      .getByRole('checkbox', { name: /Inget av orden är ett namn/ })
      .check();
    await pane.presses('Fortsätt');
    await pane.region.getByText(/är skickad till teamet/).waitFor();
  });

  it('whom to call stands by the buttons, and a call is enough', async () => {
    const petra = { name: 'Petra Hallin', at: 'chat' } as const;
    const window = await theatre.open(petra);
    const pane = window.pane('Petra Hallin');
    await pane.writes('ny fråga');
    await pane.newest().getByRole('combobox', { name: 'Ålder' }).selectOption('6–9 år');
    await pane.presses('Visa vem jag kan ringa');
    await pane.newest().getByRole('link', { name: '070-174 06 08' }).waitFor();
    await window.look('24-whom-to-call', petra);
    expect(await pane.newest().getByRole('combobox', { name: 'Ålder' }).inputValue()).toBe('6-9');
    await pane.presses('Vi ringde, det räckte');
    await pane.region.getByText('Det räknas.').waitFor();
  });

  it('by keyboard alone, from the box where one writes to the card in the channel', async () => {
    const window = await theatre.open({ name: 'Sara Nyberg', at: 'chat' });
    const { page } = window;
    const keys = keyboard(page);
    await window.pane('Sara Nyberg').region.getByRole('textbox', { name: 'Skriv ett meddelande' }).focus();
    await page.keyboard.type('ny fråga');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'elevhälsan' }).waitFor();
    await keys.backTo('elevhälsan');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Ålder' }).waitFor();
    await keys.onTo('Ålder');
    await page.keyboard.type('13');
    await keys.onTo('Skolfrånvaro');
    await page.keyboard.press('Space');
    await keys.onTo('Vad behöver du hjälp med?');
    await page.keyboard.type(question);
    await keys.onTo('rehab');
    await page.keyboard.press('Space');
    await keys.onTo('Fortsätt');
    await page.keyboard.press('Enter');
    await page.getByText(/är skickad till teamet/).waitFor();
  });

  it('a form in the channel for somebody without a personal chat, seen by nobody else and kept while others talk', async () => {
    const omar = { name: 'Omar Haddad', at: 'channel' } as const;
    const window = await theatre.open(omar, { name: 'Elin Sandström', at: 'channel' });
    const his = window.pane('Omar Haddad');
    const hers = window.pane('Elin Sandström');
    await his.writes('@Partssamverkan hjälp');
    await his.post('Du kan skriva').getByRole('button', { name: 'Ny fråga till teamet' }).click();
    const form = his.region.getByRole('article').filter({ has: window.page.getByRole('combobox', { name: 'Ålder' }) });
    await textBox(form).fill('Halvskrivet');
    expect(await hers.region.getByText('Ålder').count()).toBe(0);
    await hers.writes('God morgon!');
    await his.post('God morgon!').waitFor();
    await window.page.getByRole('button', { name: 'Notiser' }).click();
    expect(await textBox(form).inputValue()).toBe('Halvskrivet');
    await window.page.getByRole('button', { name: 'Notiser' }).first().click();
    await window.look('22-form-in-channel', omar);
    expect(await textBox(form).inputValue()).toBe('Halvskrivet');
    await fillInQuestion(form, { asked: ['rehab'] });
    await form.getByRole('button', { name: 'Fortsätt' }).click();
    await his.region.getByText(/är skickad till teamet/).waitFor();
    expect(JSON.stringify(theatre.stage.teams.channelMessages(teamChannel).map(({ card }) => card))).not.toContain(
      'varit borta',
    );
    expect(await hers.region.getByText(/är skickad till teamet/).count()).toBe(0);
  });
});
