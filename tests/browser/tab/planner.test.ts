// The planner in the frame: a term's meetings laid in, shown before they are saved, changed, and ended.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executablePath, type House, openHouse } from './house.ts';

const list = '/mariestad-team/moten';
const planner = `${list}/planera`;

describe.skipIf(executablePath === undefined)('the planner of a term', { timeout: 120_000 }, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house?.close());

  const henrik = { person: 'Henrik Åberg', path: planner };

  it('has nothing that axe finds, in three themes, on a desk and on a phone', async () => {
    const found = await house.audit('tab-planner', henrik, async (tab) => {
      await tab.getByRole('button', { name: /^Lägg in \d+ möten$/ }).waitFor();
    });
    expect(found).toEqual([]);
  }, 120_000);
});
