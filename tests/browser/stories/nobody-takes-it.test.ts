// Somebody with two seats declines for both; somebody without the right tries to answer.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askConsultation } from '../../support/asking.ts';
import { executablePath, openTheatre, type Pane, type Theatre } from '../teams-window.ts';

describe.skipIf(executablePath === undefined)('a question that everybody declines', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
    await askConsultation(theatre.stage, { asked: 'bup,habilitering' });
  });
  afterAll(() => theatre?.close());

  /** The answer's own update comes after it and wipes what is opened meanwhile: so the other one has seen it first. */
  const declines = async (pane: Pane, other: Pane, seat: string, line: string) => {
    await pane.presses('Inte vårt, men vi hjälper vidare');
    await pane.region.getByText('Vilken gäller det nu?').waitFor();
    await pane.presses(seat);
    await pane.presses('Vi vet inte, ta upp på mötet');
    await other.region.getByText(line).first().waitFor();
  };

  it('asks somebody with two seats whose answer it is, and says that nobody has taken it', async () => {
    const window = await theatre.open({ name: 'Mikael Rönn', at: 'channel' }, { name: 'Sara Nyberg', at: 'channel' });
    const [mikael, sara] = [window.pane('Mikael Rönn'), window.pane('Sara Nyberg')];
    await declines(mikael, sara, 'BUP', 'BUP: inte vårt');
    await declines(mikael, sara, 'habiliteringen', 'Habiliteringen: inte vårt');
    await sara.region.getByText('Ingen har tagit frågan').first().waitFor();
    const phone = { name: 'Sara Nyberg', at: 'channel' } as const;
    expect(await window.look('30-nobody', phone, 'axe')).toEqual([]);
    await sara.presses('Mer');
    await sara.region.getByRole('button', { name: 'Vi behöver hjälp', exact: true }).waitFor();
    expect(await window.look('31-more', undefined, 'axe')).toEqual([]);
  });

  it('offers a note for the meeting of the group, written in the personal chat', async () => {
    const window = await theatre.open({ name: 'Mikael Rönn', at: 'channel' }, { name: 'Karin Wallin', at: 'chat' });
    const [mikael, karin] = [window.pane('Mikael Rönn'), window.pane('Karin Wallin')];
    await mikael.presses('Skriv till gruppens möte');
    await mikael.region.getByText('Jag har skrivit till dig i vår privata chatt.').waitFor();
    await mikael.goesTo('Partssamverkan');
    await mikael.region.getByRole('checkbox', { name: 'Åldersgräns' }).check();
    await mikael.region.getByRole('textbox', { name: /Vill du säga något mer/ }).fill('Båda hänvisade till den andra.');
    expect(await window.look('32-note', { name: 'Mikael Rönn', at: 'chat' }, 'axe')).toEqual([]);
    await mikael.presses('Spara anteckningen');
    await mikael.region.getByText('Sparat. Gruppen ser anteckningen till sitt nästa möte.').waitFor();
    await karin.writes('anteckningar');
    await karin.region.getByText('Åldersgräns').waitFor();
    expect(await window.look('33-notes', { name: 'Karin Wallin', at: 'chat' }, 'axe')).toEqual([]);
  });

  it('lets nobody without a seat answer, and tells only the one who tried', async () => {
    const window = await theatre.open({ name: 'Amina Yusuf', at: 'channel' }, { name: 'Sara Nyberg', at: 'channel' });
    const [amina, sara] = [window.pane('Amina Yusuf'), window.pane('Sara Nyberg')];
    await amina.presses('Vi tar det');
    await amina.region.getByText('Du har ingen bekräftad plats i teamet').waitFor();
    expect(await sara.region.getByText('Du har ingen bekräftad plats i teamet').count()).toBe(0);
    await sara.region.getByText('Ingen har tagit frågan').first().waitFor();
  });

  it('is taken at last, although the group has been told', async () => {
    const window = await theatre.open({ name: 'Mikael Rönn', at: 'channel' }, { name: 'Sara Nyberg', at: 'channel' });
    const [mikael, sara] = [window.pane('Mikael Rönn'), window.pane('Sara Nyberg')];
    await mikael.presses('Vi tar det');
    await mikael.presses('BUP');
    await sara.region.getByText('BUP: tar det (ändrat svar).').first().waitFor();
    expect(await sara.region.getByText('Ingen har tagit frågan').count()).toBe(0);
    await window.look('34-taken-at-last');
  });
});
