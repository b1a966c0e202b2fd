// A group says in the tab that it wants support, and the coordinator meets it in Läget.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, type House, openHouse } from '../tab/house.ts';

describe.skipIf(executablePath === undefined)('a wish for support', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  }, 120_000);
  afterAll(() => house?.close());

  const laget = { person: 'Annika Falkenström', path: '/region/laget' };
  const line = 'Vi är nya och vill ha hjälp med mötena.';

  it('is said by the convener on the page of the forum, and stands first in Läget', async () => {
    const { tab } = await house.open({ person: 'Marie Hagström', path: '/essunga-group/forumet' });
    const wish = tab.getByRole('region', { name: 'Stöd från koordinatorn' });
    await wish.getByRole('button', { name: 'Vi vill ha stöd', exact: true }).click();
    await tab.getByLabel('Vad gäller det? (frivilligt)').fill(line);
    await wish.getByRole('button', { name: 'Spara', exact: true }).click();
    await wish.getByText('Sparat. Koordinatorn ser det.').waitFor();

    const seen = (await house.open(laget)).tab;
    const table = seen.getByRole('table').first();
    await table.waitFor();
    expect((await table.getByRole('rowheader').allTextContents())[0]).toBe('Essunga');
    await table
      .getByRole('row', { name: /^Essunga/ })
      .getByText('Vill ha stöd')
      .first()
      .waitFor();
  });

  it('leads the coordinator to what can be done, and to what was written', async () => {
    const { tab } = await house.open({ person: laget.person, path: `${laget.path}/essunga` });
    await tab.getByRole('heading', { level: 1, name: 'Läget i Essunga' }).waitFor();
    await tab.getByRole('region', { name: 'Vad du kan göra' }).waitFor();
    await tab.getByText(line).waitFor();
  });

  it('can be used by everybody, also on a phone', async () => {
    const ready = (tab: Awaited<ReturnType<House['open']>>['tab']) => tab.getByText('Vill ha stöd').first().waitFor();
    expect(await house.audit('93-laget', laget, ready)).toEqual([]);
    const essunga = { ...laget, path: `${laget.path}/essunga` };
    expect(await house.audit('94-laget-municipality', essunga, (tab) => tab.getByText(line).waitFor())).toEqual([]);
  });
});
