// A meeting from the call to the minutes, in the tab of the local Teams over a whole stage, by three people.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingList } from '../../../bot/meetings/contract/list.ts';
import { seriesList } from '../../../bot/meetings/contract/series.ts';
import { executablePath, type House, openHouse, type TabWindow } from './house.ts';

const team = 'mariestad-team';
const list = `/${team}/moten`;
const convener = 'Henrik Åberg';

describe.skipIf(executablePath === undefined)('a meeting in the tab', { timeout: 120_000 }, () => {
  let house: House;
  let path: string;
  let elin: TabWindow;

  const plan = async (more: object): Promise<void> => {
    const henrik = house.stage.person(convener);
    const { attendees } = seriesList.parse((await henrik.asks(`/api/forums/${team}/series`)).body);
    const body = {
      id: randomUUID(),
      kind: 'study-visit',
      name: 'Studiebesök på BUP',
      start: '13.00',
      end: '14.30',
      place: 'Stadshuset, rum Vadsbo',
      attendees: attendees.map(({ id }) => id),
      calling: 'reply',
      daysBefore: 7,
      ...more,
    };
    const { status } = await henrik.asks(`/api/forums/${team}/series`, { method: 'POST', body });
    expect(status).toBe(201);
    await house.stage.settled();
  };

  beforeAll(async () => {
    house = await openHouse();
    await plan({ rhythm: { kind: 'dates', dates: ['2026-12-01'] } });
    await plan({
      kind: 'consultation-hour',
      name: 'Konsultationstid',
      start: '9.00',
      end: '10.00',
      calling: 'none',
      attendees: ['bup'],
      rhythm: { kind: 'dates', dates: ['2026-11-26'] },
    });
    await house.stage.untilMorning('2026-11-24', 9);
    const found = meetingList.parse((await house.stage.person(convener).asks(`/api/meetings?forum=${team}`)).body);
    path = `${list}/${team}/${found.coming[0]?.id}`;
    elin = await house.open({ person: 'Elin Sandström', path: list });
  }, 120_000);
  afterAll(() => house?.close());

  it('is called, and wants an answer from whoever holds a seat', async () => {
    await elin.tab.getByRole('link', { name: /^Tisdag 1 december kl. 13.00–14.30, vecka 49/ }).waitFor();
    await elin.tab.getByRole('link', { name: 'Svara för rehab' }).click();
    await elin.tab.getByRole('heading', { level: 1, name: 'Studiebesök på BUP' }).waitFor();
    await elin.tab.getByRole('button', { name: 'Vi kommer', exact: true }).click();
    await elin.tab.getByRole('status').getByText('Rehab kommer.').waitFor();
    await elin.tab.getByRole('button', { name: 'Klar', exact: true }).click();
  });

  it('takes a point, and never a name', async () => {
    await elin.tab.getByLabel('Vad vill du ta upp?').fill('Kevin Andersson, 070-174 06 21');
    await elin.tab.getByRole('button', { name: 'Lägg till' }).click();
    await elin.tab
      .getByRole('alert')
      .or(elin.tab.getByText(/telefonnummer/))
      .first()
      .waitFor();
    await elin.tab.getByLabel('Vad vill du ta upp?').fill('Vem man ringer under jullovet');
    await elin.tab.getByRole('button', { name: 'Lägg till' }).click();
    await elin.tab.getByText('Punkten står på dagordningen.').waitFor();
    await elin.tab.getByRole('button', { name: 'Ta bort (Vem man ringer under jullovet)' }).waitFor();
  });

  it('has nothing that axe finds, in three themes, on a desk and on a phone', async () => {
    const visit = { person: convener, path };
    const found = [
      ...(await house.audit('tab-meetings', { person: convener, path: list }, (tab) =>
        tab.getByRole('link', { name: /^Tisdag 1 december/ }).waitFor(),
      )),
      ...(await house.audit('tab-meeting', visit, (tab) =>
        tab.getByText('Vem man ringer under jullovet').first().waitFor(),
      )),
    ];
    expect(found).toEqual([]);
  });

  it('shows the hour when one may call in, on Start and among the contacts', async () => {
    const { tab, goesTo } = await house.open({ person: 'Elin Sandström', path: `/${team}` });
    const hours = tab.getByRole('region', { name: 'Konsultationstider' });
    await hours.getByText('Öppnar torsdag 26 november kl. 09.00').waitFor();
    await tab.getByRole('region', { name: 'Nästa möte' }).getByText('Rehab kommer.').waitFor();
    await goesTo(`/${team}/kontakter`);
    await hours.getByText('Öppnar torsdag 26 november kl. 09.00').waitFor();
  });

  it('is remembered when it has been, and what was decided is ticked off', async () => {
    await house.stage.untilMorning('2026-12-02');
    const { tab } = await house.open({ person: convener, path });
    await tab.getByText('Har varit').waitFor();
    await tab.getByRole('button', { name: 'Skriv minnesanteckningar' }).click();
    await tab.getByLabel('Beslut 1').last().fill('Bjud in biblioteket till nästa möte');
    await tab.getByLabel('Vem gör det?').selectOption('Rehab');
    await tab.getByLabel('Senast').fill('2026-12-11');
    await tab.getByRole('button', { name: 'Spara', exact: true }).click();
    await tab.getByText('Anteckningarna är sparade.').waitFor();
    await tab.getByRole('button', { name: 'Klart (Bjud in biblioteket till nästa möte)' }).click();
    await tab.getByText('Bra. Beslutet är markerat som klart.').waitFor();
    const found = await house.audit('tab-minutes', { person: convener, path }, async (tab) => {
      await tab.getByRole('button', { name: 'Ändra anteckningarna' }).click();
      await tab.getByLabel('Senast').waitFor();
    });
    expect(found).toEqual([]);
  });
});
