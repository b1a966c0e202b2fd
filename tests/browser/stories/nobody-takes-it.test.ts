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
    await window.look('30-nobody');
  });

  it('lets nobody without a seat answer, and tells only the one who tried', async () => {
    const window = await theatre.open({ name: 'Amina Yusuf', at: 'channel' }, { name: 'Sara Nyberg', at: 'channel' });
    const [amina, sara] = [window.pane('Amina Yusuf'), window.pane('Sara Nyberg')];
    await amina.presses('Vi tar det');
    await amina.region.getByText('Du har ingen bekräftad plats i teamet').waitFor();
    expect(await sara.region.getByText('Du har ingen bekräftad plats i teamet').count()).toBe(0);
    await sara.region.getByText('Ingen har tagit frågan').first().waitFor();
  });
});
