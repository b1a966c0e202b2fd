// Two people answer the same question at the same moment.
import { afterAll, beforeAll, describe, it } from 'vitest';
import { askConsultation } from '../../support/asking.ts';
import { executablePath, openTheatre, type Theatre } from '../teams-window.ts';

describe.skipIf(executablePath === undefined)('two who press at once', { timeout: 90_000 }, () => {
  let theatre: Theatre;
  beforeAll(async () => {
    theatre = await openTheatre();
  });
  afterAll(() => theatre?.close());

  it('are both heard, and both see it', async () => {
    await askConsultation(theatre.stage, { asked: 'rehab,vardcentral.kvarnbacken' });
    // A window each: in one there is only one mouse.
    const elins = await theatre.open({ name: 'Elin Sandström', at: 'channel' });
    const petras = await theatre.open({ name: 'Petra Hallin', at: 'channel' });
    const [elin, petra] = [elins.pane('Elin Sandström'), petras.pane('Petra Hallin')];
    await Promise.all([elin.presses('Vi tar det'), petra.presses('Vi kan bidra')]);
    for (const { region } of [elin, petra]) {
      await region.getByText('Rehab: tar det.').last().waitFor();
      await region.getByText('Vårdcentralen Kvarnbäcken: kan bidra.').last().waitFor();
    }
    await petras.look('32-both-heard', { name: 'Petra Hallin', at: 'channel' });
  });
});
