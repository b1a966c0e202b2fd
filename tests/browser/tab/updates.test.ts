// The list of updates, the saved lists, and the way there: also on a phone, where it stands behind "Mer".
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabOnto } from '../keyboard.ts';
import { anna } from '../tab-server.ts';
import { faults } from './faults.ts';
import { executablePath } from './house.ts';
import { listOf, receivedOf, recipientsOf, sentId } from './told-updates.ts';
import { type Ground, here, openGround } from './updates-ground.ts';

const phone = { viewport: { width: 320, height: 640 } };

describe.skipIf(executablePath === undefined)('the page of updates', { timeout: 120_000 }, () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await openGround();
  }, 120_000);
  afterAll(() => ground?.close());

  it('tells what goes out, what is begun, what waits and what has been sent, in words', async () => {
    const page = await ground.open(here);
    const going = page.getByRole('region', { name: 'På väg ut' });
    await going.getByText('11 av 15 har fått det. 2 är på väg. 1 kom inte fram. Om 1 vet vi inte.').waitFor();
    await going.getByText('3 av 15 har svarat.').waitFor();
    await page.getByRole('region', { name: 'Utkast' }).getByRole('link', { name: 'Ny rutin för SIP' }).waitFor();
    await page.getByRole('region', { name: 'Väntar' }).getByText('Går ut torsdag 26 november kl. 9.00').waitFor();
    await page.getByRole('region', { name: 'Utskickat' }).getByText('Alla 15 har fått det.').waitFor();
    const older = page.getByRole('button', { name: 'Hämta äldre utskick' });
    expect(await older.count()).toBe(0);
    ground.tells('/api/updates', { ...listOf(), hasOlder: true });
    ground.tells('/api/updates?most=500', listOf({ updates: [] }));
    await page.reload();
    await older.click();
    await page.getByText('Inga utskick än').waitFor();
    expect(await older.count()).toBe(0);
    ground.tells('/api/updates', listOf());
    await page.context().close();
  });

  it('stands on the coordinator’s Start where it has not arrived, and so do those who want support', async () => {
    const wants = ['Essunga', 'Mariestad', 'Tibro'].map((name) => ({ id: name.toLowerCase(), name }));
    ground.tells('/api/support/wishes', { wants });
    const page = await ground.open('/tab/#/region/start', { ...phone, colorScheme: 'dark' });
    const support = page.getByRole('region', { name: 'Stöd till grupperna' });
    await support.getByText('3 grupper vill ha stöd:').waitFor();
    expect(await support.getByRole('link', { name: 'Tibro' }).getAttribute('href')).toBe(
      '#/region/laget/tibro?om=support',
    );
    const updates = page.getByRole('region', { name: 'Utskick att titta på' });
    await updates.getByText('Kom inte fram till ett forum. Ingen vet om det kom fram till ett forum.').waitFor();
    expect(await updates.getByRole('listitem').count()).toBe(1);
    await page.screenshot({ path: '.local/screenshots/start-coordinator-phone.png', fullPage: true });
    expect(await faults(page)).toEqual([]);
    await updates.getByRole('link', { name: 'Till utskicken' }).click();
    await page.getByRole('heading', { level: 1, name: 'Utskick' }).waitFor();
    await page.context().close();
  });

  it('lets a convener write to the own forum, and whoever only reads write nothing', async () => {
    const own = [{ id: 'mariestad-grupp', name: 'Partssamverkansgruppen Mariestad' }];
    ground.tells('/api/updates', listOf({ updates: [], may: { region: false, forums: own } }));
    const page = await ground.open(here);
    await page.getByText('Det du skickar till ditt eget forum, det som regionen har skickat till er').waitFor();
    const link = page.getByRole('link', { name: 'Nytt utskick' });
    expect(await link.getAttribute('href')).toBe('#/region/utskick/nytt/mariestad-grupp');
    ground.tells('/api/updates', listOf({ updates: [], may: { region: false, forums: [] } }));
    await page.reload();
    await page.getByText('När någon skickar något till grupperna ser du det här.').waitFor();
    expect(await link.count()).toBe(0);
    await page.goto(`${ground.server.origin}${here}/nytt`);
    await page.getByText('Du kan inte skicka utskick').waitFor();
    ground.tells('/api/updates', listOf());
    await page.context().close();
  });

  it('renames a saved list, tells when another did first, and removes it when asked', async () => {
    const [list] = recipientsOf().lists;
    const path = '/api/update-lists/l1';
    ground.tells(
      path,
      { error: { code: 'list-changed', sentence: 'Ändrad.' }, present: { ...list, name: 'Med team', etag: '"l2"' } },
      412,
    );
    const page = await ground.open(`${here}/listor`);
    await page.getByText('Grupper: teamet är i gång').waitFor();
    await page.getByRole('button', { name: 'Ändra Har SAMBU-team' }).click();
    await page.getByLabel('Namn').and(page.locator(':focus')).fill('De som är i gång');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Nu heter den ”Med team” och når: Grupper: teamet är i gång.').waitFor();
    ground.tells(path, { lists: [] });
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.getByText('Listan ”De som är i gång” är sparad.').waitFor();
    expect(ground.asked(path).at(-1)).toMatchObject({
      method: 'PUT',
      ifMatch: '"l2"',
      body: { name: 'De som är i gång' },
    });
    await page.getByRole('button', { name: 'Ta bort Har SAMBU-team' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort listan' }).click();
    await page.getByText('Listan ”Har SAMBU-team” är borttagen.').waitFor();
    await page.context().close();
  });

  it('stands behind Mer on a phone: opened, walked and closed by the keyboard alone', async () => {
    const page = await ground.open('/tab/#/region/forumet', phone);
    const bar = page.getByRole('navigation', { name: 'Sidor' });
    const more = bar.getByRole('button', { name: 'Mer' });
    const link = bar.getByRole('link', { name: 'Utskick' });
    expect(await link.isVisible()).toBe(false);
    await tabOnto(page, more);
    await page.keyboard.press('Enter');
    expect(await more.getAttribute('aria-expanded')).toBe('true');
    await bar.getByRole('link', { name: 'Forumet', exact: true }).and(page.locator('[aria-current=page]')).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.screenshot({ path: '.local/screenshots/updates-more-phone.png' });
    await page.keyboard.press('Escape');
    await more.and(page.locator(':focus[aria-expanded=false]')).waitFor();
    await page.keyboard.press('Space');
    await tabOnto(page, link);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Utskick' }).and(page.locator(':focus')).waitFor();
    expect(await link.isVisible()).toBe(false);
    for (const one of await bar.getByRole('link').all()) {
      const box = await one.boundingBox();
      if (box) expect(box.x + box.width).toBeLessThanOrEqual(320);
    }
    await more.click();
    await page.getByRole('heading', { level: 1 }).click();
    expect(await more.getAttribute('aria-expanded')).toBe('false');
    await page.context().close();
  });

  it('shows a convener what the region has sent to the own forum, and whether it is answered', async () => {
    ground.server.says.set('/api/me', () => ({ body: anna }));
    ground.tells('/api/updates', listOf({ updates: [], may: { region: false, forums: [] } }));
    ground.tells('/api/updates/received', receivedOf());
    const page = await ground.open('/tab/#/mariestad-grupp/utskick', { ...phone, colorScheme: 'dark' });
    const region = page.getByRole('region', { name: 'Från regionen' });
    await region.getByText('Partssamverkansgruppen Mariestad. Åtgärdat: rehab. Har inte svarat: BUP.').waitFor();
    await region.getByText('Inte klart än').waitFor();
    expect(await region.getByRole('link').getAttribute('href')).toBe(`#/mariestad-grupp/utskick/${sentId}`);
    await page.screenshot({ path: '.local/screenshots/updates-received-phone.png', fullPage: true });
    expect(await faults(page)).toEqual([]);
    ground.tells('/api/updates', listOf());
    await page.context().close();
  });

  it('is in the bar for conveners, and not for whoever sends nothing', async () => {
    ground.server.says.set('/api/me', () => ({ body: anna }));
    const page = await ground.open('/tab/#/mariestad-team/forumet');
    const link = page.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: 'Utskick' });
    await link.waitFor();
    expect(await page.getByRole('button', { name: 'Mer' }).isVisible()).toBe(false);
    const forums = anna.forums.map((forum) => ({ ...forum, isConvener: false }));
    ground.server.says.set('/api/me', () => ({ body: { ...anna, forums } }));
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await link.count()).toBe(0);
    await page.context().close();
  });

  it('has nothing that axe finds, and no page wider than its window', async () => {
    ground.server.says.set('/api/me', () => ({ body: { ...anna, isCoordinator: true, forums: [] } }));
    const found = [
      ...(await ground.audit('updates-list', here, (tab) => tab.getByText('Alla 15 har fått det.').waitFor())),
      ...(await ground.audit('updates-lists', `${here}/listor`, (tab) => tab.getByText('teamet är i gång').waitFor())),
    ];
    expect(found).toEqual([]);
  });
});
