import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { askConsultation, askWithConsent } from '../support/asking.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { toldTo } from '../support/told.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage({ instances: 2 });
});
afterAll(() => stage.close());

const partition = 'mariestad-team';

/** Everything that was ever owed there comes to both instances at once, twice, as a queue may bring it. */
const bringsAllAgain = async () => {
  const [first] = stage.servers;
  if (!first) throw new Error('no server');
  const rows = await first.world.ports.tables.list('forums', partition, `${rowKey('owed')}|`);
  const refs = rows.map(({ key }) => ({ table: 'forums', partition, key }) as const);
  await Promise.all(
    [...stage.servers, ...stage.servers].flatMap(({ world }) => refs.map((ref) => world.engine.run(ref))),
  );
  await stage.settled();
};

describe('with two instances, and wake-ups that come again and again', () => {
  it('each reminder and each digest comes once', async () => {
    await askConsultation(stage, { asked: 'rehab,socialtjanst' });
    for (const day of ['2026-11-26', '2026-11-27', '2026-11-30']) {
      await stage.untilMorning(day);
      await bringsAllAgain();
    }
    for (const name of ['Elin Sandström', 'Lena Stridh', 'Daniel Öberg'])
      expect(toldTo(stage, name, 'svar från er'), name).toHaveLength(2);
    for (const name of ['Henrik Åberg', 'Maria Dahlqvist'])
      expect(toldTo(stage, name, 'Veckan i'), name).toHaveLength(1);
  });

  it('so does the word that a consent is taken back', async () => {
    const card = await askWithConsent(stage);
    const elin = stage.person('Elin Sandström');
    await elin.presses(stage.threadCard(), 'Vi har antecknat samtycket');
    await elin.presses(card, 'Vi tar det');
    const sara = stage.person('Sara Nyberg');
    await sara.presses(stage.threadCard(), 'Samtycket är ändrat');
    await sara.presses(stage.threadCard(), 'Stäng frågan');
    await bringsAllAgain();
    expect(toldTo(stage, 'Elin Sandström', 'Prata inte vidare om barnet')).toHaveLength(1);
    expect(toldTo(stage, 'Sara Nyberg', 'välkomna tillbaka')).toHaveLength(1);
    expect(toldTo(stage, 'Petra Hallin', 'Prata inte vidare')).toEqual([]);
  });
});
