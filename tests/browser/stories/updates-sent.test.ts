// The coordinator writes, looks and sends; a convener presses on the card in the channel; the answer follows at the desk.
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channelId, personId } from '../../sample/people.ts';
import { executablePath, type House, openHouse } from '../tab/house.ts';
import { writeUpdate } from '../tab/writing-update.ts';

const desk = '/region/utskick';
const title = 'Bestäm vårens möten';
const annika = 'Annika Falkenström';

describe.skipIf(executablePath === undefined)('an update, from the desk to the channel', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ worker: true });
  }, 120_000);
  afterAll(() => house?.close());

  const card = (tab: FrameLocator) => tab.getByRole('region', { name: 'Kortet i kanalen' });
  const idOf = async (): Promise<string> => {
    const { body } = await house.stage.person(annika).asks('/api/updates');
    return body.updates.find((one: { title: string }) => one.title === title).id;
  };
  /** Somebody's Teams, in the channel of their group. */
  const channelOf = async (page: Page, person: string, forum: string): Promise<void> => {
    const at = new URLSearchParams({ a: personId(person), ca: channelId(forum) });
    await page.goto(`${house.stage.teams.publicUrl}/#${at}`);
    await page.getByText(title).first().waitFor();
  };

  it('is seen before it goes, goes while one looks, and is answered in another window', async () => {
    const first = await house.open({ person: annika, path: `${desk}/nytt` });
    const { tab } = first;
    await writeUpdate(tab, title);
    await card(tab).getByText('Gör det här senast fredag 4 december och tryck Åtgärdat.').waitFor();
    await tab.getByRole('button', { name: 'Skicka…' }).click();
    await tab.getByRole('alertdialog').getByRole('button', { name: 'Skicka', exact: true }).click();
    await tab.getByText('Det är på väg ut.').waitFor();
    const settling = house.stage.settled();
    await tab.getByText('Framme hos alla 15.').first().waitFor();
    await settling;
    await tab.getByRole('heading', { name: 'Så gick det ut' }).waitFor();
    await tab.getByText('Gick ut måndag 23 november').waitFor();

    const second = await house.open({ person: 'Karin Wallin' });
    await channelOf(second.page, 'Karin Wallin', 'mariestad-group');
    await second.page.getByRole('button', { name: 'Åtgärdat', exact: true }).click();
    await second.page.getByText('För vilka svarar du ”Åtgärdat”?').waitFor();
    await second.page.getByRole('button', { name: 'För hela gruppen', exact: true }).click();
    await house.stage.settled();
    await second.page.getByText('För hela gruppen: Åtgärdat. Svarat av sammankallande, Karin Wallin.').waitFor();

    // The page asks again by itself.
    const row = tab.getByRole('row', { name: /^Partssamverkansgruppen Mariestad/ });
    await row.getByText('För hela gruppen: Åtgärdat.').waitFor({ timeout: 60_000 });
    await tab.getByText('Framme hos 15 av 15 grupper. 1 har åtgärdat det.').waitFor();
  });

  it('is read by the convener in the tab too, with the own forum’s answers and no others’', async () => {
    const { page, tab } = await house.open({ person: 'Karin Wallin', path: '/mariestad-group/utskick' });
    const received = tab.getByRole('region', { name: 'Från regionen' });
    await received.getByText('Partssamverkansgruppen Mariestad. För hela gruppen: Åtgärdat.').waitFor();
    await received.getByRole('link', { name: title }).click();
    await tab.getByRole('heading', { level: 1, name: title }).waitFor();
    await tab.getByText(/^Hela gruppen: Åtgärdat, /).waitFor();
    await tab.getByText('Visa kortet').click();
    await card(tab).getByText('Bestäm gruppens').waitFor();
    expect(await tab.getByRole('button', { name: 'Återkalla…' }).count()).toBe(0);
    expect(await tab.getByText('Essunga').count()).toBe(0);
    await page.screenshot({ path: '.local/screenshots/updates-received-one.png' });
  });

  it('gives whoever convenes a team and has no seat in a group the words why not', async () => {
    const { page } = await house.open({ person: 'Henrik Åberg' });
    await channelOf(page, 'Henrik Åberg', 'mariestad-group');
    await page.getByRole('button', { name: 'Läst', exact: true }).click();
    await page.getByText('För att svara behöver du en bekräftad plats i gruppen.').waitFor();
  });

  it('can be used by everybody, also on a phone: what is written, and what is out', async () => {
    const id = await idOf();
    const out = { person: annika, path: `${desk}/${id}` };
    const faults = [
      ...(await house.audit('90-update-compose', { person: annika, path: `${desk}/nytt` }, (tab) =>
        writeUpdate(tab, title),
      )),
      ...(await house.audit('91-update-out', out, (tab) => tab.getByText('Framme hos alla 15.').first().waitFor())),
      ...(await house.audit('92-updates', { person: annika, path: desk }, (tab) => tab.getByText(title).waitFor())),
    ];
    expect(faults).toEqual([]);
  });

  it('says so on the card and at the desk when it is recalled', async () => {
    const { tab } = await house.open({ person: annika, path: `${desk}/${await idOf()}` });
    await tab.getByRole('button', { name: 'Återkalla…' }).click();
    await tab.getByRole('alertdialog').getByRole('button', { name: 'Återkalla', exact: true }).click();
    await house.stage.settled();
    await tab.getByText('Återkallat. 15 av 15 kort säger det.').first().waitFor();
    const { page } = await house.open({ person: 'Karin Wallin' });
    await channelOf(page, 'Karin Wallin', 'mariestad-group');
    await page.getByText('det här gäller inte längre').waitFor();
    expect(await page.getByRole('button', { name: 'Åtgärdat', exact: true }).count()).toBe(0);
  });
});
