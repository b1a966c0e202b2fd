// The tab: a member's start, the contacts, a meeting and the planner; for the coordinator an update and Läget.
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Ports } from '../../bot/platform/ports.ts';
import { type House, openHouse, type TabWindow } from '../browser/tab/house.ts';
import { writeUpdate } from '../browser/tab/writing-update.ts';
import type { TabVisit } from '../browser/tab-place.ts';
import { loadMeetings } from '../sample/meetings-load.ts';
import { channelId, personId } from '../sample/people.ts';
import { loadSupportSample } from '../sample/support-load.ts';
import { askConsultation } from '../support/asking.ts';
import { message, tab as picture, sameCodes, wholeWindow } from './camera.ts';

const desk = { width: 1_180, height: 1_400 };
const title = 'Bestäm vårens möten';

const portsOf = ({ stage }: House): Ports => {
  const [server] = stage.servers;
  if (!server) throw new Error('a stage has a server');
  return server.world.ports;
};

describe('the tab', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ worker: true, ...sameCodes() });
    await loadSupportSample(portsOf(house));
    await askConsultation(house.stage);
    await house.stage.settled();
  });
  afterAll(() => house?.close());

  /** What the browser reckons from the hour is reckoned from the story's. */
  const open = async (visit: TabVisit, size = desk): Promise<TabWindow> => {
    const window = await house.open(visit, size);
    await window.page.clock.setFixedTime(house.stage.clock.now().toString());
    await window.page.reload();
    await window.tab.getByRole('heading', { level: 1 }).waitFor();
    return window;
  };

  it('plans the meetings of a term', async () => {
    const { page, tab } = await open({ person: 'Henrik Åberg', path: '/mariestad-team/moten/planera' });
    await tab.getByRole('button', { name: /^Lägg in \d+ möten?$/ }).waitFor();
    await picture(page, 'planera-moten', 1_080);
    await loadMeetings(portsOf(house));
  });

  it('shows a member what waits', async () => {
    const { page, tab } = await open({ person: 'Elin Sandström', path: '/mariestad-team' });
    await tab.getByRole('region', { name: 'Din tur' }).getByText('13–15 år').first().waitFor();
    await tab.getByRole('region', { name: 'Att läsa' }).getByRole('link').first().waitFor();
    await picture(page, 'start', 860);
  });

  it('finds whom to call', async () => {
    const visit = { person: 'Elin Sandström', path: '/mariestad-team/kontakter?ord=s%C3%B6mn' };
    const { page, tab } = await open(visit, { width: 1_200, height: 1_040 });
    await tab.getByRole('link', { name: /070-/ }).first().waitFor();
    await tab.getByRole('region', { name: 'Konsultationstider' }).getByText('Öppnar').waitFor();
    await wholeWindow(page, 'tab');
    await picture(page, 'kontakter', 910);
  });

  it('sends an update, which stands in a channel', async () => {
    const wide = { width: 1_560, height: 1_160 };
    const { page, tab } = await open({ person: 'Annika Falkenström', path: '/region/utskick/nytt' }, wide);
    await writeUpdate(tab, title);
    await tab.getByRole('region', { name: 'Kortet i kanalen' }).getByText('senast fredag 4 december').waitFor();
    await tab.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
    await picture(page, 'nytt-utskick', 1_200);
    await tab.getByRole('button', { name: 'Skicka…' }).click();
    await tab.getByRole('alertdialog').getByRole('button', { name: 'Skicka', exact: true }).click();
    await tab.getByText('Framme hos alla 15.').first().waitFor({ timeout: 60_000 });
    await house.stage.settled();
    const karin = await house.open({ person: 'Karin Wallin' }, { width: 900, height: 1_200 });
    const at = new URLSearchParams({ a: personId('Karin Wallin'), ca: channelId('mariestad-group') });
    await karin.page.goto(`${house.stage.teams.publicUrl}/#${at}`);
    const card = karin.page.getByRole('article').filter({ hasText: title }).last();
    await card.waitFor();
    await message(card, 'utskick-i-kanalen');
  });

  it('shows how it stands in the region', async () => {
    const { page, tab } = await open({ person: 'Annika Falkenström', path: '/region/laget' });
    await tab.getByText('15 av 15 kommuner visas').waitFor();
    await tab.getByLabel('Rutorna visar').selectOption({ label: 'SAMBU-team' });
    await picture(page, 'laget', 1_020);
  });
});
