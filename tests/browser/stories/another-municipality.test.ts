// An asker finds her question in her own list, copies its code, and asks another municipality's team too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askConsultation } from '../../support/asking.ts';
import { executablePath, openTheatre, type Theatre } from '../teams-window.ts';

describe.skipIf(executablePath === undefined)('a question put to another team too', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
    await askConsultation(theatre.stage);
  });
  afterAll(() => theatre?.close());

  it('is found in the own list, with whose turn it is and a code to copy', async () => {
    const window = await theatre.open({ name: 'Sara Nyberg', at: 'chat' });
    const sara = window.pane('Sara Nyberg');
    await sara.writes('mina ärenden');
    await sara.region.getByText('Väntar på: rehab, senast torsdag 26 november').waitFor();
    expect(await window.look('60-own-list', { name: 'Sara Nyberg', at: 'chat' }, 'axe')).toEqual([]);
    await sara.presses('Öppna');
    await sara.region.getByRole('button', { name: 'Fråga en annan kommuns team' }).waitFor();
    await sara.presses('Kopiera kod till journalen');
    const code = sara.region.getByRole('textbox', { name: 'Kod till journalen' }).last();
    expect(await code.inputValue()).toMatch(/^[A-ZÅÄÖ][a-zåäö]+ \d\d, SAMBU-team Mariestad, 23 november 2026$/);
    expect(await window.look('61-own-view', undefined, 'axe')).toEqual([]);
  });

  it('is sent with a choice of team, seats and way', async () => {
    const window = await theatre.open({ name: 'Sara Nyberg', at: 'chat' });
    const sara = window.pane('Sara Nyberg');
    await sara.presses('Fråga en annan kommuns team');
    await sara.region.getByLabel('Vilket team?').selectOption({ label: 'SAMBU-team Skövde' });
    expect(await window.look('62-which-team', { name: 'Sara Nyberg', at: 'chat' }, 'axe')).toEqual([]);
    await sara.presses('Fortsätt');
    await sara.region.getByRole('checkbox', { name: 'rehab' }).check();
    expect(await window.look('63-whom-there', undefined, 'axe')).toEqual([]);
    await sara.presses('Fortsätt');
    await sara.region.getByText('Till rehab i SAMBU-team Skövde.').waitFor();
    await sara.writes('mina ärenden');
    await sara.region.getByText('Din fråga i SAMBU-team Skövde.').last().waitFor();
  });
});
