// A team's settings, and a party that closes over Christmas.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, openTheatre, type Theatre } from '../teams-window.ts';

describe.skipIf(executablePath === undefined)('a team’s own settings', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());

  it('are met, filled in and mended by its convener', async () => {
    const window = await theatre.open({ name: 'Lovisa Hedman', at: 'chat' });
    const lovisa = window.pane('Lovisa Hedman');
    await lovisa.writes('teamet');
    await lovisa.newest().getByText('Bara avidentifierade konsultationer än.').waitFor();
    expect(await window.look('70-team-settings', { name: 'Lovisa Hedman', at: 'chat' }, 'axe')).toEqual([]);
    await lovisa.presses('Innan samtycke');
    await lovisa.presses('Fyll i');
    await lovisa.newest().getByLabel('Informationsägare').fill('Grästorps kommun, bildningsnämnden');
    await lovisa.newest().getByLabel('Gallringsbeslut').fill('BN 2026/31');
    await lovisa.presses('Spara');
    await lovisa.newest().getByText('Till gallringen hör nummer').waitFor();
    expect(await lovisa.newest().getByLabel('Gallringsbeslut').inputValue()).toBe('BN 2026/31');
    expect(await window.look('71-team-gate', { name: 'Lovisa Hedman', at: 'chat' }, 'axe')).toEqual([]);
    await lovisa.newest().getByLabel('Så många dagar sparas').fill('60');
    await lovisa.newest().getByLabel('Lås tills registratorn').check();
    await lovisa.presses('Spara');
    await lovisa.newest().getByText('BN 2026/31, 60 dagar').waitFor();
  });

  it('hold the closed weeks of a party, with a stand-in', async () => {
    const window = await theatre.open({ name: 'Elin Sandström', at: 'chat' });
    const elin = window.pane('Elin Sandström');
    await elin.writes('teamet');
    await elin.newest().getByText('SAMBU-team Mariestad: inställningar').waitFor();
    await elin.presses('Stängda veckor');
    await elin.presses('Stäng en plats');
    await elin.newest().getByLabel('Från och med').fill('2026-12-21');
    await elin.newest().getByLabel('Till och med').fill('2027-01-01');
    await elin.newest().getByLabel('Ersättare under tiden').selectOption({ label: 'BVC' });
    expect(await window.look('72-closed-weeks', { name: 'Elin Sandström', at: 'chat' }, 'axe')).toEqual([]);
    await elin.presses('Spara');
    await elin.newest().getByText('Rehab har stängt 21 december–1 januari, och BVC svarar under tiden.').waitFor();
  });
});
