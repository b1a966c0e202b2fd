// A case with consent: the permission is confirmed, noted by whoever takes it, and only then is there talk.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillInConsent, fillInQuestion } from '../question-form.ts';
import { executablePath, openTheatre, type Pane, type TeamsWindow, type Theatre } from '../teams-window.ts';

const sarasPhone = { name: 'Sara Nyberg', at: 'chat' } as const;
const elinsPhone = { name: 'Elin Sandström', at: 'channel' } as const;

describe.skipIf(executablePath === undefined)('a case with consent in two people’s Teams', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  let window: TeamsWindow;
  let sara: Pane;
  let elin: Pane;

  beforeAll(async () => {
    theatre = await openTheatre();
    window = await theatre.open(sarasPhone, elinsPhone);
    sara = window.pane('Sara Nyberg');
    elin = window.pane('Elin Sandström');
  });
  afterAll(() => theatre?.close());

  it('asks for the permission as facts, with nothing chosen beforehand', async () => {
    await sara.writes('ny fråga');
    await sara.presses('elevhälsan');
    await fillInQuestion(sara.newest(), { asked: ['rehab', 'vårdcentralen Kvarnbäcken'], mode: 'Med samtycke' });
    await sara.presses('Fortsätt');
    const card = sara.newest();
    await card.getByText('Bekräfta samtycke').waitFor();
    expect(await card.getByRole('radio', { name: 'Båda vårdnadshavarna' }).isChecked()).toBe(false);
    expect(await card.getByRole('checkbox', { name: 'rehab', exact: true }).isChecked()).toBe(false);
    await fillInConsent(card, { saidOn: '2026-11-20', seats: ['rehab', 'vårdcentralen Kvarnbäcken'] });
    expect(await window.look('11-consent', sarasPhone, 'axe')).toEqual([]);
    await sara.presses('Bekräfta och skicka');
    await sara.region.getByText(/är skickad till teamet/).waitFor();
  });

  it('is confirmed in the thread, and noted there by one press before anybody talks', async () => {
    await elin.post('samtycke bekräftat').getByText('Båda vårdnadshavarna, skriftligt.').waitFor();
    expect(await window.look('12-confirmed', elinsPhone, 'axe')).toEqual([]);
    const caseCard = elin.post('Från elevhälsan till rehab');
    await caseCard.getByRole('button', { name: 'Vi tar det' }).click();
    await caseCard.getByText('Rehab: tar det.').first().waitFor();
    await window.look('13-taken-not-noted', elinsPhone);
    expect(await caseCard.getByRole('button', { name: 'Vi har pratats vid' }).count()).toBe(0);
    const confirmation = elin.post('samtycke bekräftat');
    await confirmation.getByRole('button', { name: 'Vi har antecknat samtycket' }).click();
    await confirmation.getByText('Antecknat: rehab. Inte än: vårdcentralen Kvarnbäcken.').waitFor();
    await sara.goesTo('SAMBU-teamet');
    await sara.region.getByText('Antecknat: rehab. Inte än: vårdcentralen Kvarnbäcken.').waitFor();
    await caseCard.getByRole('button', { name: 'Vi har pratats vid' }).click();
    await sara.region.getByText('Ni har pratats vid.').waitFor();
    await window.look('14-noted-and-talked', elinsPhone);
  });

  it('says by name who has been told', async () => {
    const caseCard = elin.post('Från elevhälsan till rehab');
    await caseCard.getByRole('button', { name: 'De har fått veta' }).click();
    await elin.region.getByRole('button', { name: 'Familjen har fått veta' }).click();
    await sara.region.getByText('Familjen har fått veta.').waitFor();
    await window.look('15-told');
  });
});
