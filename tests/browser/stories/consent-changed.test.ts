// A consent that lives: narrowed by whoever hears it, asked for anew by the asker, and taken back for good.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askWithConsent } from '../../support/asking.ts';
import { executablePath, openTheatre, type Pane, type TeamsWindow, type Theatre } from '../teams-window.ts';

const sarasPhone = { name: 'Sara Nyberg', at: 'channel' } as const;
const elinsPhone = { name: 'Elin Sandström', at: 'channel' } as const;

describe.skipIf(executablePath === undefined)('a consent that is changed in Teams', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  let window: TeamsWindow;
  let sara: Pane;
  let elin: Pane;

  beforeAll(async () => {
    theatre = await openTheatre();
    await askWithConsent(theatre.stage);
    window = await theatre.open(sarasPhone, elinsPhone);
    sara = window.pane('Sara Nyberg');
    elin = window.pane('Elin Sandström');
  });
  afterAll(() => theatre?.close());

  const press = (pane: Pane, title: string) =>
    pane.region.getByRole('button', { name: title, exact: true }).last().click();

  it('asks once more before it closes, and offers to close it for some only', async () => {
    await elin.post('samtycke bekräftat').getByRole('button', { name: 'Samtycket är ändrat' }).click();
    await elin.region.getByText('Stäng frågan för alla? Det går inte att ångra.').waitFor();
    expect(await window.look('51-consent-changed', elinsPhone, 'axe')).toEqual([]);
    await press(elin, 'Bara för vissa parter');
    await elin.region.getByText('De här får fortsätta prata med varandra').waitFor();
    expect(await elin.region.getByRole('checkbox', { name: /rehab/ }).isChecked()).toBe(true);
    await elin.region.getByRole('checkbox', { name: /Kvarnbäcken/ }).uncheck();
    expect(await window.look('52-consent-narrowed', elinsPhone, 'axe')).toEqual([]);
    await press(elin, 'Spara');
    await sara.region.getByText(/Ändrat 23 november: gäller nu elevhälsan och rehab/).waitFor();
  });

  it('is given anew by the asker, with what holds filled in and the day left open', async () => {
    await sara.post('samtycke bekräftat').getByRole('button', { name: 'Samtycket är ändrat' }).click();
    await press(sara, 'Fler parter eller längre tid');
    await sara.region.getByText('Bekräfta samtycke').waitFor();
    expect(await sara.region.getByRole('checkbox', { name: 'rehab', exact: true }).isChecked()).toBe(true);
    expect(await sara.region.getByLabel('Sagt ja den').inputValue()).toBe('');
    expect(await window.look('53-consent-again', sarasPhone, 'axe')).toEqual([]);
    await press(sara, 'Avbryt');
  });

  it('is taken back, and hidden from both at once', async () => {
    await sara.post('samtycke bekräftat').getByRole('button', { name: 'Samtycket är ändrat' }).click();
    await press(sara, 'Stäng frågan');
    for (const pane of [sara, elin])
      await pane.region
        .getByText(/Samtycket är återtaget\. Frågan är stängd/)
        .last()
        .waitFor();
    expect(await elin.region.getByRole('button', { name: 'Läs frågan' }).count()).toBe(0);
    expect(await window.look('54-consent-withdrawn', elinsPhone, 'axe')).toEqual([]);
  });
});
