// A consultation gains consent where it stands, is narrowed without a mouse, and is withdrawn before an old view's eyes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askConsultation } from '../../support/asking.ts';
import { keyboard } from '../keyboard.ts';
import { fillInConsent } from '../question-form.ts';
import { canSleep } from '../sleeping-window.ts';
import { executablePath, openTheatre, type Pane, type TeamsWindow, type Theatre } from '../teams-window.ts';

const sarasPhone = { name: 'Sara Nyberg', at: 'channel' } as const;
const elinsPhone = { name: 'Elin Sandström', at: 'channel' } as const;

describe.skipIf(executablePath === undefined)('a consultation that gains consent in Teams', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  let window: TeamsWindow;
  let sara: Pane;
  let elin: Pane;

  beforeAll(async () => {
    theatre = await openTheatre();
    await askConsultation(theatre.stage, { asked: 'rehab,bvc' });
    window = await theatre.open(sarasPhone, elinsPhone);
    sara = window.pane('Sara Nyberg');
    elin = window.pane('Elin Sandström');
  });
  afterAll(() => theatre?.close());

  it('is given by the asker on the card itself, and the other sees who may talk', async () => {
    await sara.presses('Mer');
    await sara.presses('Lägg till samtycke');
    const form = sara.post('Bekräfta samtycke');
    await form.getByText('Den som är tillfrågad men inte kryssas i här').waitFor();
    await fillInConsent(form, { saidOn: '2026-11-20', seats: ['rehab', 'vårdcentralen Kvarnbäcken'] });
    expect(await window.look('56-consent-added', sarasPhone, 'axe')).toEqual([]);
    await sara.presses('Bekräfta och skicka');
    await elin.post('samtycke bekräftat').getByText('får prata om barnet med varandra').waitFor();
    expect(await window.look('57-consent-gained', elinsPhone, 'axe')).toEqual([]);
  });

  it('is narrowed by keyboard alone', async () => {
    const { page } = await theatre.open(elinsPhone);
    const keys = keyboard(page);
    const chooses = async (name: string) => {
      await keys.onTo(name);
      await page.keyboard.press('Enter');
    };
    await page.getByText('får prata om barnet med varandra').waitFor();
    await chooses('Samtycket är ändrat');
    await page.getByText('Stäng frågan för alla?').waitFor();
    await chooses('Bara för vissa parter');
    await page.getByText('De här får fortsätta prata').waitFor();
    await keys.onTo('vårdcentralen Kvarnbäcken');
    await page.keyboard.press('Space');
    await chooses('Spara');
    await sara.region.getByText(/gäller nu elevhälsan och rehab/).waitFor();
  });

  it('says to whoever presses in a view from before that it is closed', async () => {
    const old = await theatre.open(elinsPhone);
    const { sleep, wake } = await canSleep(old.page);
    const then = old.pane('Elin Sandström');
    await then.presses('Läs frågan');
    await then.region.getByText('Eleven har varit borta').waitFor();
    await sleep();
    await sara.post('samtycke bekräftat').getByRole('button', { name: 'Samtycket är ändrat' }).click();
    await sara.presses('Stäng frågan');
    for (const { region } of [sara, elin])
      await region
        .getByText(/Samtycket är återtaget\. Frågan är stängd/)
        .last()
        .waitFor();
    expect(await then.region.getByText('Eleven har varit borta').count()).toBe(1);
    await Promise.all([
      old.page.waitForResponse((response) => response.url().endsWith('/api/press') && response.ok()),
      then.presses('Vi tar det'),
    ]);
    await wake();
    await then.region
      .getByText(/Samtycket är återtaget\. Frågan är stängd/)
      .first()
      .waitFor();
    for (const { region } of [then, elin]) {
      expect(await region.getByText('Eleven har varit borta').count()).toBe(0);
      expect(await region.getByRole('button', { name: 'Vi tar det' }).count()).toBe(0);
    }
    expect(await old.look('58-closed-in-an-old-view', elinsPhone, 'axe')).toEqual([]);
  });
});
